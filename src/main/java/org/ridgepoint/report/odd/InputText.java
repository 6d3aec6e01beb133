package org.ridgepoint.report.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgepoint.scenario.LoadedScenario;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.Settings;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;

/** What goes into a run: scenarios and tables that ship. */
final class InputText {
    private static final List<String> SOURCE_COLUMNS = List.of("source", "source_url", "how");

    private InputText() {}

    static String scenarios(MarketScenarios scenarios) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : scenarios.shipped().names()) {
            LoadedScenario loaded = scenarios.reader().read(name, List.of(), List.of());
            rows.add(List.of(Markdown.code(name), loaded.description(), changes(loaded.settings())));
        }
        return Markdown.table(List.of("scenario", "description", "sets"), rows);
    }

    private static String changes(Settings settings) {
        String changes = settings.differencesFrom(Settings.defaults(settings.registry())).stream()
                .map(difference -> Markdown.code(difference.parameter().path() + "="
                        + settings.text(difference.parameter().path())))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "nothing: every default" : changes;
    }

    static String tables(SourceDocs docs) {
        List<List<String>> rows = new ArrayList<>();
        docs.tables().forEach((path, reader) -> {
            CsvTable table = CsvTable.resource(InputText.class, path, Columns.among(List.of(), List.of()));
            rows.add(List.of(
                    Markdown.code(table.name()),
                    Integer.toString(table.rows().size()),
                    Integer.toString(table.header().size()),
                    sources(table),
                    docs.sentence(reader)));
        });
        return Markdown.table(List.of("table", "rows", "columns", "sources", "what it holds"), rows);
    }

    /** How many different sources a table names in its column of sources. */
    private static String sources(CsvTable table) {
        return SOURCE_COLUMNS.stream()
                .filter(table.header()::contains)
                .findFirst()
                .map(column -> table.rows().stream()
                                .map((CsvRow row) -> row.text(column))
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .count()
                        + " in column " + Markdown.code(column))
                .orElse("");
    }
}
