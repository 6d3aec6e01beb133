package org.ridgepoint.firms.vendors;

/**
 * Supply of one technology over time: what a step may take of a year's capacity. What a step leaves can be delivered
 * later in the year.
 */
public final class SupplyLine {
    private final SupplyTerms terms;
    private double capacityUsdPerYear;
    private double deliveredUsd;

    /**
     * @param firstYear true if nothing limits the first year, because it is the one that later ones are compared with
     */
    public SupplyLine(SupplyTerms terms, boolean firstYear) {
        this.terms = terms;
        capacityUsdPerYear = firstYear ? Double.POSITIVE_INFINITY : terms.capacity(0, 0);
    }

    /** Begins a year. */
    public void beginYear() {
        double before = capacityUsdPerYear < Double.POSITIVE_INFINITY ? capacityUsdPerYear : 0;
        capacityUsdPerYear = terms.capacity(before, deliveredUsd);
        deliveredUsd = 0;
    }

    /**
     * What is left for a step.
     *
     * @param yearPassed part of the year at the end of the step
     */
    public SupplyLimit limit(double yearPassed) {
        return new SupplyLimit(Math.max(0, capacityUsdPerYear * yearPassed - deliveredUsd));
    }

    /** Notes what was delivered, USD at list prices. */
    public void deliver(double usd) {
        deliveredUsd += usd;
    }
}
