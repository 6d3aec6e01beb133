package org.ridgepoint.firms;

import java.util.ArrayDeque;
import java.util.Deque;

/** The best open weights, which are as good and as large as the best released model was some time ago. */
public final class OpenWeights {
    private final Deque<Generation> frontier = new ArrayDeque<>();
    private final int lagSteps;
    private Generation best;

    /**
     * A generation of models.
     *
     * @param quality at the reference size
     * @param doublings log2 of its frontier size over the reference size
     */
    public record Generation(double quality, int doublings) {}

    /**
     * @param lagSteps steps by which open weights trail
     * @param quality quality until the first release is old enough
     */
    public OpenWeights(int lagSteps, double quality) {
        this.lagSteps = lagSteps;
        best = new Generation(quality, 0);
    }

    /** Notes the best released generation of a step. */
    public void observe(Generation released) {
        frontier.addLast(released);
        if (frontier.size() > lagSteps) {
            Generation opened = frontier.removeFirst();
            best = opened.quality() > best.quality() ? opened : best;
        }
    }

    /** Quality of the best open weights, at the reference size. */
    public double quality() {
        return best.quality();
    }

    /** log2 of their frontier size over the reference size. */
    public int doublings() {
        return best.doublings();
    }

    /** The best open weights. */
    public Generation best() {
        return best;
    }
}
