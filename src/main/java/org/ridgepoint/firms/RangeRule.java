package org.ridgepoint.firms;

import java.util.Locale;
import org.ridgepoint.demand.RankClass;

/**
 * Which shared copies a host lists. Classes of rank are listed whole: customers choose by class, so a class is the
 * smallest thing to compete for.
 */
public enum RangeRule {
    /** Every copy. */
    FULL,
    /** The eight most popular copies. */
    HEAD,
    /** The one class with the largest margin. */
    NICHE,
    /** From the top down as long as a class costs less than the price. */
    PAYING;

    /**
     * What a host knows of a class.
     *
     * @param usdPerToken what serving the class would cost it
     * @param tokensPerSecond what it expects to sell there
     */
    public record ClassPlan(double usdPerToken, double tokensPerSecond) {}

    /** The word used in scenarios. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The classes to list.
     *
     * @param plans by class
     * @param price price of all classes, USD per token
     */
    public ListedClasses choose(ClassPlan[] plans, double price) {
        return switch (this) {
            case FULL -> ListedClasses.ALL;
            case HEAD -> ListedClasses.HEAD_ONLY;
            case NICHE -> niche(plans, price);
            case PAYING -> paying(plans, price);
        };
    }

    private static ListedClasses niche(ClassPlan[] plans, double price) {
        RankClass best = RankClass.HEAD;
        double highest = Double.NEGATIVE_INFINITY;
        for (RankClass rankClass : RankClass.ALL) {
            ClassPlan plan = plans[rankClass.ordinal()];
            double margin = (price - plan.usdPerToken()) * plan.tokensPerSecond();
            if (margin > highest) {
                highest = margin;
                best = rankClass;
            }
        }
        return ListedClasses.only(best);
    }

    private static ListedClasses paying(ClassPlan[] plans, double price) {
        boolean mid = pays(plans[RankClass.MID.ordinal()], price);
        return new ListedClasses(true, mid, mid && pays(plans[RankClass.TAIL.ordinal()], price));
    }

    /** True unless a class costs more than the price; a class without demand costs nothing. */
    private static boolean pays(ClassPlan plan, double price) {
        return !(plan.tokensPerSecond() > 0 && plan.usdPerToken() > price);
    }
}
