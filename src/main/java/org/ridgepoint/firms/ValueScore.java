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

    /**
     * How much better a variant is than another one for those in the middle, told at little cost; 0 where that cannot be
     * told.
     *
     * @param moreQuality its quality less that of the other
     * @param moreLogCost ln of its cost less that of the other
     */
    default double roughGain(double moreQuality, double moreLogCost) {
        return 0;
    }

    /** True if the variant surely scores no more than the other one; always false where that cannot be told. */
    default boolean isNoBetter(double moreQuality, double moreLogCost) {
        return false;
    }
}
