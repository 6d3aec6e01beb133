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
    private @Nullable Lab model;
    private double royaltyUsdPerToken;
    private double royaltiesUsdPerSecond;

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

    /** The lab whose closed or licensed models it serves; null for open weights. */
    public @Nullable Lab model() {
        return model;
    }

    /** Takes up models of a lab, or open weights. */
    public void serve(@Nullable Lab newModel) {
        model = newModel;
    }

    /** What it pays the licensor, USD per token; 0 without a licence. */
    public double royaltyUsdPerToken() {
        return royaltyUsdPerToken;
    }

    /** Agrees on a royalty. */
    public void royalty(double usdPerToken) {
        royaltyUsdPerToken = usdPerToken;
    }

    /** Royalties of the last step: received from licensees of its lab, less those paid. */
    public double royaltiesUsdPerSecond() {
        return royaltiesUsdPerSecond;
    }

    /** Notes royalties received, or paid if negative. */
    public void addRoyalties(double usdPerSecond) {
        royaltiesUsdPerSecond += usdPerSecond;
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

    /** Notes what was sold; royalties start anew. */
    public void sold(double tokens, double revenue) {
        tokensPerSecond = tokens;
        revenueUsdPerSecond = revenue;
        royaltiesUsdPerSecond = 0;
    }

    /** Notes what serving it cost. */
    public void served(double usdPerSecond) {
        servingUsdPerSecond = usdPerSecond;
    }
}
