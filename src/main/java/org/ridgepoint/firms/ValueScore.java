package org.ridgepoint.firms;

/** How good a variant is for those to whom it is offered. Rises with quality and falls with cost. */
@FunctionalInterface
public interface ValueScore {

    /**
     * The score of a variant.
     *
     * @param quality in decades of training compute, against the largest tier of its generation at full precision
     * @param usdPerToken cost; 0 and infinity are allowed
     */
    double of(double quality, double usdPerToken);
}
