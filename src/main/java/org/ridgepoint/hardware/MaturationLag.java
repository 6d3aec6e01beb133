package org.ridgepoint.hardware;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.NamedRows;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/**
 * How long a memory or computing technology took from its start to volume, or had taken when observation ended.
 *
 * @param name the technology
 * @param startYear decimal year of the start, as the row defines it
 * @param lagYears years from the start to volume, to failure, or to the end of observation
 * @param outcome which of the three
 * @param provenance sources and unverified fields
 * @param row the cells as written, for display
 */
public record MaturationLag(
        String name, double startYear, double lagYears, Outcome outcome, Provenance provenance, CsvRow row) {

    private static final String RESOURCE = "/org/ridgepoint/catalog/lags.csv";
    private static final Columns COLUMNS = Columns.among(
            List.of("name", "start_year", "lag_years", "outcome_class", "source"),
            List.of("unverified_fields", "notes"));

    /** The table that ships with the program. */
    public static List<MaturationLag> load() {
        Problems problems = new Problems();
        CsvTable table = CsvTable.resource(MaturationLag.class, RESOURCE, COLUMNS);
        NamedRows<MaturationLag> rows = new NamedRows<>(MaturationLag::read, MaturationLag::row);
        rows.addAll(table, problems);
        problems.throwIfAny();
        return List.copyOf(rows.entries().values());
    }

    private static Optional<MaturationLag> read(CsvRow row, Problems problems) {
        RowReader in = row.reader(problems);
        String name = in.text("name");
        double start = in.within("start_year", 1950, 2100);
        double lag = in.positive("lag_years");
        Optional<Outcome> outcome = in.choice("outcome_class", Outcome.class, Outcome::label);
        Provenance provenance = Provenance.of(in, "source");
        return in.ok()
                ? Optional.of(new MaturationLag(name, start, lag, outcome.orElseThrow(), provenance, row))
                : Optional.empty();
    }

    /** How the observation ended. */
    public enum Outcome {
        VOLUME,
        FAILED,
        CENSORED;

        /** The word used in tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
