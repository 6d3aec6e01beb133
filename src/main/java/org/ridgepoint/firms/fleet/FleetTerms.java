package org.ridgepoint.firms.fleet;

import org.ridgepoint.units.Require;

/**
 * How deployers come by chips (model specification, section 8).
 *
 * @param owns false if nobody buys and all is rented
 * @param rentOverOwned rent over the full cost of an owned chip. A chip that can only be rented has its list rent for its
 *     full cost, and the same premium on top of that: an assumption, so that those who rent and those who own rank
 *     products alike
 * @param deliveryQuarters from order to use
 * @param lifeYears years that a chip serves at most and over which it loses its value, in a straight line
 * @param interestRate of loans, per year
 * @param debtOverProfit debt that banks allow, in years of operating profit
 * @param reserveYears years of fixed cost that a deployer does not spend on chips
 * @param rentalLimit what can be rented at most in a step, over what the deployer planned to serve; infinite for no limit
 */
public record FleetTerms(
        boolean owns,
        double rentOverOwned,
        int deliveryQuarters,
        double lifeYears,
        double interestRate,
        double debtOverProfit,
        double reserveYears,
        double rentalLimit) {

    private static final int QUARTERS_PER_YEAR = 4;

    public FleetTerms {
        Require.within(rentOverOwned, 0.1, 100, "rentOverOwned");
        Require.atLeast(deliveryQuarters, 0, "deliveryQuarters");
        Require.positive(lifeYears, "lifeYears");
        Require.notNegative(interestRate, "interestRate");
        Require.notNegative(debtOverProfit, "debtOverProfit");
        Require.notNegative(reserveYears, "reserveYears");
        if (!(rentalLimit >= 0)) {
            throw new IllegalArgumentException("rentalLimit must not be negative but was " + rentalLimit);
        }
    }

    /** Steps from order to use; part of a step counts as a whole one. */
    public int deliverySteps(int stepsPerYear) {
        return (deliveryQuarters * stepsPerYear + QUARTERS_PER_YEAR - 1) / QUARTERS_PER_YEAR;
    }

    /** Steps that a chip serves, at least one. */
    public int lifeSteps(int stepsPerYear) {
        return Math.max(1, (int) Math.round(lifeYears * stepsPerYear));
    }

    /**
     * What a deployer can spend on chips now.
     *
     * @param cashUsd cash in hand
     * @param reserveUsd what it keeps
     * @param debtUsd what it owes
     * @param operatingProfitUsd of the last year; without any, nobody pays for chips
     */
    public double budgetUsd(double cashUsd, double reserveUsd, double debtUsd, double operatingProfitUsd) {
        if (!owns || !(operatingProfitUsd > 0)) {
            return 0;
        }
        double room = Math.max(0, debtOverProfit * operatingProfitUsd - debtUsd);
        return Math.max(0, cashUsd - reserveUsd) + room;
    }
}
