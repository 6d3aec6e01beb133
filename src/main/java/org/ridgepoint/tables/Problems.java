package org.ridgepoint.tables;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while an input is read, so that all of them are reported together. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem; see {@link Problem} for the meaning of the fields. */
    public void add(String file, int line, String field, String value, String remedy) {
        found.add(new Problem(file, line, field, value, remedy));
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
     * @throws InvalidInputException with every problem in one message
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
