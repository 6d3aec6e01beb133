package org.ridgepoint.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.sensitivity.SobolIndices.Index;
import org.ridgepoint.experiment.design.Saltelli;

/** Indices of functions whose own are known in closed form. */
class SobolIndicesTest {
    private static final int SIZE = 1 << 13;

    private static SobolIndices sample(int inputs, int size, ToDoubleFunction<double[]> function) {
        Saltelli design = new Saltelli(size, 1, false);
        double[][] points = design.points(inputs);
        double[] a = new double[size];
        double[] b = new double[size];
        double[][] mixed = new double[size][inputs];
        for (int base = 0; base < size; base++) {
            int first = base * design.block(inputs);
            a[base] = function.applyAsDouble(points[first]);
            for (int i = 0; i < inputs; i++) {
                mixed[base][i] = function.applyAsDouble(points[first + 1 + i]);
            }
            b[base] = function.applyAsDouble(points[first + 1 + inputs]);
        }
        return new SobolIndices(a, b, mixed);
    }

    /**
     * Known answer, Ishigami and Homma (1990) with a = 7, b = 0.1, x in (−π, π): V1 = (1 + b·π⁴/5)²/2, V2 = a²/8, V13 = b²·π⁸·8/225.
     */
    @Test
    void ishigami() {
        double pi4 = Math.pow(Math.PI, 4);
        double v1 = Math.pow(1 + 0.1 * pi4 / 5, 2) / 2;
        double v2 = 49 / 8.0;
        double v13 = 0.01 * pi4 * pi4 * 8 / 225;
        double v = v1 + v2 + v13;
        double[] first = {v1 / v, v2 / v, 0};
        double[] total = {(v1 + v13) / v, v2 / v, v13 / v};
        List<Index> indices = sample(3, SIZE, SobolIndicesTest::ishigami).indices();
        for (int i = 0; i < 3; i++) {
            assertEquals(first[i], indices.get(i).first(), 0.02);
            assertEquals(total[i], indices.get(i).total(), 0.02);
            assertTrue(indices.get(i).firstInterval().orElseThrow().contains(first[i]));
            assertEquals(total[i], indices.get(i).totalOfHalf(), 0.04);
        }
    }

    private static double ishigami(double... u) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    /** Known answer, Sobol's g function: V_i = 1/(3·(1 + a_i)²), V = Π(1 + V_i) − 1, total V_i·Π over others (1 + V_j). */
    @Test
    void sobolG() {
        double[] a = {0, 1, 4.5, 9};
        double product = 1;
        for (double each : a) {
            product *= 1 + 1 / (3 * (1 + each) * (1 + each));
        }
        List<Index> indices = sample(4, SIZE, u -> {
                    double value = 1;
                    for (int i = 0; i < 4; i++) {
                        value *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
                    }
                    return value;
                })
                .indices();
        for (int i = 0; i < 4; i++) {
            double own = 1 / (3 * (1 + a[i]) * (1 + a[i]));
            assertEquals(own / (product - 1), indices.get(i).first(), 0.02);
            assertEquals(
                    own * product / (1 + own) / (product - 1), indices.get(i).total(), 0.02);
        }
    }

    @Test // by hand: for u0 + 2·u1 + 3·u2 the shares are 1, 4 and 9 of 14, first and total alike
    void linear() {
        List<Index> indices =
                sample(3, 1 << 10, u -> u[0] + 2 * u[1] + 3 * u[2]).indices();
        for (int i = 0; i < 3; i++) {
            double share = (i + 1) * (i + 1) / 14.0;
            assertEquals(share, indices.get(i).first(), 0.01);
            assertEquals(share, indices.get(i).total(), 0.01);
        }
    }

    @Test // limits: an outcome that never varies has no index; one that is shifted by a million has the same
    void limits() {
        Index constant = sample(2, 16, u -> 3).indices().get(0);
        assertTrue(Double.isNaN(constant.first()) && constant.firstInterval().isEmpty());
        Index near = sample(2, 256, u -> u[0] * u[1]).indices().get(0);
        Index far = sample(2, 256, u -> 1e6 + u[0] * u[1]).indices().get(0);
        assertEquals(near.first(), far.first(), 1e-6);
        assertThrows(
                IllegalArgumentException.class, () -> new SobolIndices(new double[1], new double[2], new double[1][1]));
    }
}
