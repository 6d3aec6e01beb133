package org.ridgepoint.inference.fit;

import java.util.List;
import org.ridgepoint.inference.ServingEfficiency;

/**
 * A form with its estimates. A row whose family or stack was not among the rows fitted has the pooled value.
 *
 * @param form what was fitted
 * @param levels groups for which offsets were estimated
 * @param theta estimates on the parameters' scales: the pooled ones, then the offsets in the order of {@code levels}
 * @param standardErrors their standard errors; NaN where they are not identified
 * @param cost half the sum of squared residuals
 * @param rows rows fitted
 */
record FittedForm(
        FitForm form,
        List<FitProblem.Level> levels,
        List<Double> theta,
        List<Double> standardErrors,
        double cost,
        int rows) {

    FittedForm {
        levels = List.copyOf(levels);
        theta = List.copyOf(theta);
        standardErrors = List.copyOf(standardErrors);
    }

    /** The efficiencies that hold for a row. */
    ServingEfficiency efficiencyOf(ServedRow row) {
        double[] values = Places.of(form, levels, row).values(estimates());
        return new ServingEfficiency(
                values[FitParameter.MEMORY.ordinal()],
                values[FitParameter.COMPUTE.ordinal()],
                values[FitParameter.PREFILL.ordinal()],
                values[FitParameter.LAYER_OVERHEAD.ordinal()],
                values[FitParameter.DOUBLING_OVERHEAD.ordinal()],
                values[FitParameter.SEQUENCE_OVERHEAD.ordinal()],
                values[FitParameter.WEIGHT_UNPACKING.ordinal()]);
    }

    private double[] estimates() {
        return theta.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** ln(predicted/measured time) of a row, by the code that plans use. */
    double logError(ServedRow row) {
        return row.logError(efficiencyOf(row));
    }

    /** True if a parameter of the row has the pooled value because nobody measured its group. */
    boolean fallsBack(FitForm.Offset offset, ServedRow row) {
        return !levels.contains(new FitProblem.Level(offset, offset.grouping().of(row)));
    }
}
