package org.ridgepoint.firms;

/**
 * Money of one deployer in one step, in USD.
 *
 * @param revenueUsd from customers
 * @param servingUsd to owners of hardware
 * @param fixedUsd staff and offices
 * @param royaltiesUsd received from licensees, less those paid to licensors
 * @param researchUsd spent on research
 */
public record StepAccount(
        double revenueUsd, double servingUsd, double fixedUsd, double royaltiesUsd, double researchUsd) {

    /** What is left. */
    public double profitUsd() {
        return revenueUsd - servingUsd - fixedUsd + royaltiesUsd - researchUsd;
    }
}
