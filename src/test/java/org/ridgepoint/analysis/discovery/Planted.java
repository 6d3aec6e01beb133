package org.ridgepoint.analysis.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Cases of which those within a box of three of the inputs are of interest, but for some labels that are wrong. */
record Planted(Cases cases, boolean[] truth) {
    private static final int DIMENSIONS = 3;

    /**
     * @param mass of the box
     * @param noise share of labels that are turned
     */
    static Planted box(int count, int inputs, double mass, double noise, long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, inputs).boxed().toList());
        Collections.shuffle(order, random);
        double side = Math.pow(mass, 1.0 / DIMENSIONS);
        double[] low = random.doubles(DIMENSIONS, 0, 1 - side).toArray();
        double[][] values = new double[count][];
        boolean[] truth = new boolean[count];
        boolean[] labels = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.doubles(inputs).toArray();
            truth[i] = true;
            for (int d = 0; d < DIMENSIONS; d++) {
                double value = values[i][order.get(d)];
                truth[i] &= low[d] <= value && value <= low[d] + side;
            }
            labels[i] = truth[i] != random.nextDouble() < noise;
        }
        List<Input> names =
                IntStream.range(0, inputs).mapToObj(i -> Input.number("x" + i)).toList();
        return new Planted(new Cases(names, values, labels), truth);
    }

    /** The cases with labels that are right. */
    Cases right() {
        return new Cases(cases.inputs(), cases.values(), truth);
    }
}
