package org.ridgepoint.experiment.design;

/** A distribution of numbers that may reach further than a parameter allows. */
public sealed interface Distribution extends Quantiles permits Normal, Lognormal, Triangular {
    /** Share of draws below a value, which may be infinite. */
    double shareBelow(double value);

    /**
     * The value below which a share of draws lies.
     *
     * @param share from 0 to 1; the ends of a distribution without ends are infinite
     */
    @Override
    double at(double share);
}
