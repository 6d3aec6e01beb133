package org.ridgepoint.inference.fit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Fits a form to measurements by the method of Levenberg and Marquardt. Rows are taken in the order given, from a fixed
 * start, so that the same rows give the same estimates bit for bit.
 */
final class EfficiencyFit {
    private static final int MOST_EVALUATIONS = 2000;
    private static final int MOST_ITERATIONS = 1000;
    private static final double COST_TOLERANCE = 1e-12;
    private static final double RELAXED_COST_TOLERANCE = 1e-10;
    private static final double PARAMETER_TOLERANCE = 1e-10;
    private static final double ORTHOGONALITY_TOLERANCE = 1e-12;
    private static final double SINGULAR = 1e-14;

    private EfficiencyFit() {}

    /** The estimates that fit the rows best. */
    static FittedForm fit(FitForm form, List<ServedRow> rows) {
        FitProblem problem = new FitProblem(form, rows);
        Optimum optimum = optimum(problem);
        return new FittedForm(
                form,
                problem.levels(),
                list(optimum.getPoint().toArray()),
                standardErrors(optimum, rows.size() - form.pooled().size()),
                optimum.getResiduals().dotProduct(optimum.getResiduals()) / 2,
                rows.size());
    }

    private static Optimum optimum(FitProblem problem) {
        try {
            return optimum(problem, COST_TOLERANCE);
        } catch (ConvergenceException | TooManyEvaluationsException | TooManyIterationsException e) {
            return optimum(problem, RELAXED_COST_TOLERANCE); // the last digits of the cost are out of reach
        }
    }

    private static Optimum optimum(FitProblem problem, double costTolerance) {
        LeastSquaresProblem squares = new LeastSquaresBuilder()
                .model(problem)
                .start(problem.start())
                .target(new double[problem.observations()])
                .checker(null)
                .lazyEvaluation(false)
                .maxEvaluations(MOST_EVALUATIONS)
                .maxIterations(MOST_ITERATIONS)
                .build();
        return new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(costTolerance)
                .withParameterRelativeTolerance(PARAMETER_TOLERANCE)
                .withOrthoTolerance(ORTHOGONALITY_TOLERANCE)
                .optimize(squares);
    }

    private static List<Double> standardErrors(Optimum optimum, int freedom) {
        double variance = optimum.getResiduals().dotProduct(optimum.getResiduals()) / freedom;
        try {
            double[] errors = optimum.getSigma(SINGULAR).toArray();
            return list(Arrays.stream(errors)
                    .map(error -> error * Math.sqrt(variance))
                    .toArray());
        } catch (SingularMatrixException e) {
            return Collections.nCopies(optimum.getPoint().getDimension(), Double.NaN);
        }
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
