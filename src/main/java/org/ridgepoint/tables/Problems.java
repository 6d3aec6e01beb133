package org.ridgepoint.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while an input is read, so that all of them are reported together. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem; see {@link Problem} for the meaning of the fields. */
    public void add(String file, int line, String field, String value, String remedy) {
        found.add(new Problem(file, line, field, value, remedy));
    }

    /** Adds a problem that was found elsewhere. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** True if nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, in the order in which it was found. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /**
     * Stops here if anything was found.
     *
     * @throws InvalidInputException with every problem in one message: file by file in the order in which they first
     *     turned up, each from top to bottom
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            List<String> files = found.stream().map(Problem::file).distinct().toList();
            List<Problem> sorted = new ArrayList<>(found);
            sorted.sort(Comparator.<Problem>comparingInt(each -> files.indexOf(each.file()))
                    .thenComparingInt(Problem::line));
            throw new InvalidInputException(sorted);
        }
    }
}
