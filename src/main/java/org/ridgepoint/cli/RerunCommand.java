package org.ridgepoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.EventRecorder;
import org.ridgepoint.experiment.RunPlan;
import org.ridgepoint.experiment.RunRecorder;
import org.ridgepoint.experiment.batch.StudyInputs;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.store.EventFile;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.SeriesWriter;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.ProgramVersion;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint rerun}: a study, or one run of it, again from its manifest. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Repeats a study from its manifest alone, or one run of it with every step kept.",
        footer = {
            "",
            "A study goes to outputs/<name>-again, a run to outputs/<name>-run-<number> as series.csv and events.csv.",
            "",
            "Examples:",
            "  ridgepoint rerun outputs/scale/manifest.json",
            "  ridgepoint rerun outputs/scale/manifest.json --run 17"
        })
public final class RerunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MANIFEST", description = "A manifest.json, or its folder.")
    private Path file = Path.of("");

    @Option(names = "--run", paramLabel = "N", description = "Only the run of this number in table runs.")
    private Optional<Integer> run = Optional.empty();

    @Option(names = "--force", description = "With --run: replaces the files of an earlier result.")
    private boolean force;

    @Mixin
    private final BatchOptions options = new BatchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        options.check();
        Manifest manifest = Manifest.read(Files.isDirectory(file) ? file.resolve(Manifest.FILE) : file);
        warnOfOtherVersion(manifest);
        Path inputs = temporaryFolder();
        try {
            StudyInputs found = StudyInputs.of(manifest, MarketScenarios.ofProgram(), inputs);
            if (run.isPresent()) {
                repeat(found, run.get());
                return 0;
            }
            BatchOptions.Left left = options.run(found, found.study().name() + "-again", command());
            compare(manifest, left);
            return left.exitCode();
        } finally {
            remove(inputs);
        }
    }

    private void repeat(StudyInputs inputs, int number) {
        if (number < 1 || number > inputs.study().mostRuns()) {
            throw InvalidInputException.of(
                    "--run",
                    "",
                    Integer.toString(number),
                    "runs are numbered from 1 to " + inputs.study().mostRuns());
        }
        RunPlan plan = inputs.study().run(number);
        String name = Text.format("%s-run-%d", inputs.study().name(), number);
        Path path = options.folder(name);
        OutputFolder folder = OutputFolder.prepare(path, force);
        EventRecorder events = new EventRecorder();
        try (SeriesWriter writer = SeriesWriter.open(folder)) {
            DeploymentMarket.run(
                    inputs.points().read(plan.point()),
                    plan.seed(),
                    new RunRecorder(Integer.toString(number), writer).and(events));
            writer.commit();
        }
        EventFile.write(folder, events.rows());
        command().commandLine().getErr().println("series and events: " + path);
    }

    private void warnOfOtherVersion(Manifest manifest) {
        ProgramVersion now = ProgramVersion.ofProgram();
        if (!now.identity().equals(manifest.program().identity())) {
            command()
                    .commandLine()
                    .getErr()
                    .println("note: another version of the model or of its tables made these results ("
                            + manifest.program().version() + " at commit "
                            + manifest.program().commit() + "); what comes out now may differ");
        }
    }

    private void compare(Manifest manifest, BatchOptions.Left left) {
        boolean same = manifest.outcome()
                .filter(outcome -> outcome.contentHash().equals(left.outcome().contentHash()))
                .isPresent();
        String remark = same ? "the same content as the manifest says" : "not the content that the manifest says";
        command().commandLine().getErr().println(remark);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ridgepoint-rerun");
        } catch (IOException e) {
            throw StoreException.of("cannot create", Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static void remove(Path folder) {
        try (var below = Files.walk(folder)) {
            for (Path path : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw StoreException.of("cannot remove", folder, e);
        }
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
