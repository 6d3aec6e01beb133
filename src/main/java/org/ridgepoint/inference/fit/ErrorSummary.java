package org.ridgepoint.inference.fit;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How far predictions are off. Log errors are ln(predicted/measured time).
 *
 * @param rows number of predictions
 * @param rmsLogError root of the mean squared log error; NaN if there are no rows, as are the others
 * @param medianAbsError median of |predicted/measured − 1|
 * @param bias mean log error; positive if predictions are too slow
 */
public record ErrorSummary(int rows, double rmsLogError, double medianAbsError, double bias) {

    private static final double MIDDLE = 50;

    /** Sums up log errors. */
    public static ErrorSummary of(List<Double> logErrors) {
        double[] errors = logErrors.stream().mapToDouble(Double::doubleValue).toArray();
        if (errors.length == 0) {
            return new ErrorSummary(0, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] relative = Arrays.stream(errors)
                .map(error -> Math.abs(StrictMath.expm1(error)))
                .toArray();
        double meanSquare = Arrays.stream(errors).map(error -> error * error).sum() / errors.length;
        double mean = Arrays.stream(errors).sum() / errors.length;
        return new ErrorSummary(errors.length, Math.sqrt(meanSquare), new Percentile(MIDDLE).evaluate(relative), mean);
    }
}
