package org.ridgepoint.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.store.results.ResultsReader.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint export}: the tables of a study as files of other formats. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes every table of a results file to a Parquet or CSV file of its own.",
        footer = {"", "Example: ridgepoint export outputs/scale --format csv --out outputs/scale-csv"})
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS", description = "A results.duckdb, or its folder.")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "parquet|csv", description = "File format (default: parquet).")
    private Export format = Export.PARQUET;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the files.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replaces files of the same names in that folder.")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (ResultsReader reader = ResultsReader.open(file)) {
            OutputFolder folder = OutputFolder.prepare(out, force);
            reader.export(format, folder)
                    .forEach(written ->
                            Objects.requireNonNull(spec).commandLine().getOut().println(written));
            return 0;
        }
    }
}
