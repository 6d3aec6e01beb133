package org.ridgepoint.experiment.statistics;

import org.ridgepoint.units.Require;

/**
 * The difference of the means of two samples of independent runs, whose spreads may differ: Welch, The generalization of
 * Student's problem when several different population variances are involved, Biometrika 1947.
 *
 * @param mean the first less the second
 * @param standardError of that difference
 * @param freedom degrees of freedom after Welch and Satterthwaite; at least 1
 */
public record UnpairedDifference(double mean, double standardError, double freedom) {
    /**
     * The difference first − second.
     *
     * @param first at least two finite values
     * @param second as many or another number, at least two
     */
    public static UnpairedDifference of(double[] first, double[] second) {
        Require.atLeast(first.length, 2, "number of values of the first sample");
        Require.atLeast(second.length, 2, "number of values of the second sample");
        Replications one = Replications.of(first);
        Replications two = Replications.of(second);
        double errorOne = one.standardError().orElseThrow();
        double errorTwo = two.standardError().orElseThrow();
        double error = StrictMath.hypot(errorOne, errorTwo);
        return new UnpairedDifference(
                one.mean() - two.mean(),
                error,
                freedom(errorOne / error, first.length - 1, errorTwo / error, second.length - 1));
    }

    /** Degrees of freedom of a sum of two squared errors, each given as a share of its root. */
    private static double freedom(double shareOne, int freedomOne, double shareTwo, int freedomTwo) {
        double inverse = square(square(shareOne)) / freedomOne + square(square(shareTwo)) / freedomTwo;
        return inverse > 0 ? 1 / inverse : freedomOne + freedomTwo;
    }

    private static double square(double value) {
        return value * value;
    }

    /**
     * Welch's confidence interval of the difference.
     *
     * @param confidence in (0, 1), such as 0.95
     */
    public Interval confidenceInterval(double confidence) {
        double half = Student.reach(confidence, freedom) * standardError;
        return new Interval(mean - half, mean + half);
    }
}
