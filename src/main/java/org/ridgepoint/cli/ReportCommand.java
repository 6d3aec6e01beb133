package org.ridgepoint.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.report.html.HtmlReport;
import org.ridgepoint.store.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint report}: a page about the results of a study. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes one HTML page about the results of a study, which needs no network: the answer in three"
                + " sentences, charts with their numbers, paired differences, assumptions and manifest.",
        footer = {"", "Example: ridgepoint report outputs/imbalance --out imbalance.html"})
public final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS", description = "A results.duckdb, or the folder of a study.")
    private Path results = Path.of("results.duckdb");

    @Option(
            names = "--out",
            paramLabel = "FILE.html",
            description = "Where to write it (default: report.html beside the results, replacing an older one).")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replaces the file named by --out if it exists.")
    private boolean force;

    @Option(names = "--quiet", description = "No remarks on standard error.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path target = out == null ? HtmlReport.beside(results) : out;
        HtmlReport.write(results, OutputFile.prepare(target, force || out == null));
        if (!quiet) {
            Objects.requireNonNull(spec).commandLine().getErr().println("report: " + target);
        }
        return 0;
    }
}
