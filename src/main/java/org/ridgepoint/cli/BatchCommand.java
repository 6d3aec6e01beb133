package org.ridgepoint.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.Experiment;
import org.ridgepoint.experiment.ExperimentPlan;
import org.ridgepoint.experiment.ExperimentReader;
import org.ridgepoint.experiment.PlanSummary;
import org.ridgepoint.experiment.RunProbe;
import org.ridgepoint.experiment.batch.StudyInputs;
import org.ridgepoint.scenario.MarketScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint batch}: all runs of an experiment, or those that are missing. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes the runs of an experiment. Stopped at any moment, it goes on where it was when started again.",
        footer = {
            "",
            "A failed run does not stop the others; it is in table 'runs' with its stage and message.",
            "",
            "Examples:",
            "  ridgepoint batch scale --dry-run",
            "  ridgepoint batch experiments/mine/study.yaml --workers 2",
            "  ridgepoint query outputs/scale \"from runs where status = 'failed'\""
        })
public final class BatchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "EXPERIMENT", description = "A file, or the name of a study that ships.")
    private String experiment = "";

    @Option(
            names = "--dry-run",
            description = "Prints the plan, its size and about how long it takes; makes no results.")
    private boolean dryRun;

    @Mixin
    private final BatchOptions options = new BatchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        options.check();
        MarketScenarios scenarios = MarketScenarios.ofProgram();
        Experiment read = new ExperimentReader(scenarios).read(experiment);
        ExperimentPlan plan = ExperimentPlan.of(read);
        CommandSpec command = Objects.requireNonNull(spec);
        if (dryRun) {
            command.commandLine().getOut().println(summary(plan, scenarios).text());
            return 0;
        }
        return options.run(StudyInputs.of(plan, scenarios), read.name(), command)
                .exitCode();
    }

    private PlanSummary summary(ExperimentPlan plan, MarketScenarios scenarios) {
        RunProbe probe = RunProbe.of(plan, scenarios, System::nanoTime);
        return new PlanSummary(plan, probe, options.workers());
    }
}
