package org.ridgepoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.analysis.attribution.AttributionPlan;
import org.ridgepoint.analysis.attribution.Cause;
import org.ridgepoint.analysis.attribution.Causes;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.measures.MeasureRegistry;
import org.ridgepoint.scenario.Calendar;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import org.ridgepoint.tables.Problems;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code ridgepoint attribute} is asked for, checked against the scenario. */
final class AttributeOptions {
    private static final String TOTAL = "total";
    private static final int FEW = 6;
    private static final int USUAL_PAIRS = 8;

    @Parameters(paramLabel = "SCENARIO", description = "A file, or the name of a scenario that ships.")
    private String scenario = "";

    @Option(names = "--years", split = ",", paramLabel = "Y", description = "Default: 2025,2035,2050.")
    private List<String> years = List.of("2025", "2035", "2050");

    @Option(names = "--segment", split = ",", paramLabel = "S", description = "Segments, or total (default).")
    private List<String> scopes = List.of(TOTAL);

    @Option(names = "--measure", paramLabel = "M", description = "What to explain (default: hhi_hosted_tokens).")
    private String measure = "hhi_hosted_tokens";

    @Option(
            names = "--causes",
            split = ",",
            paramLabel = "C",
            description = "Only these causes or groups (default: all); the others stay as the scenario has them.")
    private List<String> only = List.of();

    @Option(names = "--set", paramLabel = "path=value", description = "Changes one parameter in all runs; repeatable.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seeds", paramLabel = "N", description = "Replications (default: 5).")
    private String seeds = "5";

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "Pairs of orders to sample for each seed; 0 runs every subset of the causes, up to 12 of them"
                    + " (default: 0 for up to 6 causes, else 8).")
    private @Nullable String pairs;

    @Option(names = "--workers", paramLabel = "N", description = "Threads (default: all cores).")
    private String workers = Integer.toString(Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for attribution.csv and coalitions.csv (default: outputs/attribution-<scenario>).")
    private @Nullable Path out;

    /**
     * What to do.
     *
     * @param plan which runs
     * @param idle causes that are not at work in the scenario: their share is 0
     * @param years at whose first of January outcomes are taken
     */
    record Choice(
            AttributionPlan plan,
            List<Cause> idle,
            SortedSet<Integer> years,
            List<String> scopes,
            String measure,
            int workers,
            Path out) {}

    /**
     * The choice.
     *
     * @throws org.ridgepoint.tables.InvalidInputException with everything that is wrong
     */
    Choice check(MarketScenarios market) {
        MarketScenario read = market.read(scenario, settings, List.of());
        MarketParameters parameters = read.parameters();
        Problems problems = new Problems();
        OptionWords words = new OptionWords(problems);
        SortedSet<Integer> chosen = years(words, parameters.calendar());
        words.known("--segment", scopes, scopesOf(parameters));
        words.known("--measure", List.of(measure), measures());
        List<Cause> all = Causes.of(parameters);
        words.known("--causes", only, names(all));
        List<Long> replications = LongStream.rangeClosed(1, words.whole("--seeds", seeds, 1))
                .boxed()
                .toList();
        int threads = words.whole("--workers", workers, 1);
        int sampled = pairs == null ? -1 : words.whole("--pairs", pairs, 0);
        if (sampled == 1) {
            problems.add("--pairs", 0, "", "1", "must be 0 or at least 2, so that the error can be told");
        }
        problems.throwIfAny();
        List<Cause> asked = all.stream().filter(this::isAsked).toList();
        List<Cause> atWork = AttributionPlan.atWork(asked, market, scenario, settings);
        int orders = sampled >= 0 ? sampled : atWork.size() <= FEW ? 0 : USUAL_PAIRS;
        Path folder =
                out == null ? Path.of("outputs", "attribution-" + read.loaded().name()) : out;
        return new Choice(
                new AttributionPlan(scenario, settings, atWork, replications, orders),
                asked.stream().filter(cause -> !atWork.contains(cause)).toList(),
                chosen,
                List.copyOf(scopes),
                measure,
                threads,
                folder);
    }

    private boolean isAsked(Cause cause) {
        return only.isEmpty() || only.contains(cause.name()) || only.contains(cause.group());
    }

    private SortedSet<Integer> years(OptionWords words, Calendar calendar) {
        int first = (int) Math.floor(calendar.startYear()) + 1;
        int last = calendar.dateOf(calendar.steps() - 1).getYear() + 1;
        SortedSet<Integer> chosen = new TreeSet<>();
        for (String year : years) {
            chosen.add(words.whole("--years", year, first, last));
        }
        return chosen;
    }

    private static List<String> scopesOf(MarketParameters parameters) {
        return Stream.concat(
                        Stream.of(TOTAL),
                        parameters.demand().segments().stream().map(Segment::name))
                .toList();
    }

    private static List<String> measures() {
        return MeasureRegistry.measures().stream()
                .flatMap(each -> each.names().stream())
                .toList();
    }

    private static List<String> names(List<Cause> causes) {
        return causes.stream()
                .flatMap(cause -> Stream.of(cause.name(), cause.group()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
