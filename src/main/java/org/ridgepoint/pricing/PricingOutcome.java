package org.ridgepoint.pricing;

/**
 * How a search for equilibrium prices ended. Failing to converge is a value to be logged, not an exception.
 *
 * @param status whether prices are an equilibrium
 * @param iterations updates made
 * @param residual largest first-order condition left, as a part of the offer's revenue; 0 without offers
 */
public record PricingOutcome(Status status, int iterations, double residual) {

    /** How it ended. */
    public enum Status {
        /** Every first-order condition holds to tolerance. */
        CONVERGED,
        /** The limit on iterations came first; prices are the last iterate. */
        NOT_CONVERGED,
        /** No customer has a feasible offer: there are no shares. */
        NO_OFFER
    }

    /** True if prices are an equilibrium to tolerance. */
    public boolean converged() {
        return status == Status.CONVERGED;
    }
}
