package org.ridgepoint.inference.fit;

/** The parameters of {@link org.ridgepoint.inference.ServingEfficiency}, each on a scale on which any real number will do. */
public enum FitParameter {
    /** η_m. */
    MEMORY("memory", Scale.LOGIT),
    /** η_c. */
    COMPUTE("compute", Scale.LOGIT),
    /** η_p. */
    PREFILL("prefill", Scale.LOGIT),
    /** o_1, seconds. */
    LAYER_OVERHEAD("layer overhead", Scale.LN),
    /** o_2, seconds. */
    DOUBLING_OVERHEAD("layer overhead per doubling", Scale.LN),
    /** s, seconds. */
    SEQUENCE_OVERHEAD("sequence overhead", Scale.LN),
    /** κ. */
    WEIGHT_UNPACKING("weight unpacking", Scale.LN);

    private final String label;
    private final Scale scale;

    FitParameter(String label, Scale scale) {
        this.label = label;
        this.scale = scale;
    }

    /** The words used in the table of fitted values. */
    public String label() {
        return label;
    }

    /** Name of the scale. */
    String scaleLabel() {
        return scale == Scale.LOGIT ? "logit" : "ln";
    }

    /** The value at a point of the scale. */
    double value(double theta) {
        return scale == Scale.LOGIT ? 1 / (1 + StrictMath.exp(-theta)) : StrictMath.exp(theta);
    }

    /** The point of the scale at a value. */
    double theta(double value) {
        return StrictMath.log(scale == Scale.LOGIT ? value / (1 - value) : value);
    }

    private enum Scale {
        LOGIT,
        LN
    }
}
