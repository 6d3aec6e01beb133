package org.ridgepoint.analysis.backtest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/** Reads the table of facts that ships with the program. */
public final class Facts {
    private static final String RESOURCE = "/org/ridgepoint/backtest/facts.csv";
    private static final Columns COLUMNS = Columns.only(
            List.of(
                    "id",
                    "fact",
                    "what",
                    "kind",
                    "scope",
                    "measure",
                    "other_measure",
                    "from",
                    "to",
                    "low",
                    "high",
                    "unit",
                    "source",
                    "note"),
            List.of());

    private Facts() {}

    /** All facts, in the order of the table. */
    public static List<Fact> load() {
        Problems problems = new Problems();
        List<Fact> facts = read(CsvTable.resource(Facts.class, RESOURCE, COLUMNS), problems);
        problems.throwIfAny();
        return facts;
    }

    static List<Fact> read(CsvTable table, Problems problems) {
        List<Fact> facts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : table.rows()) {
            RowReader in = row.reader(problems);
            Fact fact = read(in);
            if (!ids.add(fact.id())) {
                in.wrong("id", "appears twice");
            }
            if (in.ok()) {
                facts.add(fact);
            }
        }
        return List.copyOf(facts);
    }

    private static Fact read(RowReader in) {
        LocalDate from = date(in, "from", LocalDate.MIN);
        LocalDate to = date(in, "to", LocalDate.MAX);
        OptionalDouble low = in.optionalNumber("low");
        OptionalDouble high = in.optionalNumber("high");
        if (to.isBefore(from)) {
            in.wrong("to", "must not be before 'from'");
        }
        if (low.orElse(-Double.MAX_VALUE) > high.orElse(Double.MAX_VALUE)) {
            in.wrong("high", "must not be below 'low'");
        }
        return new Fact(
                in.text("id"),
                in.integer("fact", 1),
                in.text("what"),
                in.text("unit"),
                figure(in, from, to),
                new Fact.Observed(from, to, low, high),
                in.text("source"),
                in.textOrEmpty("note"));
    }

    private static Optional<Fact.Figure> figure(RowReader in, LocalDate from, LocalDate to) {
        if (in.textOrEmpty("measure").isEmpty()) {
            return Optional.empty();
        }
        FigureKind kind = in.choice("kind", FigureKind.class, FigureKind::label).orElse(FigureKind.LEVEL);
        String other = in.textOrEmpty("other_measure");
        if (kind.comparesTwo() == other.isEmpty()) {
            in.wrong("other_measure", "is for ratios, which need it");
        }
        return Optional.of(new Fact.Figure(kind, in.text("scope"), in.text("measure"), other, from, to));
    }

    /** A date; where there is none, one that lets no other check fail. */
    private static LocalDate date(RowReader in, String column, LocalDate otherwise) {
        try {
            return LocalDate.parse(in.text(column));
        } catch (DateTimeParseException wrong) {
            in.wrong(column, "must be a date like 2025-06-30");
            return otherwise;
        }
    }
}
