package org.ridgepoint.inference.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ridgepoint.inference.CostBand;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.EfficiencyTable.Entry;
import org.ridgepoint.units.Text;

/** Writes a fit as rows of the {@link EfficiencyTable}. */
public final class FitTable {
    /** Names of the rows that tell the errors of a fit. */
    public static final String RMS = "rms_log_error";

    public static final String MEDIAN = "median_abs_error";
    public static final String BIAS = "bias";

    /** Begins the names of rows that count how often a parameter was pooled for want of measurements. */
    public static final String FALLBACKS = "fallbacks of ";

    private static final String BAND = "percentile of measured over predicted time";

    private FitTable() {}

    /** The fitted values: the pooled ones, then those of groups. */
    static List<Entry> parameters(FittedForm fit, List<ServedRow> rows, String how) {
        List<Entry> entries = new ArrayList<>();
        int pooled = fit.form().pooled().size();
        for (int i = 0; i < pooled; i++) {
            entries.add(pooled(fit, i, how));
        }
        for (int j = 0; j < fit.levels().size(); j++) {
            entries.add(ofGroup(fit, j, rows, how));
        }
        return entries;
    }

    private static Entry pooled(FittedForm fit, int i, String how) {
        FitForm.Pooled pooled = fit.form().pooled().get(i);
        String prior = pooled.priorSd().isEmpty()
                ? "none"
                : Text.format("%.6g sd %s", pooled.start(), pooled.priorSd().getAsDouble());
        double theta = fit.theta().get(i);
        return new Entry(
                pooled.parameter().label(),
                EfficiencyTable.POOLED,
                "",
                pooled.parameter().value(theta),
                pooled.parameter().scaleLabel(),
                OptionalDouble.of(theta),
                known(fit.standardErrors().get(i)),
                prior,
                fit.rows(),
                how);
    }

    private static Entry ofGroup(FittedForm fit, int j, List<ServedRow> rows, String how) {
        FitProblem.Level level = fit.levels().get(j);
        FitParameter parameter = level.offset().parameter();
        int place = fit.form().pooled().size() + j;
        double base = fit.theta().get(pooledPlace(fit.form(), parameter));
        double offset = fit.theta().get(place);
        Grouping grouping = level.offset().grouping();
        return new Entry(
                parameter.label(),
                grouping.label(),
                level.group(),
                parameter.value(base + offset),
                parameter.scaleLabel(),
                OptionalDouble.of(offset),
                known(fit.standardErrors().get(place)),
                Text.format("0 sd %s", level.offset().sd()),
                (int) rows.stream()
                        .filter(row -> grouping.of(row).equals(level.group()))
                        .count(),
                how);
    }

    private static int pooledPlace(FitForm form, FitParameter parameter) {
        return form.pooled().stream().map(FitForm.Pooled::parameter).toList().indexOf(parameter);
    }

    private static OptionalDouble known(double standardError) {
        return Double.isFinite(standardError) ? OptionalDouble.of(standardError) : OptionalDouble.empty();
    }

    /** The errors of a set without rows are left out. */
    static List<Entry> errors(FitReport.Line line) {
        if (line.errors().rows() == 0) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(error(line, RMS, line.errors().rmsLogError(), "ln(predicted/measured time)"));
        entries.add(error(line, MEDIAN, line.errors().medianAbsError(), "|predicted/measured - 1|"));
        entries.add(error(line, BIAS, line.errors().bias(), "mean of ln(predicted/measured time)"));
        line.fallbacks()
                .forEach((parameter, count) -> entries.add(error(
                        line,
                        FALLBACKS + parameter.label(),
                        count,
                        "rows that took the pooled value of the parameter")));
        return entries;
    }

    private static Entry error(FitReport.Line line, String name, double value, String how) {
        return statistic(
                name, line.set().label(), line.how(), value, line.errors().rows(), how);
    }

    private static Entry statistic(String name, String kind, String group, double value, int rows, String how) {
        return new Entry(name, kind, group, value, "", OptionalDouble.empty(), OptionalDouble.empty(), "", rows, how);
    }

    static List<Entry> band(CostBand band, int rows, String source) {
        String core = MeasuredSet.CORE.label();
        return List.of(
                statistic(EfficiencyTable.COST_BAND_LOW, core, source, band.low(), rows, "10th " + BAND),
                statistic(EfficiencyTable.COST_BAND_HIGH, core, source, band.high(), rows, "90th " + BAND));
    }
}
