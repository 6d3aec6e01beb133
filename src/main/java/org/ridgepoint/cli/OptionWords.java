package org.ridgepoint.cli;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.Suggestions;
import org.ridgepoint.units.Text;

/** Reads names and whole numbers of options, so that everything that is wrong on a command line is reported together. */
final class OptionWords {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int LISTED = 12;

    private final Problems problems;

    OptionWords(Problems problems) {
        this.problems = problems;
    }

    /** A whole number of at least {@code low}; {@code low} where it is wrong. */
    int whole(String option, String text, int low) {
        return whole(option, text, low, Integer.MAX_VALUE);
    }

    /** A whole number in [low, high]; {@code low} where it is wrong. */
    int whole(String option, String text, int low, int high) {
        boolean digits = WHOLE.matcher(text.strip()).matches();
        int value = digits ? Integer.parseInt(text.strip()) : -1;
        if (value < low || value > high) {
            String range = high == Integer.MAX_VALUE
                    ? Text.format("of at least %d", low)
                    : Text.format("from %d to %d", low, high);
            problems.add(option, 0, "", text, "must be a whole number " + range);
            return low;
        }
        return value;
    }

    /** Notes every name that is not among those that there are. */
    void known(String option, List<String> names, Collection<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                String hint = Suggestions.hint(name, known);
                List<String> some =
                        known.stream().distinct().sorted().limit(LISTED).toList();
                String among =
                        some.isEmpty() ? "; there is none" : "; among others there is " + Suggestions.quoted(some);
                problems.add(option, 0, "", name, "there is no such thing" + (hint.isEmpty() ? among : hint));
            }
        }
    }
}
