package org.ridgepoint.firms;

import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.units.Require;

/**
 * When a deployer leaves: its cash is exhausted; or, once it has had time, it lost money all year without improving or
 * hardly anybody buys from it (model specification, section 8).
 *
 * @param leastShare share of all hosted spending below which it gives up
 * @param graceSteps steps for which only cash counts
 */
public record ExitRule(double leastShare, int graceSteps) {

    public ExitRule {
        Require.fraction(leastShare, "leastShare");
        Require.atLeast(graceSteps, 0, "graceSteps");
    }

    /** True if the deployer leaves. */
    public boolean leaves(Books books, int age, double share) {
        if (books.cashUsd() < 0) {
            return true;
        }
        return age >= graceSteps && (share < leastShare || (books.lostAllYear() && books.noImprovement()));
    }
}
