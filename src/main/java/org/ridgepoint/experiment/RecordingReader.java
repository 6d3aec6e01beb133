package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ridgepoint.experiment.Recording.When;
import org.ridgepoint.measures.Measure;
import org.ridgepoint.measures.MeasureRegistry;
import org.ridgepoint.scenario.Numbers;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.scenario.YamlNode.Scalar;
import org.ridgepoint.tables.Suggestions;

/**
 * Reads what an experiment records.
 *
 * @param root the experiment
 * @param segments names of the segments
 * @param firstYear first calendar year at whose end there may be a value
 * @param lastYear last such year
 */
record RecordingReader(Fields root, List<String> segments, int firstYear, int lastYear) {
    private static final String RECORD = "record";
    private static final String WHEN = "when";
    private static final String MEASURES = "measures";
    private static final String TOTAL = "total";
    private static final String SEGMENTS = "segments.";

    /** What is recorded where the file does not say: 18 measures of the whole and 4 of every segment, 38 in all. */
    private static final List<String> TOTALS = List.of(
            "hhi_hosted_tokens",
            "hhi_hosted_usd",
            "hhi_all_tokens",
            "hhi_all_usd",
            "cr4_hosted_tokens",
            "deployers",
            "integrated_share_tokens",
            "self_hosted_share_tokens",
            "in_memory_share_tokens",
            "in_memory_maturity",
            "mean_weight_bits",
            "price_usd_per_million_tokens",
            "gross_margin",
            "hosted_tokens_per_second",
            "hosted_usd_per_year",
            "consumer_surplus_usd_per_year",
            "total_surplus_usd_per_year",
            "hhi_vendors_usd");

    private static final List<String> BY_SEGMENT = List.of(
            "hhi_hosted_tokens", "ridge_batch", "scale_ratio_median", "minimum_efficient_scale_tokens_per_second");

    RecordingReader {
        segments = List.copyOf(segments);
    }

    /** The segments of a registry. */
    static List<String> segments(ParameterRegistry registry) {
        Set<String> names = new LinkedHashSet<>();
        registry.search(SEGMENTS).stream()
                .map(parameter -> parameter.path().substring(SEGMENTS.length()))
                .forEach(rest -> names.add(rest.substring(0, rest.indexOf('.'))));
        return List.copyOf(names);
    }

    /** What is recorded; wrong parts are left out. */
    Recording read() {
        Optional<Fields> fields = root.group(RECORD);
        if (fields.isEmpty()) {
            return new Recording(When.YEAR_ENDS, Set.of(), defaults(), false, false);
        }
        Fields record = fields.get();
        Set<Integer> years = years(record);
        When when = record.node(WHEN)
                .filter(node -> node.quoted().equals("every-step"))
                .map(every -> When.EVERY_STEP)
                .orElse(years.isEmpty() ? When.YEAR_ENDS : When.YEARS);
        Recording recording = new Recording(when, years, measures(record), record.flag("panel"), record.flag("events"));
        record.done();
        return recording;
    }

    private List<MeasurePattern> defaults() {
        List<MeasurePattern> patterns = new ArrayList<>();
        TOTALS.forEach(measure -> patterns.add(new MeasurePattern(TOTAL, measure)));
        segments.forEach(scope -> BY_SEGMENT.forEach(measure -> patterns.add(new MeasurePattern(scope, measure))));
        return List.copyOf(patterns);
    }

    private Set<Integer> years(Fields record) {
        Optional<YamlNode> node = record.node(WHEN);
        if (node.isEmpty() || node.get() instanceof Scalar word && isWord(word.text())) {
            return Set.of();
        }
        Set<Integer> years = new TreeSet<>();
        for (YamlNode item : record.items(WHEN, "years with at least one, or one of: year-ends, every-step")) {
            Optional<Integer> year = Numbers.parseInteger(item.quoted()).filter(this::isInRun);
            year.ifPresentOrElse(
                    years::add, () -> record.refuse(WHEN, item, "must be a year of the runs, " + yearsInWords()));
        }
        return years;
    }

    private static boolean isWord(String text) {
        return text.equals("year-ends") || text.equals("every-step");
    }

    /** True if runs reach the end of this year. */
    boolean isInRun(int year) {
        return year >= firstYear && year <= lastYear;
    }

    String yearsInWords() {
        return "from " + firstYear + " to " + lastYear;
    }

    private List<MeasurePattern> measures(Fields record) {
        if (!record.has(MEASURES)) {
            return defaults();
        }
        List<MeasurePattern> patterns = new ArrayList<>();
        for (YamlNode item : record.items(MEASURES, "'scope/measure' with at least one")) {
            pattern(record, item).ifPresent(patterns::add);
        }
        return List.copyOf(patterns);
    }

    private Optional<MeasurePattern> pattern(Fields record, YamlNode item) {
        String[] parts = item.quoted().split("/", -1);
        if (parts.length != 2 || !(item instanceof Scalar)) {
            record.refuse(MEASURES, item, "must be written scope/measure, for example total/hhi_hosted_tokens");
            return Optional.empty();
        }
        Optional<String> remedy = scopeRemedy(parts[0], true).or(() -> measureRemedy(parts[1], true));
        remedy.ifPresent(each -> record.refuse(MEASURES, item, each));
        return remedy.isPresent() ? Optional.empty() : Optional.of(new MeasurePattern(parts[0], parts[1]));
    }

    /** What is wrong with a scope, if anything. */
    Optional<String> scopeRemedy(String scope, boolean mayBeAny) {
        boolean known = scope.equals(TOTAL) || segments.contains(scope) || mayBeAny && scope.equals(MeasurePattern.ANY);
        String any = mayBeAny ? ", or \"*\" for all" : "";
        return known
                ? Optional.empty()
                : Optional.of("has an unknown scope; scopes: " + TOTAL + ", " + String.join(", ", segments) + any);
    }

    /** What is wrong with the name of a measure, if anything. */
    Optional<String> measureRemedy(String measure, boolean mayBeAny) {
        List<String> names = MeasureRegistry.measures().stream()
                .map(Measure::names)
                .flatMap(List::stream)
                .toList();
        boolean known = names.contains(measure) || mayBeAny && measure.equals(MeasurePattern.ANY);
        return known ? Optional.empty() : Optional.of("has an unknown measure" + Suggestions.hint(measure, names));
    }
}
