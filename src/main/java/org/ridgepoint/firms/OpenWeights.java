package org.ridgepoint.firms;

import java.util.ArrayDeque;
import java.util.Deque;

/** The quality of the best open weights, which is that of the best released model some time ago. */
public final class OpenWeights {
    private final Deque<Double> frontier = new ArrayDeque<>();
    private final int lagSteps;
    private double quality;

    /**
     * @param lagSteps steps by which open weights trail
     * @param quality quality until the first release is old enough
     */
    public OpenWeights(int lagSteps, double quality) {
        this.lagSteps = lagSteps;
        this.quality = quality;
    }

    /** Notes the best released quality of a step. */
    public void observe(double bestReleased) {
        frontier.addLast(bestReleased);
        if (frontier.size() > lagSteps) {
            quality = Math.max(quality, frontier.removeFirst());
        }
    }

    /** Quality of the best open weights. */
    public double quality() {
        return quality;
    }
}
