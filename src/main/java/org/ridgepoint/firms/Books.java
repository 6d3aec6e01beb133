package org.ridgepoint.firms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** A deployer's cash and its profits of the last two years. Cash changes by the profit of a step, and at entry by what owners put in. */
public final class Books {
    private final int stepsPerYear;
    private final Deque<Double> profits = new ArrayDeque<>();
    private double cashUsd;

    /**
     * @param cashUsd cash at the start
     */
    public Books(double cashUsd, int stepsPerYear) {
        this.cashUsd = cashUsd;
        this.stepsPerYear = stepsPerYear;
    }

    /** Closes a step. */
    public void close(StepAccount account) {
        cashUsd += account.profitUsd();
        profits.addLast(account.profitUsd());
        if (profits.size() > 2 * stepsPerYear) {
            profits.removeFirst();
        }
    }

    /** Adds money that owners put in at entry. */
    public void endow(double usd) {
        cashUsd += usd;
    }

    /** Cash in hand; negative once it is exhausted. */
    public double cashUsd() {
        return cashUsd;
    }

    /** True if every step of the last year lost money. */
    public boolean lostAllYear() {
        return profits.size() >= stepsPerYear && lastYear().allMatch(profit -> profit < 0);
    }

    /** True if the last year's profit is no higher than that of the year before. */
    public boolean noImprovement() {
        if (profits.size() < 2 * stepsPerYear) {
            return false;
        }
        double last = lastYear().mapToDouble(Double::doubleValue).sum();
        double all = profits.stream().mapToDouble(Double::doubleValue).sum();
        return last <= all - last;
    }

    private Stream<Double> lastYear() {
        return profits.stream().skip(Math.max(0, profits.size() - stepsPerYear));
    }
}
