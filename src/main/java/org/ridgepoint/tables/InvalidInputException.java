package org.ridgepoint.tables;

import java.util.List;
import java.util.stream.Collectors;

/** The input is wrong. Carries every problem found; the command line prints them all and exits with code 2. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** An exception for a single problem without a place in a file. */
    public static InvalidInputException of(String file, String field, String value, String remedy) {
        return new InvalidInputException(List.of(new Problem(file, 0, field, value, remedy)));
    }

    /** Every problem, in the order of the message. */
    public List<Problem> problems() {
        return problems;
    }
}
