package org.ridgepoint.firms;

import java.util.EnumSet;
import java.util.Set;
import org.ridgepoint.demand.RankClass;

/**
 * The classes of shared copies that a deployer lists.
 *
 * @param classes at least one
 */
public record ListedClasses(Set<RankClass> classes) {
    /** Every class. */
    public static final ListedClasses ALL = new ListedClasses(EnumSet.allOf(RankClass.class));

    /** The most popular copies only. */
    public static final ListedClasses HEAD_ONLY = new ListedClasses(EnumSet.of(RankClass.HEAD));

    public ListedClasses {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a deployer lists at least one class of copies");
        }
        classes = Set.copyOf(classes);
    }

    /** True if the class is listed. */
    public boolean contains(RankClass rankClass) {
        return classes.contains(rankClass);
    }
}
