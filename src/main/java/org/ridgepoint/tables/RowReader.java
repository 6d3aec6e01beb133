package org.ridgepoint.tables;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgepoint.units.Text;

/**
 * Reads the cells of one row as typed values. A cell that cannot be read is added to the problems and yields an absent
 * value, or a placeholder from the methods that must return one; build nothing from a row unless {@link #ok()}.
 */
public final class RowReader {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");
    private static final String POSITIVE = "a number above 0, such as 3.5 or 2e9";
    private static final String NOT_NEGATIVE = "a number of at least 0, such as 3.5 or 2e9";
    private static final String WHOLE = "a whole number";

    private final CsvRow row;
    private final Problems problems;
    private final Set<String> reported = new HashSet<>();
    private boolean ok = true;

    RowReader(CsvRow row, Problems problems) {
        this.row = row;
        this.problems = problems;
    }

    /** True if every cell read so far was right. */
    public boolean ok() {
        return ok;
    }

    /** The row that is being read. */
    public CsvRow row() {
        return row;
    }

    /** Text that must be there; empty if it is not. */
    public String text(String column) {
        require(column, "some text");
        return row.text(column);
    }

    /** Text, empty where the cell is blank. */
    public String textOrEmpty(String column) {
        return row.text(column);
    }

    /** Texts separated by semicolons; empty where the cell is blank. */
    public List<String> texts(String column) {
        String text = row.text(column);
        return text.isEmpty()
                ? List.of()
                : Stream.of(SEPARATOR.split(text))
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** A positive number that must be there; NaN if it is not. */
    public double positive(String column) {
        require(column, POSITIVE);
        return optionalPositive(column).orElse(Double.NaN);
    }

    /** A positive number, or absent. */
    public OptionalDouble optionalPositive(String column) {
        return number(column, Double.MIN_VALUE, Double.MAX_VALUE, POSITIVE);
    }

    /** A number of at least 0, or absent. */
    public OptionalDouble optionalNotNegative(String column) {
        return number(column, 0, Double.MAX_VALUE, NOT_NEGATIVE);
    }

    /** A number within [low, high] that must be there; NaN if it is not. */
    public double within(String column, double low, double high) {
        String expected = Text.format("a number from %s to %s", plain(low), plain(high));
        require(column, expected);
        return number(column, low, high, expected).orElse(Double.NaN);
    }

    /** Any finite number, or absent. */
    public OptionalDouble optionalNumber(String column) {
        return number(column, -Double.MAX_VALUE, Double.MAX_VALUE, "a number, such as -0.5 or 2e9");
    }

    /** A whole number of at least {@code low} that must be there; {@code low} if it is not. */
    public int integer(String column, int low) {
        require(column, WHOLE + " of at least " + low);
        return optionalInteger(column, low).orElse(low);
    }

    /** A whole number of at least {@code low}, or absent. */
    public OptionalInt optionalInteger(String column, int low) {
        String expected = WHOLE + " of at least " + low;
        OptionalDouble value = number(column, low, Integer.MAX_VALUE, expected);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.getAsDouble() != Math.rint(value.getAsDouble())) {
            wrong(column, "must be " + expected);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value.getAsDouble());
    }

    /** True or false (also yes, no, y, n), or absent. */
    public Optional<Boolean> optionalFlag(String column) {
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "true", "yes", "y" -> Optional.of(true);
            case "false", "no", "n" -> Optional.of(false);
            default -> {
                wrong(column, "must be true or false");
                yield Optional.empty();
            }
        };
    }

    /** True or false that must be there; false if it is not. */
    public boolean flag(String column) {
        require(column, "true or false");
        return optionalFlag(column).orElse(false);
    }

    /** One of an enum's values by its label, or absent. Underscores and case do not matter. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String column, Class<E> type, Function<E, String> label) {
        Map<String, E> choices = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(each -> choices.put(label.apply(each), each));
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        E choice = choices.get(text.toLowerCase(Locale.ROOT).replace('_', ' '));
        if (choice == null) {
            wrong(
                    column,
                    "must be one of " + String.join(", ", choices.keySet()) + Suggestions.hint(text, choices.keySet()));
        }
        return Optional.ofNullable(choice);
    }

    /** One of an enum's values by its label; absent, and reported, where the cell is blank. */
    public <E extends Enum<E>> Optional<E> choice(String column, Class<E> type, Function<E, String> label) {
        require(
                column,
                "one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(label)
                                        .toList()));
        return optionalChoice(column, type, label);
    }

    /** Reports that a cell is wrong; once for each column. */
    public void wrong(String column, String remedy) {
        ok = false;
        if (reported.add(column)) {
            problems.add(row.file(), row.line(), column, row.text(column), remedy);
        }
    }

    private void require(String column, String expected) {
        if (row.has(column)) {
            return;
        }
        if (row.cells().containsKey(column)) {
            wrong(column, "is missing; must be " + expected);
        }
        ok = false; // a missing column is reported once, with the header
    }

    private OptionalDouble number(String column, double low, double high, String expected) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(value >= low && value <= high)) {
            wrong(column, "must be " + expected);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Text.format("%.0f", value) : Double.toString(value);
    }
}
