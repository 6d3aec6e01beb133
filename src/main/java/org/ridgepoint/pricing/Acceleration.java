package org.ridgepoint.pricing;

/**
 * Anderson's acceleration of {@code x → x + f(x)}, x the log prices and f the steps that owners propose: of the last few
 * moves Δx and the changes Δf that they brought, it takes the combination that would have left the smallest step in the
 * least-squares sense, {@code x + f − Σ_i γ_i·(Δx_i + Δf_i)} with {@code γ = argmin |f − Σ_i γ_i·Δf_i|}. This accounts
 * for what owners leave out, that rivals move as well. Allocates nothing per call once it has room.
 */
final class Acceleration {
    /** Moves remembered; more bring little. */
    private static final int MEMORY = 5;

    /** Mixtures with larger coefficients extrapolate noise. */
    private static final double LARGEST_SUM = 20;

    private final double[][] move = new double[MEMORY][0];
    private final double[][] change = new double[MEMORY][0];
    private double[] lastStep = {};
    private final double[][] product = new double[MEMORY][MEMORY];
    private final double[] mixture = new double[MEMORY];
    private boolean started;
    private int kept;
    private int next;

    /** Forgets all moves and makes room for so many prices. */
    void restart(int offers) {
        started = false;
        kept = 0;
        next = 0;
        lastStep = Buffers.atLeast(lastStep, offers);
        for (int i = 0; i < MEMORY; i++) {
            move[i] = Buffers.atLeast(move[i], offers);
            change[i] = Buffers.atLeast(change[i], offers);
        }
    }

    /** Replaces the steps by better ones, which must then be taken in full. */
    void improve(double[] step, int offers) {
        if (started) {
            for (int j = 0; j < offers; j++) {
                change[next][j] = step[j] - lastStep[j];
            }
            next = (next + 1) % MEMORY;
            kept = Math.min(kept + 1, MEMORY);
        }
        started = true;
        System.arraycopy(step, 0, lastStep, 0, offers);
        if (kept > 0 && mix(offers)) {
            for (int i = 0; i < kept; i++) {
                for (int j = 0; j < offers; j++) {
                    step[j] -= mixture[i] * (move[i][j] + change[i][j]);
                }
            }
        }
        System.arraycopy(step, 0, move[next], 0, offers);
    }

    /** Solves for γ by the normal equations; false if that is no use. */
    private boolean mix(int offers) {
        for (int i = 0; i < kept; i++) {
            for (int k = 0; k <= i; k++) {
                product[i][k] = dot(change[i], change[k], offers);
                product[k][i] = product[i][k];
            }
            mixture[i] = dot(change[i], lastStep, offers);
        }
        if (!LinearSystem.solve(product, mixture, kept)) {
            return false;
        }
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += Math.abs(mixture[i]);
        }
        return sum <= LARGEST_SUM;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int j = 0; j < length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
