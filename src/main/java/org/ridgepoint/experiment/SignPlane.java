package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.units.Text;

/**
 * Two assumptions whose values are combined, each pair with in-memory computing and without.
 *
 * @param name what rows of results call it
 * @param rows one assumption
 * @param columns the other, a number that grows from value to value
 * @param logarithmic whether the boundary between two columns is sought on the logarithm of the number
 * @param columnsConcernMemory whether the columns change in-memory computing alone, so that without it they are one
 */
public record SignPlane(String name, Axis rows, Axis columns, boolean logarithmic, boolean columnsConcernMemory) {
    private static final List<String> SEGMENTS = List.of("assistant", "agent", "enterprise", "batch", "private");

    /**
     * The values of an assumption.
     *
     * @param label what it is
     * @param values in order
     */
    public record Axis(String label, List<Value> values) {
        public Axis {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of an assumption.
     *
     * @param text how it is written
     * @param settings {@code path=value} each
     */
    public record Value(String text, List<String> settings) {
        public Value {
            settings = List.copyOf(settings);
        }

        /** The value as a number. */
        public double number() {
            return Double.parseDouble(text);
        }
    }

    /** ν against the price per byte of in-memory chips over what the scenario says, and χ of all segments against range. */
    public static List<SignPlane> ofProgram() {
        return List.of(
                new SignPlane(
                        "copies x price",
                        axis("copies.openElasticity", "0.5", "0.7", "0.85", "1", "1.15"),
                        axis("inMemory.usdPerByteFactor", "0.25", "0.5", "1", "2", "4"),
                        true,
                        true),
                new SignPlane(
                        "range x own copies",
                        axis("hosts.range", "full", "head", "niche", "paying"),
                        ownCopies("0", "0.25", "0.5", "0.75", "1"),
                        false,
                        false));
    }

    private static Axis axis(String path, String... values) {
        List<Value> all = new ArrayList<>();
        for (String value : values) {
            all.add(new Value(value, List.of(path + "=" + value)));
        }
        return new Axis(path, all);
    }

    private static Axis ownCopies(String... values) {
        List<Value> all = new ArrayList<>();
        for (String value : values) {
            all.add(new Value(
                    value,
                    SEGMENTS.stream()
                            .map(name -> Text.format("segments.%s.customerSpecificShare=%s", name, value))
                            .toList()));
        }
        return new Axis("segments.*.customerSpecificShare", all);
    }
}
