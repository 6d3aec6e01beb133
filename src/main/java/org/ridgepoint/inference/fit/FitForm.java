package org.ridgepoint.inference.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A model of the errors that can be fitted: which parameters are free, what is believed about them beforehand, by what
 * groups they differ, and where the loss turns from quadratic to linear. Parameters without a place are off: overheads
 * are 0, and the efficiency of decode is that of prefill.
 *
 * @param name what it is called in reports
 * @param pooled parameters common to all rows
 * @param offsets by what some of them differ
 * @param huber log error beyond which the loss is linear; infinite for least squares
 */
public record FitForm(String name, List<Pooled> pooled, List<Offset> offsets, double huber) {
    /** Log error beyond which the loss of the recommended form is linear. */
    public static final double HUBER = 0.15;

    /** Residual scale by which prior standard deviations become weights of pseudo-observations. */
    static final double RESIDUAL_SCALE = 0.25;

    private static final double LEAST_SQUARES = Double.POSITIVE_INFINITY;

    /** η_m, and one η for all arithmetic. */
    public static final FitForm TWO_CONSTANTS = new FitForm(
            "two constants",
            List.of(free(FitParameter.MEMORY, 0.7), free(FitParameter.PREFILL, 0.4)),
            List.of(),
            LEAST_SQUARES);

    /** The same, and the overheads o_1 and o_2. */
    public static final FitForm FOUR_CONSTANTS = new FitForm(
            "four constants",
            List.of(
                    free(FitParameter.MEMORY, 0.7),
                    free(FitParameter.PREFILL, 0.4),
                    free(FitParameter.LAYER_OVERHEAD, 5e-5),
                    free(FitParameter.DOUBLING_OVERHEAD, 1e-5)),
            List.of(),
            LEAST_SQUARES);

    /** Seven constants; η_m differs by accelerator family and o_1 by software stack. */
    public static final FitForm RECOMMENDED = new FitForm(
            "recommended",
            List.of(
                    free(FitParameter.MEMORY, 0.8),
                    believed(FitParameter.COMPUTE, 0.5, 1),
                    free(FitParameter.PREFILL, 0.4),
                    free(FitParameter.LAYER_OVERHEAD, 5e-5),
                    believed(FitParameter.DOUBLING_OVERHEAD, 1e-5, 0.5),
                    believed(FitParameter.SEQUENCE_OVERHEAD, 2e-5, 0.5),
                    believed(FitParameter.WEIGHT_UNPACKING, 0.3, 1)),
            List.of(
                    new Offset(FitParameter.MEMORY, Grouping.ACCELERATOR_FAMILY, 1),
                    new Offset(FitParameter.LAYER_OVERHEAD, Grouping.SOFTWARE_STACK, 0.7)),
            HUBER);

    public FitForm {
        pooled = List.copyOf(pooled);
        offsets = List.copyOf(offsets);
    }

    /** The pooled parameters of a fit as beliefs about rows of another kind, each with a standard deviation of 1. */
    static FitForm shrunkTo(FittedForm fitted) {
        List<Pooled> beliefs = new ArrayList<>();
        for (int i = 0; i < fitted.form().pooled().size(); i++) {
            FitParameter parameter = fitted.form().pooled().get(i).parameter();
            beliefs.add(new Pooled(parameter, fitted.theta().get(i), OptionalDouble.of(1)));
        }
        return new FitForm("own values shrunk to the core's", beliefs, List.of(), HUBER);
    }

    private static Pooled free(FitParameter parameter, double start) {
        return new Pooled(parameter, parameter.theta(start), OptionalDouble.empty());
    }

    private static Pooled believed(FitParameter parameter, double value, double sd) {
        return new Pooled(parameter, parameter.theta(value), OptionalDouble.of(sd));
    }

    /**
     * A parameter common to all rows.
     *
     * @param start where the search begins, on the parameter's scale; also the mean of the prior if there is one
     * @param priorSd standard deviation of the prior; absent if nothing is believed beforehand
     */
    public record Pooled(FitParameter parameter, double start, OptionalDouble priorSd) {}

    /**
     * A parameter that differs by group.
     *
     * @param sd standard deviation of the offsets on the parameter's scale; few measurements move an offset little
     */
    public record Offset(FitParameter parameter, Grouping grouping, double sd) {}
}
