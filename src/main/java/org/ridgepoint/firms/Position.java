package org.ridgepoint.firms;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.ForecastRule.Forecast;

/** What a deployer does in one segment, and how it went in the last step. Holds only what changes. */
public final class Position {
    private final TrafficMix mix = new TrafficMix();
    private @Nullable Variant variant;
    private ListedClasses listed = ListedClasses.ALL;
    private Forecast forecast = Forecast.of(0);
    private double averageCost = Double.POSITIVE_INFINITY;
    private double scaleElasticity;
    private double price = Double.NaN;
    private double tokensPerSecond;
    private double revenueUsdPerSecond;
    private double servingUsdPerSecond;

    /** How its traffic is made up. */
    public TrafficMix mix() {
        return mix;
    }

    /** The variant on offer; null if nothing can be served. */
    public @Nullable Variant variant() {
        return variant;
    }

    /** Classes of shared copies on offer. */
    public ListedClasses listed() {
        return listed;
    }

    /** Takes up a plan. */
    public void plan(@Nullable Variant newVariant, ListedClasses newListed) {
        variant = newVariant;
        listed = newListed;
    }

    /** Takes up what another deployer plans, expects and reckons with. */
    public void adopt(Position other) {
        mix.set(other.mix);
        plan(other.variant, other.listed);
        forecast = other.forecast;
        cost(other.averageCost, other.scaleElasticity);
    }

    /** What it expects to serve. */
    public Forecast forecast() {
        return forecast;
    }

    /** Changes what it expects. */
    public void expect(Forecast newForecast) {
        forecast = newForecast;
    }

    /** AC̄ at the forecast, USD per token; infinite if nothing can be served. */
    public double averageCost() {
        return averageCost;
    }

    /** η = −dln AC̄/dln λ at the forecast. */
    public double scaleElasticity() {
        return scaleElasticity;
    }

    /** Notes the cost at the forecast. */
    public void cost(double newAverageCost, double newScaleElasticity) {
        averageCost = newAverageCost;
        scaleElasticity = newScaleElasticity;
    }

    /** USD per output token with its share of input; NaN before the first price. */
    public double price() {
        return price;
    }

    /** Sets the price. */
    public void price(double usdPerToken) {
        price = usdPerToken;
    }

    /** True if customers can buy here. */
    public boolean sells() {
        return variant != null && averageCost < Double.POSITIVE_INFINITY;
    }

    /** Output tokens per second served in the last step. */
    public double tokensPerSecond() {
        return tokensPerSecond;
    }

    /** Revenue of the last step. */
    public double revenueUsdPerSecond() {
        return revenueUsdPerSecond;
    }

    /** Cost of hardware in the last step. */
    public double servingUsdPerSecond() {
        return servingUsdPerSecond;
    }

    /** Notes what was sold. */
    public void sold(double tokens, double revenue) {
        tokensPerSecond = tokens;
        revenueUsdPerSecond = revenue;
    }

    /** Notes what serving it cost. */
    public void served(double usdPerSecond) {
        servingUsdPerSecond = usdPerSecond;
    }
}
