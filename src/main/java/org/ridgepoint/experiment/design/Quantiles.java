package org.ridgepoint.experiment.design;

/** The distribution of a number, by its quantiles. */
@FunctionalInterface
public interface Quantiles {
    /**
     * The value below which a share of draws lies.
     *
     * @param share from 0 (the least value) to 1 (the greatest); both are finite
     */
    double at(double share);
}
