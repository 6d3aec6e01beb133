package org.ridgepoint.inference.fit;

import java.util.Arrays;
import org.ridgepoint.inference.DecodeCycle;
import org.ridgepoint.inference.ServingEfficiency;

/**
 * The predicted time of a row as a function of the seven parameters alone, so that a fit can evaluate it often. The
 * coefficients come from {@link DecodeCycle} at ideal efficiency, in which every time is inversely proportional to one
 * efficiency or proportional to one overhead; a test holds this sum against the cycle itself.
 *
 * <p>Values and slopes are arrays indexed by {@link FitParameter#ordinal()}.
 */
final class RowTerms {
    private static final int MEMORY = FitParameter.MEMORY.ordinal();
    private static final int COMPUTE = FitParameter.COMPUTE.ordinal();
    private static final int PREFILL = FitParameter.PREFILL.ordinal();
    private static final int LAYER = FitParameter.LAYER_OVERHEAD.ordinal();
    private static final int DOUBLING = FitParameter.DOUBLING_OVERHEAD.ordinal();
    private static final int SEQUENCE = FitParameter.SEQUENCE_OVERHEAD.ordinal();
    private static final int UNPACKING = FitParameter.WEIGHT_UNPACKING.ordinal();

    private final double steps;
    private final double memorySeconds;
    private final double computeSeconds;
    private final double networkSeconds;
    private final double prefillSeconds;
    private final double launches;
    private final double doublings;
    private final double sequenceSteps;
    private final boolean unpacks;

    private RowTerms(ServedRow row) {
        DecodeCycle ideal = row.cycle(ServingEfficiency.IDEAL);
        steps = row.decodes() ? row.outputTokens() : 0;
        memorySeconds = ideal.memorySeconds(row.batch(), row.streams());
        computeSeconds = ideal.computeSeconds(row.batch() / row.streams());
        networkSeconds = ideal.networkSeconds(row.batch());
        prefillSeconds = row.prefills() ? row.batch() * ideal.prefillSeconds() * row.prefillShare() : 0;
        launches = row.model().layers() * (steps + (row.prefills() ? 1 : 0));
        doublings = StrictMath.log(row.tensorChips()) / StrictMath.log(2);
        sequenceSteps = steps * row.batch();
        unpacks = row.quantization().weightBits() < row.quantization().activationBits();
    }

    /** The terms of a row. */
    static RowTerms of(ServedRow row) {
        return new RowTerms(row);
    }

    /**
     * Predicted seconds.
     *
     * @param values the seven parameters in their own units
     * @param slopes receives the derivatives by the parameters on their scales: logit of efficiencies, logarithm of others
     */
    double seconds(double[] values, double[] slopes) {
        Arrays.fill(slopes, 0);
        double memory = steps * memorySeconds / values[MEMORY];
        double compute = steps * computeSeconds / values[COMPUTE];
        double prefill = prefillSeconds / values[PREFILL];
        double unpacking = unpacks ? prefill * values[UNPACKING] : 0;
        double work = Math.max(memory, compute);
        slopes[memory >= compute ? MEMORY : COMPUTE] = -work * (1 - values[memory >= compute ? MEMORY : COMPUTE]);
        slopes[PREFILL] = -(prefill + unpacking) * (1 - values[PREFILL]);
        slopes[UNPACKING] = unpacking;
        slopes[LAYER] = launches * values[LAYER];
        slopes[DOUBLING] = launches * values[DOUBLING] * doublings;
        slopes[SEQUENCE] = sequenceSteps * values[SEQUENCE];
        return work
                + steps * networkSeconds
                + prefill
                + unpacking
                + slopes[LAYER]
                + slopes[DOUBLING]
                + slopes[SEQUENCE];
    }
}
