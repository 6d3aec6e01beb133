package org.ridgepoint.inference;

/**
 * What copies of a deployer cost by the second, and how that reacts to its total traffic λ: a running sum over copies,
 * reused without allocating. Peak traffic is x̂ = ρ·x/u(λ), so more traffic moves a copy's cost through x and, as slack
 * shrinks, through u.
 */
public final class CostReaction {
    private double usdPerSecond;
    private double derivative;

    /** Forgets everything. */
    public void clear() {
        usdPerSecond = 0;
        derivative = 0;
    }

    /**
     * Adds copies whose traffic grows with λ.
     *
     * @param byTraffic derivative of the USD per second of one copy in ln x with x̂ held
     * @param byPeak derivative in ln x̂
     * @param slackByTotal dln(1/u)/dln λ
     */
    void addShared(double copies, double usd, double byTraffic, double byPeak, double slackByTotal) {
        usdPerSecond += copies * usd;
        derivative += copies * (byTraffic + byPeak * (1 + slackByTotal));
    }

    /** Adds copies whose number grows with λ, each with the traffic of one customer. */
    void addOwn(double copies, double usd, double byPeak, double slackByTotal) {
        usdPerSecond += copies * usd;
        derivative += copies * (usd + byPeak * slackByTotal);
    }

    /** Makes the sum at least that much; a sum below it does not react to traffic. */
    public void atLeast(double usd) {
        if (usdPerSecond < usd) {
            usdPerSecond = usd;
            derivative = 0;
        }
    }

    /** λ·AC̄: USD per second of all copies. */
    public double usdPerSecond() {
        return usdPerSecond;
    }

    /** η = −dln AC̄/dln λ: 1 where nothing costs more with more traffic, 0 under constant returns. */
    public double scaleElasticity() {
        return 1 - derivative / usdPerSecond;
    }
}
