package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.analysis.sensitivity.ElementaryEffects;
import org.ridgepoint.analysis.sensitivity.SensitivityStudy;
import org.ridgepoint.analysis.sensitivity.SobolIndices;
import org.ridgepoint.cli.MeasureOptions.Choice;
import org.ridgepoint.experiment.Experiment;
import org.ridgepoint.experiment.ExperimentPlan;
import org.ridgepoint.experiment.ExperimentReader;
import org.ridgepoint.experiment.batch.StudyInputs;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.store.results.ResultsFile;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.tables.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint sensitivity}: which factors of a study its outcome depends on. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Elementary effects (design morris) or Sobol indices (design saltelli) of a measure.",
        footer = {
            "",
            "Given results, it reads them; given an experiment, it makes the runs that are missing first. Points are compared",
            "with the seeds that they share. Intervals are 95 %% bootstrap intervals over trajectories or base points. 'of half' is the",
            "same figure from the first half of these: where it differs much, the sample is too small. Effects are per unit of a",
            "factor's quantile: from its lowest to its highest level.",
            "",
            "Example: ridgepoint sensitivity outputs/screening --measure hhi_hosted_usd --year 2045"
        })
public final class SensitivityCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS|EXPERIMENT", description = "Results or their folder; or an experiment.")
    private String given = "";

    @Mixin
    private final MeasureOptions measure = new MeasureOptions();

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        batch.check();
        CommandSpec command = Objects.requireNonNull(spec);
        try (ResultsReader reader = ResultsReader.open(results(command))) {
            RecordedStudy recorded = new RecordedStudy(reader);
            SensitivityStudy study = new SensitivityStudy(reader, recorded);
            Problems problems = new Problems();
            Choice choice = measure.check(recorded, problems);
            problems.throwIfAny();
            print(
                    study,
                    choice,
                    command.commandLine().getOut(),
                    command.commandLine().getErr());
        }
        return 0;
    }

    /** Where the results are: what is given, or what is left by a batch of the experiment that is given. */
    private Path results(CommandSpec command) throws InterruptedException {
        boolean there = given.endsWith(".duckdb") || Files.exists(Path.of(given).resolve(ResultsFile.FILE));
        if (there) {
            return Path.of(given);
        }
        MarketScenarios scenarios = MarketScenarios.ofProgram();
        Experiment experiment = new ExperimentReader(scenarios).read(given);
        return batch.run(StudyInputs.of(ExperimentPlan.of(experiment), scenarios), experiment.name(), command)
                .folder();
    }

    private void print(SensitivityStudy study, Choice choice, PrintWriter out, PrintWriter err) {
        Optional<ElementaryEffects> effects = study.effects(choice.scope(), choice.measure(), choice.years());
        Optional<SobolIndices> indices = study.indices(choice.scope(), choice.measure(), choice.years());
        List<List<String>> rows = new ArrayList<>();
        effects.ifPresent(found -> rows.addAll(SensitivityTables.effects(study.factors(), found.summary(), format)));
        indices.ifPresent(found -> rows.addAll(SensitivityTables.indices(study.factors(), found.indices(), format)));
        Tables.print(format, SensitivityTables.headings(study.design()), rows, out);
        String sample = effects.map(found -> found.trajectories() + " trajectories")
                .or(() -> indices.map(found -> found.size() + " base points"))
                .orElse("nothing: no block of points has the measure with a seed in common");
        double noise = study.noise(choice.scope(), choice.measure(), choice.years());
        if (!batch.quiet()) {
            err.println(choice + ", from " + sample);
            err.println(
                    Double.isFinite(noise)
                            ? "share of chance in the variance between points: " + Digits.three(noise)
                            : "with one seed for each point, chance cannot be told from factors");
        }
        err.flush();
    }
}
