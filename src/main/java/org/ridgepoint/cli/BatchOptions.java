package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.batch.Batch;
import org.ridgepoint.experiment.batch.BatchProgress;
import org.ridgepoint.experiment.batch.StudyInputs;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.Manifest.Outcome;
import org.ridgepoint.store.results.ResultsFile;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options of the commands that make the runs of a study, and how they make them. */
final class BatchOptions {
    private static final int MOST_SECONDS_TO_END = 60;

    @Option(names = "--workers", paramLabel = "N", description = "Runs at a time (default: all cores).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the study (default: outputs/<name>).")
    private @Nullable Path out;

    @Option(
            names = "--apart",
            description =
                    "If that folder holds the study as another version or other inputs made it, takes one beside it.")
    private boolean apart;

    @Option(names = "--quiet", description = "No remarks or progress on standard error.")
    private boolean quiet;

    void check() {
        Checks.atLeastOne("--workers", workers);
    }

    int workers() {
        return workers;
    }

    /** Where results go; to a folder of that name if nothing else was said. */
    Path folder(String name) {
        return out == null ? Path.of("outputs", name) : out;
    }

    /** What a batch left, and where. */
    record Left(Outcome outcome, Path folder) {
        /** 1 if a run failed or is missing. */
        int exitCode() {
            return outcome.failures() > 0 || !outcome.complete() ? 1 : 0;
        }
    }

    /** Makes the runs of a study. Ctrl-C lets the runs at hand end. */
    Left run(StudyInputs inputs, String name, CommandSpec command) throws InterruptedException {
        PrintWriter err = command.commandLine().getErr();
        List<String> arguments = command.root().commandLine().getParseResult().originalArgs();
        CountDownLatch ended = new CountDownLatch(1);
        try (BatchReport report = new BatchReport(err, !quiet && System.console() != null)) {
            BatchProgress progress = quiet ? BatchProgress.NONE : report;
            Batch batch = new Batch(inputs, arguments, progress);
            Path wanted = folder(name);
            Path folder = apart ? batch.apart(wanted) : wanted;
            Thread onExit = new Thread(() -> stop(batch, ended), "end of batch");
            Runtime.getRuntime().addShutdownHook(onExit);
            Outcome outcome = batch.run(folder, workers);
            tell(outcome, folder, err);
            ended.countDown();
            if (outcome.complete()) {
                Runtime.getRuntime().removeShutdownHook(onExit);
            }
            return new Left(outcome, folder);
        } finally {
            ended.countDown();
        }
    }

    private static void stop(Batch batch, CountDownLatch ended) {
        batch.stop();
        try {
            ended.await(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Outcome outcome, Path folder, PrintWriter err) {
        if (quiet) {
            return;
        }
        String state = outcome.complete() ? "complete" : "stopped; the same command goes on";
        err.println(Text.format("%,d runs, %,d failed, %s", outcome.runs(), outcome.failures(), state));
        err.println("content hash: " + outcome.contentHash());
        err.println("results: " + folder.resolve(ResultsFile.FILE) + ", manifest: " + folder.resolve(Manifest.FILE));
    }
}
