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
 */
public record SignPlane(String name, Axis rows, Axis columns) {
    private static final List<String> SEGMENTS = List.of("assistant", "agent", "enterprise", "batch", "private");

    /**
     * The values of an assumption.
     *
     * @param label what it is
     * @param memoryOnly whether it changes in-memory computing alone, so that without it all values are one
     * @param values in order
     */
    public record Axis(String label, boolean memoryOnly, List<Value> values) {
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

    /** The price per byte of in-memory chips over what the scenario says against ν, and range against χ of all segments. */
    public static List<SignPlane> ofProgram() {
        return List.of(
                new SignPlane(
                        "price x copies",
                        axis("inMemory.usdPerByteFactor", true, "0.25", "0.5", "1", "2", "4"),
                        axis("copies.openElasticity", false, "0.5", "0.7", "0.85", "1", "1.15")),
                new SignPlane(
                        "range x own copies",
                        axis("hosts.range", false, "full", "head", "niche", "paying"),
                        ownCopies("0", "0.2", "0.4", "0.6", "0.8")));
    }

    private static Axis axis(String path, boolean memoryOnly, String... values) {
        List<Value> all = new ArrayList<>();
        for (String value : values) {
            all.add(new Value(value, List.of(path + "=" + value)));
        }
        return new Axis(path, memoryOnly, all);
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
        return new Axis("segments.*.customerSpecificShare", false, all);
    }
}
