package org.ridgepoint.firms.accounts;

import org.ridgepoint.units.Require;

/**
 * A deployer's balance sheet, and its profits of the last two years. Changes only by entries; {@link Ledger#post} books them
 * here and with the other party.
 */
public final class Books {
    private static final int YEARS = 2;

    private final double[] balance = new double[Account.COUNT];
    private final int stepsPerYear;
    private final double[] profits;
    private final double[] operatingProfits;
    private int closed;
    private double profit;
    private double operatingProfit;

    /** Books without any entry. */
    public Books(int stepsPerYear) {
        this.stepsPerYear = Require.atLeast(stepsPerYear, 1, "stepsPerYear");
        profits = new double[YEARS * stepsPerYear];
        operatingProfits = new double[YEARS * stepsPerYear];
    }

    void post(Entry entry, double usd) {
        balance[entry.debit().ordinal()] += usd;
        balance[entry.credit().ordinal()] -= usd;
        double gain = entry.gain() * usd;
        profit += gain;
        operatingProfit += entry.operating() ? gain : 0;
    }

    /** Closes a step: its profit goes into the history. */
    public void close() {
        int place = closed % profits.length;
        profits[place] = profit;
        operatingProfits[place] = operatingProfit;
        closed++;
        profit = 0;
        operatingProfit = 0;
    }

    /** Takes over all that another firm has and owes, and its history; the other firm is left with nothing. */
    public void join(Books other) {
        for (int account = 0; account < balance.length; account++) {
            balance[account] += other.balance[account];
            other.balance[account] = 0;
        }
        for (int back = 0; back < Math.min(Math.min(closed, other.closed), profits.length); back++) {
            profits[place(back)] += other.profits[other.place(back)];
            operatingProfits[place(back)] += other.operatingProfits[other.place(back)];
        }
    }

    /** Debit balance of an account; negative for debt and equity. */
    public double balance(Account account) {
        return balance[account.ordinal()];
    }

    /** Cash in hand; negative once it is exhausted. */
    public double cashUsd() {
        return balance(Account.CASH);
    }

    /** What it owes. */
    public double debtUsd() {
        return -balance(Account.DEBT);
    }

    /** Book value of its chips. */
    public double fleetUsd() {
        return balance(Account.FLEET);
    }

    /** Capital paid in and profit kept. */
    public double equityUsd() {
        return -balance(Account.PAID_IN) - balance(Account.RESULT);
    }

    /** Profit of the step that is not closed yet. */
    public double profitOfStepUsd() {
        return profit;
    }

    /** Profit of the last year, or of what there is of it. */
    public double lastYearProfitUsd() {
        return sum(profits, 0, stepsPerYear);
    }

    /** Profit of the last year before interest, tax and what banks gave up. */
    public double lastYearOperatingProfitUsd() {
        return sum(operatingProfits, 0, stepsPerYear);
    }

    /** True if every step of the last year lost money. */
    public boolean lostAllYear() {
        boolean lost = closed >= stepsPerYear;
        for (int back = 0; lost && back < stepsPerYear; back++) {
            lost = before(profits, back) < 0;
        }
        return lost;
    }

    /** True if the last year's profit is no higher than that of the year before. */
    public boolean noImprovement() {
        return closed >= profits.length && lastYearProfitUsd() <= sum(profits, stepsPerYear, profits.length);
    }

    /** Sum over closed steps, from {@code from} steps back to before {@code to} steps back. */
    private double sum(double[] ring, int from, int to) {
        double sum = 0;
        for (int back = from; back < Math.min(to, closed); back++) {
            sum += before(ring, back);
        }
        return sum;
    }

    private double before(double[] ring, int back) {
        return ring[place(back)];
    }

    private int place(int back) {
        return (closed - 1 - back) % profits.length;
    }
}
