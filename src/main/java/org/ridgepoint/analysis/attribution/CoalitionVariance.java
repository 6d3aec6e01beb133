package org.ridgepoint.analysis.attribution;

import java.util.Arrays;
import java.util.Optional;

/**
 * Indices of importance of causes that are on or off with equal chance, independently: how much of the variance of the outcome
 * goes back to each.
 *
 * @param first by cause: share of the variance that it explains alone (Sobol)
 * @param shapley by cause: its Shapley effect (Owen 2014), the Shapley value of the variance explained; they sum to 1
 * @param total by cause: share of the variance in which it has a part (Homma and Saltelli)
 */
public record CoalitionVariance(double[] first, double[] shapley, double[] total) {

    /**
     * The indices of a set function.
     *
     * @param worth 2^n numbers, as {@link CoalitionValues} has them
     * @return empty if the worth never varies
     */
    public static Optional<CoalitionVariance> of(double... worth) {
        int players = CoalitionValues.players(worth);
        double[] effects = walsh(worth);
        CoalitionVariance indices =
                new CoalitionVariance(new double[players], new double[players], new double[players]);
        double variance = 0;
        for (int set = 1; set < effects.length; set++) {
            variance += effects[set] * effects[set];
        }
        if (variance == 0) {
            return Optional.empty();
        }
        for (int set = 1; set < effects.length; set++) {
            indices.add(set, effects[set] * effects[set] / variance);
        }
        return Optional.of(indices);
    }

    /** Adds the share of the variance that is the interaction of a set, which its members share equally. */
    private void add(int set, double share) {
        int size = Integer.bitCount(set);
        for (int player = 0; player < first.length; player++) {
            if ((set >> player & 1) == 1) {
                first[player] += size == 1 ? share : 0;
                shapley[player] += share / size;
                total[player] += share;
            }
        }
    }

    /** The coefficients of the set function in the orthonormal basis of products of ±1: the ANOVA of a 2^n design. */
    private static double[] walsh(double... worth) {
        double mean = Arrays.stream(worth).average().orElse(0);
        double[] effects = Arrays.stream(worth).map(each -> each - mean).toArray();
        for (int half = 1; half < effects.length; half *= 2) {
            for (int i = 0; i < effects.length; i++) {
                if ((i & half) == 0) {
                    double off = effects[i];
                    double on = effects[i | half];
                    effects[i] = (on + off) / 2;
                    effects[i | half] = (on - off) / 2;
                }
            }
        }
        return effects;
    }
}
