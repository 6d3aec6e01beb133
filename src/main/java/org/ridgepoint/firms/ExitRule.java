package org.ridgepoint.firms;

import java.util.Locale;
import java.util.Optional;
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

    /** Why a deployer leaves. */
    public enum Reason {
        NO_CASH,
        SMALL_SHARE,
        LOSSES;

        /** The words used in the log of events. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Why the deployer leaves, the most pressing reason; empty if it stays. */
    public Optional<Reason> reason(Books books, int age, double share) {
        if (books.cashUsd() < 0) {
            return Optional.of(Reason.NO_CASH);
        }
        if (age < graceSteps) {
            return Optional.empty();
        }
        if (share < leastShare) {
            return Optional.of(Reason.SMALL_SHARE);
        }
        return books.lostAllYear() && books.noImprovement() ? Optional.of(Reason.LOSSES) : Optional.empty();
    }
}
