package org.ridgepoint.inference.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.ridgepoint.inference.CostBand;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.units.Text;

/**
 * A fit of the efficiencies to a table of measurements, two simpler forms for comparison, and how far off all of them are:
 * on the rows that were fitted, on groups that were held out, and on the sets that are never fitted.
 */
public final class FitReport {
    /** Fewest core rows on which a fit is attempted. */
    public static final int FEWEST_ROWS = 20;

    private static final int LOW = 10;
    private static final int HIGH = 90;
    private static final List<FitForm> FORMS =
            List.of(FitForm.TWO_CONSTANTS, FitForm.FOUR_CONSTANTS, FitForm.RECOMMENDED);
    private static final List<Grouping> HELD_OUT =
            List.of(Grouping.SOURCE_FAMILY, Grouping.LABORATORY, Grouping.ACCELERATOR);

    private final MeasuredData data;
    private final FittedForm fitted;
    private final Optional<FittedForm> ownOfImmature;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Grouping, CrossValidation> validations = new LinkedHashMap<>();

    private FitReport(MeasuredData data) {
        this.data = data;
        List<ServedRow> core = data.rows(MeasuredSet.CORE);
        for (FitForm form : FORMS.subList(0, FORMS.size() - 1)) {
            addLines(EfficiencyFit.fit(form, core), new LinkedHashMap<>());
        }
        fitted = EfficiencyFit.fit(FORMS.get(FORMS.size() - 1), core);
        addLines(fitted, validations);
        List<ServedRow> immature = data.rows(MeasuredSet.IMMATURE);
        ownOfImmature = immature.isEmpty()
                ? Optional.empty()
                : Optional.of(EfficiencyFit.fit(FitForm.shrunkTo(fitted), immature));
        ownOfImmature.ifPresent(own -> addOwnLines(own, immature));
    }

    /**
     * Fits all forms.
     *
     * @throws InvalidInputException if the table has too few core rows
     */
    public static FitReport of(MeasuredData data) {
        int core = data.rows(MeasuredSet.CORE).size();
        if (core < FEWEST_ROWS) {
            throw InvalidInputException.of(
                    data.name(),
                    "core set",
                    core + " rows",
                    Text.format(
                            "a fit needs at least %d rows of the core set; see the rules by 'validate'", FEWEST_ROWS));
        }
        return new FitReport(data);
    }

    /**
     * Errors of a form on a set.
     *
     * @param form what was fitted
     * @param how {@code in-sample}, {@code not fitted}, or what was held out
     * @param fallbacks by parameter, rows that took its pooled value because their group was not among those fitted
     */
    public record Line(
            String form, MeasuredSet set, String how, ErrorSummary errors, Map<FitParameter, Integer> fallbacks) {

        public Line {
            fallbacks = new LinkedHashMap<>(fallbacks);
        }
    }

    private void addLines(FittedForm fit, Map<Grouping, CrossValidation> kept) {
        for (Grouping grouping : HELD_OUT) {
            kept.put(grouping, new CrossValidation(fit, data.rows(MeasuredSet.CORE), grouping));
        }
        for (MeasuredSet set : MeasuredSet.values()) {
            List<ServedRow> rows = data.rows(set);
            Map<FitParameter, Integer> none = new LinkedHashMap<>();
            fit.form()
                    .offsets()
                    .forEach(offset -> none.put(offset.parameter(), (int) rows.stream()
                            .filter(row -> fit.fallsBack(offset, row))
                            .count()));
            String how = set == MeasuredSet.CORE ? "in-sample" : "not fitted";
            lines.add(new Line(fit.form().name(), set, how, errors(fit, rows), none));
            kept.forEach((grouping, validation) -> addLine(fit, set, grouping, validation));
        }
    }

    private void addLine(FittedForm fit, MeasuredSet set, Grouping grouping, CrossValidation validation) {
        if (!validation.possible()) {
            return;
        }
        List<ServedRow> rows = data.rows(set);
        Map<FitParameter, Integer> fallbacks = new LinkedHashMap<>();
        fit.form().offsets().forEach(offset -> fallbacks.put(offset.parameter(), validation.fallbacks(offset, rows)));
        ErrorSummary errors = ErrorSummary.of(validation.logErrors(rows));
        lines.add(new Line(fit.form().name(), set, heldOut(grouping), errors, fallbacks));
    }

    private void addOwnLines(FittedForm own, List<ServedRow> rows) {
        lines.add(new Line(own.form().name(), MeasuredSet.IMMATURE, "in-sample", errors(own, rows), Map.of()));
        for (Grouping grouping : HELD_OUT) {
            addLine(own, MeasuredSet.IMMATURE, grouping, new CrossValidation(own, rows, grouping));
        }
    }

    private static ErrorSummary errors(FittedForm fit, List<ServedRow> rows) {
        return ErrorSummary.of(rows.stream().map(fit::logError).toList());
    }

    private static String heldOut(Grouping grouping) {
        return grouping.label() + " out";
    }

    /** Errors of all forms on all sets. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Half the sum of squared residuals of the recommended form. */
    public double cost() {
        return fitted.cost();
    }

    FittedForm fitted() {
        return fitted;
    }

    /** What software that was young on its chip would need: for comparison, not for forecasts. */
    public List<EfficiencyTable.Entry> immatureEntries() {
        return ownOfImmature
                .map(own -> FitTable.parameters(own, data.rows(MeasuredSet.IMMATURE), "not for forecasts"))
                .orElse(List.of());
    }

    /** The fitted table with its errors, as it ships. */
    public EfficiencyTable table() {
        List<ServedRow> core = data.rows(MeasuredSet.CORE);
        String how = Text.format(
                "Levenberg-Marquardt, Huber loss beyond %s, %d core rows, half sum of squares %.6f",
                fitted.form().huber(), core.size(), fitted.cost());
        List<EfficiencyTable.Entry> entries = new ArrayList<>(FitTable.parameters(fitted, core, how));
        lines.stream()
                .filter(line -> line.form().equals(fitted.form().name()))
                .forEach(line -> entries.addAll(FitTable.errors(line)));
        entries.addAll(FitTable.band(costBand(), core.size(), bandSource()));
        return EfficiencyTable.of(entries);
    }

    private boolean acceleratorsHeldOut() {
        return heldOutAccelerators().possible();
    }

    private CrossValidation heldOutAccelerators() {
        CrossValidation validation = validations.get(Grouping.ACCELERATOR);
        if (validation == null) {
            throw new IllegalStateException("accelerators were not held out");
        }
        return validation;
    }

    private String bandSource() {
        return acceleratorsHeldOut() ? heldOut(Grouping.ACCELERATOR) : "in-sample";
    }

    /** Percentiles of measured over predicted time, for accelerators that were held out where there are several. */
    public CostBand costBand() {
        double[] slower = heldOutAccelerators().logErrors(data.rows(MeasuredSet.CORE)).stream()
                .mapToDouble(error -> -error)
                .toArray();
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        return new CostBand(
                StrictMath.exp(percentile.evaluate(slower, LOW)), StrictMath.exp(percentile.evaluate(slower, HIGH)));
    }

    /** Core rows that repeat another one in everything, from whatever source. */
    public int duplicates() {
        Set<List<Object>> seen = new LinkedHashSet<>();
        return (int) data.rows(MeasuredSet.CORE).stream()
                .filter(row -> !seen.add(List.of(
                        row.measured().model(),
                        row.chip().name(),
                        row.measured().softwareStack(),
                        row.measured().load(),
                        row.measured().chips(),
                        row.measured().widths())))
                .count();
    }

    /** What a reader of the fit should know. */
    public List<String> caveats() {
        return List.of(
                Text.format("%d core rows repeat another core row; they stay in and count twice.", duplicates()),
                "The form was chosen among many on the same cross-validations: margins of about 0.01 in rms error are"
                        + " of the size of the noise of that choice.",
                "The sequence overhead was added because of the maximum-load set, which no longer tests it"
                        + " independently, only the rest.",
                "The compute efficiency is hardly identified: few decode steps were bound by arithmetic.",
                "Memory efficiency and overhead per layer are collinear: read them together.",
                "Rows with an FP8 cache on chips without FP8 are 2 to 5 times slower than predicted; nothing else in the"
                        + " table shows that cost, so held out they cannot be predicted. They stay in.",
                "Dataflow machines launch no kernel per layer, which the form does not know: SN40L is predicted too"
                        + " slow when held out.");
    }
}
