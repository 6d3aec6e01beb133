package org.ridgepoint.inference.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Where in the vector of estimates the parameters of one row stand.
 *
 * @param pooled place of each parameter's pooled estimate, by {@link FitParameter#ordinal()}; −1 if the form lacks it
 * @param offset place of its offset; −1 if it has none, or none was estimated for the row's group
 */
record Places(int[] pooled, int[] offset) {

    static Places of(FitForm form, List<FitProblem.Level> levels, ServedRow row) {
        int[] pooled = absent();
        int[] offset = absent();
        for (int i = 0; i < form.pooled().size(); i++) {
            pooled[form.pooled().get(i).parameter().ordinal()] = i;
        }
        for (int j = 0; j < levels.size(); j++) {
            FitForm.Offset of = levels.get(j).offset();
            if (levels.get(j).group().equals(of.grouping().of(row))) {
                offset[of.parameter().ordinal()] = form.pooled().size() + j;
            }
        }
        int compute = FitParameter.COMPUTE.ordinal();
        int prefill = FitParameter.PREFILL.ordinal();
        if (pooled[compute] < 0) {
            pooled[compute] = pooled[prefill];
            offset[compute] = offset[prefill];
        }
        return new Places(pooled, offset);
    }

    private static int[] absent() {
        int[] places = new int[FitParameter.values().length];
        Arrays.fill(places, -1);
        return places;
    }

    /** The parameters in their own units; 0 for those that the form lacks. */
    double[] values(double[] theta) {
        double[] values = new double[pooled.length];
        for (FitParameter parameter : FitParameter.values()) {
            int i = parameter.ordinal();
            if (pooled[i] >= 0) {
                values[i] = parameter.value(theta[pooled[i]] + (offset[i] < 0 ? 0 : theta[offset[i]]));
            }
        }
        return values;
    }

    /** Adds slopes by parameter, times a factor, to the slopes by estimate. */
    void scatter(double[] slopes, double factor, double[] byEstimate) {
        for (int i = 0; i < slopes.length; i++) {
            if (pooled[i] >= 0) {
                byEstimate[pooled[i]] += slopes[i] * factor;
            }
            if (offset[i] >= 0) {
                byEstimate[offset[i]] += slopes[i] * factor;
            }
        }
    }
}
