package org.ridgepoint.inference.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Residuals whose sum of squares is to become smallest, with their exact derivatives. A residual is the log error of a
 * row, or beyond {@code c} a root that makes half its square the Huber loss; priors are residuals of their own.
 */
final class FitProblem implements MultivariateJacobianFunction {
    private static final int PARAMETERS = FitParameter.values().length;

    /** An offset of one group. */
    record Level(FitForm.Offset offset, String group) {}

    private final FitForm form;
    private final List<ServedRow> rows;
    private final List<Level> levels;
    private final List<Places> kinds = new ArrayList<>();
    private final int[] kindOf;
    private final List<Prior> priors;

    FitProblem(FitForm form, List<ServedRow> rows) {
        this.form = form;
        this.rows = List.copyOf(rows);
        levels = new ArrayList<>();
        for (FitForm.Offset offset : form.offsets()) {
            offset.grouping().groups(rows).forEach(group -> levels.add(new Level(offset, group)));
        }
        kindOf = rows.stream().mapToInt(this::kind).toArray();
        priors = priors();
    }

    /** Rows of the same groups have the same parameters, which are then worked out once for all of them. */
    private int kind(ServedRow row) {
        Places places = Places.of(form, levels, row);
        for (int i = 0; i < kinds.size(); i++) {
            if (Arrays.equals(kinds.get(i).offset(), places.offset())) {
                return i;
            }
        }
        kinds.add(places);
        return kinds.size() - 1;
    }

    List<Level> levels() {
        return List.copyOf(levels);
    }

    int parameters() {
        return form.pooled().size() + levels.size();
    }

    int observations() {
        return rows.size() + priors.size();
    }

    double[] start() {
        double[] start = new double[parameters()];
        for (int i = 0; i < form.pooled().size(); i++) {
            start[i] = form.pooled().get(i).start();
        }
        return start;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        double[] theta = point.toArray();
        double[] residuals = new double[observations()];
        double[][] jacobian = new double[observations()][theta.length];
        double[] slopes = new double[PARAMETERS];
        List<double[]> values = kinds.stream().map(kind -> kind.values(theta)).toList();
        for (int i = 0; i < rows.size(); i++) {
            ServedRow row = rows.get(i);
            double seconds = row.terms().seconds(values.get(kindOf[i]), slopes);
            double error = StrictMath.log(seconds / row.measuredSeconds());
            residuals[i] = robust(error);
            double slope = robustSlope(error, residuals[i]) / seconds;
            kinds.get(kindOf[i]).scatter(slopes, slope, jacobian[i]);
        }
        addPriors(theta, residuals, jacobian);
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private double robust(double error) {
        double c = form.huber();
        double size = Math.abs(error);
        return size <= c ? error : Math.signum(error) * Math.sqrt(2 * c * size - c * c);
    }

    private double robustSlope(double error, double residual) {
        return Math.abs(error) <= form.huber() ? 1 : form.huber() / Math.abs(residual);
    }

    private record Prior(int index, double mean, double weight) {}

    private List<Prior> priors() {
        List<Prior> priors = new ArrayList<>();
        for (int i = 0; i < form.pooled().size(); i++) {
            FitForm.Pooled pooled = form.pooled().get(i);
            if (pooled.priorSd().isPresent()) {
                priors.add(new Prior(
                        i,
                        pooled.start(),
                        FitForm.RESIDUAL_SCALE / pooled.priorSd().getAsDouble()));
            }
        }
        for (int j = 0; j < levels.size(); j++) {
            priors.add(new Prior(
                    form.pooled().size() + j,
                    0,
                    FitForm.RESIDUAL_SCALE / levels.get(j).offset().sd()));
        }
        return priors;
    }

    private void addPriors(double[] theta, double[] residuals, double[][] jacobian) {
        int i = rows.size();
        for (Prior prior : priors) {
            residuals[i] = prior.weight() * (theta[prior.index()] - prior.mean());
            jacobian[i++][prior.index()] = prior.weight();
        }
    }
}
