package org.ridgepoint.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what was meant by a name that nothing has. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final double MOST_EDITS_PER_LETTER = 0.4;
    private static final double SLACK = 0.5;
    private static final double AS_NEAR = 0.75;
    private static final double WEIGHT_OF_LENGTH = 0.01;
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private Suggestions() {}

    /**
     * At most three candidates that come about equally near to {@code name}, nearest first. Names count as near if few edits turn
     * {@code name} into some stretch of them, so that {@code H10O} is near to {@code NVIDIA H100 PCIe}.
     */
    public static List<String> nearest(String name, Collection<String> candidates) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        double limit = Math.max(1, MOST_EDITS_PER_LETTER * wanted.length()) + SLACK;
        List<Scored> near = candidates.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() < limit)
                .sorted(Comparator.comparingDouble(Scored::distance).thenComparing(Scored::name))
                .toList();
        return near.stream()
                .filter(scored -> scored.distance() < near.get(0).distance() + AS_NEAR)
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    /** The nearest candidates as a hint to append to a message; empty if none is near. */
    public static String hint(String name, Collection<String> candidates) {
        List<String> near = nearest(name, candidates);
        return near.isEmpty() ? "" : "; nearest: " + quoted(near);
    }

    /** Names in quotation marks, separated by commas. */
    public static String quoted(Collection<String> names) {
        return names.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
    }

    private static double distance(String wanted, String candidate) {
        int length = wanted.length();
        int best = EDITS.apply(wanted, candidate);
        for (int start = 0; start + length <= candidate.length(); start++) {
            best = Math.min(best, EDITS.apply(wanted, candidate.substring(start, start + length)));
        }
        return best + WEIGHT_OF_LENGTH * Math.abs(candidate.length() - length);
    }

    private record Scored(String name, double distance) {}
}
