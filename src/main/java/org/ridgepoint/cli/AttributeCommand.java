package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.analysis.attribution.Attribution;
import org.ridgepoint.analysis.attribution.AttributionPlan;
import org.ridgepoint.cli.AttributeOptions.Choice;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.YearEnds;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.store.OutputFile;
import org.ridgepoint.store.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ridgepoint attribute}: which causes concentrate the market, and how much each. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shares out the concentration of a scenario among its causes, by switching them off with the same seeds.",
        footer = {
            "",
            "Outcomes are those of the step that ends on the first of January of the year. 'total' is the outcome with all",
            "causes on less that with all off. 'value' is a cause's Shapley value of it, for causes that are part of a group",
            "their Owen value: those of a group sum to what the group has. 'low' and 'high' are the 95 %% interval over seeds;",
            "where orders are sampled, each seed draws its own, and the interval holds that error too. 'without it' is what",
            "switching off this cause alone takes away. First order, Shapley effect and total order are shares of the variance",
            "if every cause were on or off by the toss of a coin.",
            "",
            "Examples:",
            "  ridgepoint attribute imbalance/baseline --seeds 10",
            "  ridgepoint attribute imbalance/baseline --causes memory-imbalance,kv-residency --segment total,assistant"
        })
public final class AttributeCommand implements Callable<Integer> {
    private static final String SHARES = "attribution.csv";
    private static final String COALITIONS = "coalitions.csv";

    @Mixin
    private final AttributeOptions options = new AttributeOptions();

    @Mixin
    private final ResultOptions results = new ResultOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        MarketScenarios market = MarketScenarios.ofProgram();
        Choice choice = options.check(market);
        AttributionPlan plan = choice.plan();
        OutputFolder folder = OutputFolder.prepare(choice.out(), results.force());
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        var runs = plan.run(
                market,
                choice.workers(),
                each -> each.measure().equals(choice.measure())
                        && choice.scopes().contains(each.scope()),
                Progress.of(plan.runs(), results.quiet(), err));
        List<List<String>> shown = new ArrayList<>();
        List<List<String>> shares = new ArrayList<>();
        List<List<String>> coalitions = new ArrayList<>();
        for (int year : choice.years()) {
            for (String scope : choice.scopes()) {
                List<String> place = List.of(Integer.toString(year), scope, choice.measure());
                var outcomes = outcomes(runs, year - 1, scope, choice.measure());
                Attribution attribution = new Attribution(plan, outcomes);
                if (attribution.seeds() > 0) {
                    shown.addAll(AttributeTables.rows(
                            results.format() != OutputFormat.table, place, attribution, choice.idle()));
                    shares.addAll(AttributeTables.rows(true, place, attribution, choice.idle()));
                }
                remark(place, plan.seeds().size(), attribution, err);
                coalitions.addAll(rows(plan, place, outcomes));
            }
        }
        write(folder, SHARES, AttributeTables.HEADINGS, shares);
        write(folder, COALITIONS, headings(plan), coalitions);
        PrintWriter out = spec.commandLine().getOut();
        Tables.print(results.format(), AttributeTables.HEADINGS, shown, out);
        tell(choice.out(), err);
        return 0;
    }

    private static SortedMap<Long, Map<Integer, Double>> outcomes(
            SortedMap<Long, SortedMap<Integer, YearEnds>> runs, int year, String scope, String measure) {
        SortedMap<Long, Map<Integer, Double>> outcomes = new TreeMap<>();
        runs.forEach((seed, bySet) -> {
            SortedMap<Integer, Double> values = new TreeMap<>();
            bySet.forEach((set, years) -> {
                OptionalDouble value = years.value(year, scope, measure);
                value.ifPresent(each -> values.put(set, each));
            });
            outcomes.put(seed, values);
        });
        return outcomes;
    }

    private void remark(List<String> place, int replications, Attribution attribution, PrintWriter err) {
        int missing = replications - attribution.seeds();
        if (missing > 0 && !results.quiet()) {
            err.println("seeds left out for " + String.join(" ", place) + " because the measure is absent in a run: "
                    + missing);
        }
    }

    private void tell(Path folder, PrintWriter err) {
        if (!results.quiet()) {
            err.println("shares: " + folder.resolve(SHARES) + ", outcomes of all runs: " + folder.resolve(COALITIONS));
        }
        err.flush();
    }

    private static List<Heading> headings(AttributionPlan plan) {
        List<Heading> headings = new ArrayList<>(List.of(
                Heading.number("year"),
                Heading.text("scope"),
                Heading.text("measure"),
                Heading.number("seed"),
                Heading.number("value")));
        plan.causes().forEach(cause -> headings.add(Heading.number(cause.name())));
        return headings;
    }

    /** One row for each run: the outcome, and 1 or 0 for each cause. */
    private static List<List<String>> rows(
            AttributionPlan plan, List<String> place, SortedMap<Long, Map<Integer, Double>> outcomes) {
        List<List<String>> rows = new ArrayList<>();
        outcomes.forEach((seed, bySet) -> bySet.forEach((set, value) -> {
            List<String> row = new ArrayList<>(place);
            row.add(Long.toString(seed));
            row.add(Digits.all(value));
            for (int cause = 0; cause < plan.causes().size(); cause++) {
                row.add(Integer.toString(set >> cause & 1));
            }
            rows.add(row);
        }));
        return rows;
    }

    private static void write(OutputFolder folder, String name, List<Heading> headings, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        Tables.print(OutputFormat.csv, headings, rows, new PrintWriter(text));
        OutputFile.prepare(folder.path().resolve(name), folder.replace()).write(text.toString());
    }
}
