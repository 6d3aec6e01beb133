package org.ridgepoint.inference;

/**
 * One resource's part of a decode cycle: φ_i(B) = fixed + perSequence·B + routed·(1 − r^B), where r = 1 − k/E is the
 * probability that a sequence leaves an expert unread. A cycle is the longest of its branches. φ_i is concave and rising,
 * so Newton's method from the right side converges without overshooting. Tiny probabilities keep their digits: 1 − r^B is
 * worked out as −expm1(B·ln r).
 *
 * @param fixed seconds whatever the batch
 * @param perSequence seconds per sequence
 * @param routed seconds to read all routed experts; 0 where the branch reads no experts
 * @param lnMiss ln r, finite: where every expert is always active nothing is routed, and it does not matter
 */
record CycleBranch(double fixed, double perSequence, double routed, double lnMiss) {

    private static final int MAX_NEWTON_STEPS = 60;
    /** A relative step after which the next one is below rounding, as errors fall with their squares. */
    private static final double LAST_STEP = 1e-8;

    /** φ_i(B), in seconds. */
    double at(double batch) {
        double linear = fixed + perSequence * batch;
        return routed == 0 ? linear : linear - routed * StrictMath.expm1(batch * lnMiss);
    }

    /** At most φ_i(B) and seldom a tenth less: e^−y is at most 1/(1 + y + y²/2), which costs no exponential. */
    double lowerBoundAt(double batch) {
        double y = -batch * lnMiss;
        double rise = y + y * y / 2;
        return fixed + perSequence * batch + (routed == 0 ? 0 : routed * (rise / (1 + rise)));
    }

    /** Largest batch with φ_i(B) ≤ seconds; negative where even an empty batch takes longer, infinite where all qualify. */
    double largestBatchWithin(double seconds) {
        if (seconds < fixed) {
            return -1;
        }
        double whenAllExpertsAreRead = seconds - fixed - routed;
        if (perSequence == 0 && whenAllExpertsAreRead >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double batch = perSequence == 0 ? 0 : Math.max(0, whenAllExpertsAreRead / perSequence);
        return routed == 0 || batch == Double.POSITIVE_INFINITY ? batch : newtonFromBelow(seconds, batch);
    }

    private double newtonFromBelow(double seconds, double start) {
        double batch = start;
        for (int step = 0; step < MAX_NEWTON_STEPS; step++) {
            double read = -StrictMath.expm1(batch * lnMiss);
            double value = fixed + perSequence * batch + routed * read;
            double move = (seconds - value) / (perSequence + steepness(read));
            if (!(move > 0)) {
                break;
            }
            batch += move;
            if (move < LAST_STEP * batch) {
                break;
            }
        }
        return batch;
    }

    /**
     * The batch at which the groups kept busy equal a share of memory that rises linearly: the positive root of
     * traffic·φ_i(B) = B·(base + rise·B).
     *
     * @return infinity if memory never catches up
     */
    double crossing(double traffic, double base, double rise) {
        double batch = linearCrossing(traffic, base, rise, fixed + routed);
        if (routed == 0 || batch == Double.POSITIVE_INFINITY) {
            return batch;
        }
        for (int step = 0; step < MAX_NEWTON_STEPS; step++) {
            double read = -StrictMath.expm1(batch * lnMiss);
            double value = fixed + perSequence * batch + routed * read;
            double excess = batch * (base + rise * batch) - traffic * value;
            double slope = base + 2 * rise * batch - traffic * (perSequence + steepness(read));
            double move = excess / slope;
            if (!(move > 0 && move < batch)) {
                break;
            }
            batch -= move;
            if (move < LAST_STEP * batch) {
                break;
            }
        }
        return batch;
    }

    /** Slope of the time to read routed experts where a share {@code read} of them is read. */
    private double steepness(double read) {
        return -routed * lnMiss * (1 - read);
    }

    private double linearCrossing(double traffic, double base, double rise, double intercept) {
        double b = base - traffic * perSequence;
        double c = traffic * intercept;
        if (rise == 0) {
            return b > 0 ? c / b : Double.POSITIVE_INFINITY;
        }
        double root = Math.sqrt(b * b + 4 * rise * c);
        return b > 0 ? 2 * c / (b + root) : (root - b) / (2 * rise);
    }
}
