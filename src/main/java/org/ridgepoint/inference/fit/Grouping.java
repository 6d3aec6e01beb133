package org.ridgepoint.inference.fit;

import java.util.List;
import java.util.function.Function;

/** Ways to sort rows into groups: those that a parameter may differ by, and those that are held out together. */
public enum Grouping {
    ACCELERATOR_FAMILY("accelerator family", row -> row.chip().identity().efficiencyFamily()),
    SOFTWARE_STACK("software stack", row -> row.measured().softwareStack()),
    SOURCE_FAMILY("source family", row -> row.measured().sourceFamily()),
    /** The first part of the source family: families of one laboratory share rigs and habits. */
    LABORATORY("laboratory", row -> row.measured().sourceFamily().split("-", 2)[0]),
    ACCELERATOR("accelerator", row -> row.chip().name());

    private final String label;
    private final Function<ServedRow, String> key;

    Grouping(String label, Function<ServedRow, String> key) {
        this.label = label;
        this.key = key;
    }

    /** The words used in tables. */
    public String label() {
        return label;
    }

    /** The group of a row. */
    public String of(ServedRow row) {
        return key.apply(row);
    }

    /** The groups of some rows, sorted. */
    public List<String> groups(List<ServedRow> rows) {
        return rows.stream().map(this::of).distinct().sorted().toList();
    }
}
