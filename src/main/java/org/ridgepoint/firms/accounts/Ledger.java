package org.ridgepoint.firms.accounts;

import java.util.Arrays;
import org.ridgepoint.units.Require;

/**
 * The other side of all deployers' books: the cash that every party has paid or been paid since the start, and what was
 * booked in this step, by kind of entry.
 */
public final class Ledger {
    private final double[] cash = new double[Party.ALL.size()];
    private final double[] booked = new double[Entry.ALL.size()];
    private double turnover;

    /** Begins a step: nothing is booked in it yet. */
    public void beginStep() {
        Arrays.fill(booked, 0);
    }

    /**
     * Books an entry of a deployer, and the payment with the other party.
     *
     * @param usd not negative; the entry says who pays
     */
    public void post(Books books, Entry entry, double usd) {
        Require.notNegative(usd, "usd");
        books.post(entry, usd);
        booked[entry.ordinal()] += usd;
        int sign = entry.sign();
        if (sign != 0) {
            cash[entry.party().orElseThrow().ordinal()] += sign * usd;
            turnover += usd;
        }
    }

    /** A payment in which no deployer takes part. */
    public void pay(Party from, Party to, double usd) {
        Require.notNegative(usd, "usd");
        cash[from.ordinal()] -= usd;
        cash[to.ordinal()] += usd;
        turnover += usd;
    }

    /** Cash that a party has received since the start, less what it has paid. */
    public double cashUsd(Party party) {
        return cash[party.ordinal()];
    }

    /** What all deployers booked in this step. */
    public double bookedUsd(Entry entry) {
        return booked[entry.ordinal()];
    }

    /** Profit that all deployers booked in this step, after interest and tax, with debt that banks gave up. */
    public double profitUsd() {
        double profit = 0;
        for (Entry entry : Entry.ALL) {
            profit += entry.gain() * booked[entry.ordinal()];
        }
        return profit;
    }

    /**
     * Cash of all parties and of these books, which must be all that there ever were, as a part of everything that was ever
     * paid; 0 but for rounding.
     */
    public double imbalance(Iterable<Books> all) {
        double sum = 0;
        for (double value : cash) {
            sum += value;
        }
        for (Books books : all) {
            sum += books.cashUsd();
        }
        return turnover == 0 ? 0 : sum / turnover;
    }
}
