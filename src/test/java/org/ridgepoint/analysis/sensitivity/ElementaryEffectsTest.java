package org.ridgepoint.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.sensitivity.ElementaryEffects.Effect;
import org.ridgepoint.experiment.design.Morris;

/** Effects of functions whose own are known. */
class ElementaryEffectsTest {
    private static ElementaryEffects effects(int inputs, int trajectories, ToDoubleFunction<double[]> function) {
        double[][] points = new Morris(trajectories, 4, 1).points(inputs);
        return ElementaryEffects.of(
                points, Arrays.stream(points).mapToDouble(function).toArray());
    }

    @Test // by hand: the effects of a linear function are its coefficients, everywhere
    void linear() {
        List<Effect> effects =
                effects(3, 6, u -> 5 + u[0] - 2 * u[1] + 3 * u[2]).summary();
        double[] coefficients = {1, -2, 3};
        for (int i = 0; i < 3; i++) {
            assertEquals(coefficients[i], effects.get(i).mean(), 1e-9);
            assertEquals(Math.abs(coefficients[i]), effects.get(i).meanSize(), 1e-9);
            assertEquals(0, effects.get(i).deviation(), 1e-9);
            assertEquals(0, effects.get(i).interval().orElseThrow().width(), 1e-9);
        }
    }

    /**
     * By hand: u0·u1 changes with u0 by u1, which is one of 0, 1/3, 2/3, 1, each as likely: mean 1/2, standard deviation √5/6 = 0.3727;
     * |u0 − 1/2| on the levels of a grid of four falls and rises alike, so that its mean is 0 and its mean size is not.
     */
    @Test
    void interactionAndSign() {
        List<Effect> product = effects(2, 2000, u -> u[0] * u[1]).summary();
        assertEquals(0.5, product.get(0).mean(), 0.03);
        assertEquals(Math.sqrt(5) / 6, product.get(0).deviation(), 0.02);
        Effect hill = effects(2, 2000, u -> Math.abs(u[0] - 0.5)).summary().get(0);
        assertEquals(0, hill.mean(), 0.03);
        assertEquals(0.5, hill.meanSize(), 0.03);
    }

    /** Known answer: of Ishigami's function on a grid of four levels, the mean effect of x2 is 0 and all three have one. */
    @Test
    void ishigami() {
        List<Effect> effects = effects(3, 500, u -> {
                    double[] x = Arrays.stream(u)
                            .map(each -> Math.PI * (2 * each - 1))
                            .toArray();
                    return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
                })
                .summary();
        assertEquals(7.875, effects.get(1).meanSize(), 1e-9);
        assertTrue(Math.abs(effects.get(1).mean()) < 1);
        assertTrue(effects.get(0).meanSize() > 5 && effects.get(2).meanSize() > 5);
    }

    @Test // a trajectory with a point that failed is left out
    void missingOutcome() {
        double[][] points = new Morris(4, 4, 1).points(2);
        double[] outcomes = Arrays.stream(points).mapToDouble(u -> u[0]).toArray();
        outcomes[4] = Double.NaN;
        assertEquals(3, ElementaryEffects.of(points, outcomes).trajectories());
        assertThrows(
                IllegalArgumentException.class,
                () -> ElementaryEffects.of(new double[][] {{0, 0}, {1, 1}, {1, 0}}, new double[3]));
    }
}
