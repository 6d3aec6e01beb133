package org.ridgepoint.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what somebody meant who wrote a name that does not exist. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int LEAST_EDITS = 2;
    private static final int LETTERS_PER_EDIT = 3;

    private Suggestions() {}

    /**
     * Up to three candidates that differ from {@code name} by few edits (2, or one for every three letters of a longer
     * name), nearest first, ties in alphabetical order. Case is ignored.
     */
    public static List<String> nearest(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(LEAST_EDITS, wanted.length() / LETTERS_PER_EDIT);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        return candidates.stream()
                .distinct()
                .map(candidate -> new Guess(candidate, distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(guess -> guess.edits >= 0)
                .sorted(Comparator.comparingInt(Guess::edits).thenComparing(Guess::candidate))
                .limit(MOST)
                .map(Guess::candidate)
                .toList();
    }

    private record Guess(String candidate, int edits) {}
}
