package org.ridgepoint.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.NamedRows;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/** Parameters that were estimated from public data, each with its standard error, sample and source. */
public final class ParameterFits {
    private static final String RESOURCE = "/org/ridgepoint/catalog/fits.csv";
    private static final Columns COLUMNS = Columns.among(
            List.of("name", "source"),
            List.of("group", "value", "value_low", "value_high", "unverified_fields", "notes"));

    private final Map<String, Fit> byName;

    private ParameterFits(Map<String, Fit> byName) {
        this.byName = byName;
    }

    /** The table that ships with the program. */
    public static ParameterFits load() {
        Problems problems = new Problems();
        CsvTable table = CsvTable.resource(ParameterFits.class, RESOURCE, COLUMNS);
        NamedRows<Fit> rows = new NamedRows<>(ParameterFits::read, Fit::row).addAll(table, problems);
        problems.throwIfAny();
        return new ParameterFits(rows.entries());
    }

    /** Every fit, in the order of the table. */
    public List<Fit> all() {
        return new ArrayList<>(byName.values());
    }

    /**
     * The point estimate of a parameter.
     *
     * @throws InvalidInputException if the table has none
     */
    public double value(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(Fit::value)
                .orElse(OptionalDouble.empty())
                .orElseThrow(() -> InvalidInputException.of("fits.csv", "value", name, "the table has no such value"));
    }

    private static Optional<Fit> read(CsvRow row, Problems problems) {
        RowReader in = row.reader(problems);
        String name = in.text("name");
        OptionalDouble value = in.optionalNumber("value");
        Provenance provenance = Provenance.of(in, "source");
        return in.ok() ? Optional.of(new Fit(name, value, provenance, row)) : Optional.empty();
    }

    /**
     * One estimated parameter.
     *
     * @param name the table's name
     * @param value point estimate; absent where only a range was published
     * @param provenance sources and unverified fields
     * @param row the cells as written, for display
     */
    public record Fit(String name, OptionalDouble value, Provenance provenance, CsvRow row) {}
}
