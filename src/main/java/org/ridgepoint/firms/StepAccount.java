package org.ridgepoint.firms;

/**
 * Money of one deployer in one step, in USD.
 *
 * @param revenueUsd from customers
 * @param servingUsd to owners of hardware
 * @param fixedUsd staff and offices
 */
public record StepAccount(double revenueUsd, double servingUsd, double fixedUsd) {

    /** What is left. */
    public double profitUsd() {
        return revenueUsd - servingUsd - fixedUsd;
    }
}
