package org.ridgepoint.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.analysis.discovery.Condition;
import org.ridgepoint.analysis.discovery.Condition.Comparison;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.tables.Problems;
import picocli.CommandLine.Option;

/** What {@code ridgepoint discover} is asked for, checked against what the study has. */
final class DiscoverOptions {
    private static final double MOST_SLICE = 0.5;
    private static final double LEAST = 0.001;

    @Option(
            names = "--where",
            required = true,
            paramLabel = "CONDITION",
            description = "What is of interest, such as \"hhi_hosted_usd@2045 > 2500\"; several with 'and'.")
    private String where = "";

    @Option(names = "--peel", paramLabel = "A", description = "Share of cases that a peel takes off (default: 0.05).")
    private String peel = "0.05";

    @Option(
            names = "--least-mass",
            paramLabel = "M",
            description = "Share of all cases in the smallest box (default: 0.05).")
    private String leastMass = "0.05";

    @Option(
            names = "--quasi-p",
            paramLabel = "P",
            description =
                    "Limits of the box that are likelier than this by chance are dropped (default: 0.05; 1 keeps all).")
    private String quasiP = "0.05";

    @Option(
            names = "--box",
            paramLabel = "N",
            description = "Number of the box on the trajectory (default: largest coverage times density).")
    private @Nullable String box;

    /**
     * What to do.
     *
     * @param box its number from 1; absent for the best
     */
    record Choice(Condition condition, double slice, double leastMass, double quasiP, OptionalInt box) {}

    /**
     * The choice.
     *
     * @throws org.ridgepoint.tables.InvalidInputException with everything that is wrong
     */
    Choice check(RecordedStudy study) {
        Problems problems = new Problems();
        OptionNumbers numbers = new OptionNumbers(problems);
        Optional<Condition> condition = Condition.read(where);
        if (condition.isEmpty()) {
            problems.add("--where", 0, "", where, "must have the form " + Condition.FORM);
        }
        condition.ifPresent(each -> each.comparisons().forEach(one -> known(problems, one, study)));
        double slice = numbers.within("--peel", peel, LEAST, MOST_SLICE).orElse(LEAST);
        double mass = numbers.within("--least-mass", leastMass, LEAST, 1).orElse(LEAST);
        double chance = numbers.within("--quasi-p", quasiP, 0, 1).orElse(1);
        OptionalInt number =
                box == null ? OptionalInt.empty() : OptionalInt.of(new OptionWords(problems).whole("--box", box, 1));
        problems.throwIfAny();
        return new Choice(condition.orElseThrow(), slice, mass, chance, number);
    }

    private static void known(Problems problems, Comparison comparison, RecordedStudy study) {
        OptionWords words = new OptionWords(problems);
        words.known("--where", List.of(comparison.scope()), study.measures().keySet());
        SortedSet<String> all = new TreeSet<>();
        study.measures().values().forEach(all::addAll);
        words.known("--where", List.of(comparison.measure()), study.measures().getOrDefault(comparison.scope(), all));
        for (int year : comparison.years()) {
            MeasureOptions.checkYear(problems, "--where", Integer.toString(year), study.years());
        }
    }
}
