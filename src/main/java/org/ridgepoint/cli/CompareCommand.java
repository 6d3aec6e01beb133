package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.comparison.FactorLevels;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.tables.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint compare}: the levels of a factor side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares a measure between the levels of a factor, seed by seed.",
        footer = {
            "",
            "n counts seeds. Where several design points share a level, other factors are averaged over within the same",
            "seed. Differences are paired: level less baseline with the same seed, with Student's interval and the bias-",
            "corrected and accelerated bootstrap. 'gain' is the standard error without common random numbers over the one",
            "with them. 'needed' is how many seeds bring the interval of the difference (at the baseline: of the mean) to",
            "the half-width asked for or, without one, make it leave out 0. The variance is split into what parameters do",
            "(points), what a seed does to all points alike (seeds) and the rest, over the seeds that all points have.",
            "",
            "Example: ridgepoint compare outputs/imbalance --by scenario --measure hhi_hosted_tokens"
        })
public final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS", description = "A results.duckdb, or the folder of a study.")
    private Path results = Path.of("results.duckdb");

    @Mixin
    private final CompareOptions options = new CompareOptions();

    @Option(names = "--variance", description = "Prints the split of the variance only, in any format.")
    private boolean variance;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Option(names = "--quiet", description = "No remarks on standard error.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (ResultsReader reader = ResultsReader.open(results)) {
            RecordedStudy study = new RecordedStudy(reader);
            CompareOptions.Choice choice = options.check(study);
            FactorLevels levels =
                    new FactorLevels(choice.levels(), study.values(choice.scope(), choice.measure(), choice.years()));
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            if (!variance) {
                CompareTables.levels(
                        format,
                        levels.compare(choice.baseline(), choice.confidence(), choice.halfWidth()),
                        choice.confidence(),
                        out);
            }
            if (!variance && format == OutputFormat.table) {
                out.println();
            }
            if (variance || format == OutputFormat.table) {
                CompareTables.variance(format, levels.split(), out);
            }
            if (!quiet) {
                remark(study, choice, levels);
            }
        }
        return 0;
    }

    private void remark(RecordedStudy study, CompareOptions.Choice choice, FactorLevels levels) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(choice.scope() + " " + choice.measure() + " at the end of "
                + choice.years().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "; baseline '"
                + choice.baseline() + "'");
        Map<String, SortedMap<Integer, String>> others = study.factors().entrySet().stream()
                .filter(factor -> !factor.getKey().equals(choice.factor()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!others.isEmpty()) {
            err.println("averaged over within each seed: "
                    + others.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        List<String> confounded = levels.names().stream()
                .filter(level -> !levels.comparable(level, choice.baseline(), List.copyOf(others.values())))
                .toList();
        if (!confounded.isEmpty()) {
            err.println("other factors differ from the baseline too, so the difference is not the effect of this factor"
                    + " alone: " + some(confounded));
        }
        for (String level : levels.names()) {
            if (levels.incompleteSeeds(level) > 0) {
                err.println("seeds left out at '" + level + "' because a point of it lacks the measure or the run: "
                        + levels.incompleteSeeds(level));
            }
        }
        err.flush();
    }

    private static String some(List<String> names) {
        int shown = 5;
        String first = Suggestions.quoted(names.subList(0, Math.min(shown, names.size())));
        return names.size() > shown ? first + " and " + (names.size() - shown) + " more" : first;
    }
}
