package org.ridgepoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.store.results.ResultsReader.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint query}: SQL on the results of a study. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs SQL (DuckDB's) on the results of a study; nothing can be changed.",
        footer = {
            "",
            "Tables: runs(run, id, point, replication, seed, status, stage, message, seconds),",
            "  parameters(point, path, value, number), series(run, step, date, scope, measure, value),",
            "  deployers(run, step, date, deployer, measure, value), events(run, step, date, kind, subject, detail),",
            "  study(key, value).",
            "",
            "Example: ridgepoint query outputs/scale \"select status, count(*) from runs group by all\""
        })
public final class QueryCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RESULTS", description = "A results.duckdb, or its folder.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "SQL", description = "What is asked.")
    private String sql = "";

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (ResultsReader reader = ResultsReader.open(file)) {
            Found found = reader.query(sql);
            List<Heading> headings = new ArrayList<>();
            for (int column = 0; column < found.columns().size(); column++) {
                String name = found.columns().get(column);
                headings.add(found.numeric().get(column) ? Heading.number(name) : Heading.text(name));
            }
            Tables.print(
                    format,
                    headings,
                    found.rows(),
                    Objects.requireNonNull(spec).commandLine().getOut());
            return 0;
        }
    }
}
