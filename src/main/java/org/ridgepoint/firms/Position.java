package org.ridgepoint.firms;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.ForecastRule.Forecast;

/** What a deployer does in one segment, and how it went in the last step. Holds only what changes. */
public final class Position {
    private final TrafficMix mix = new TrafficMix();
    private @Nullable Variant variant;
    private ListedClasses listed = ListedClasses.ALL;
    private Forecast forecast = Forecast.of(0);
    private @Nullable MarketProduct product;
    private @Nullable ProductMix products;
    private double platformPenalty = 1;
    private int wantedPlatform = -1;
    private double averageCost = Double.POSITIVE_INFINITY;
    private double scaleElasticity;
    private double price = Double.NaN;
    private double markup = Double.NaN;
    private double spendingShare;
    private double spendingShareBefore;
    private double plannedTokens;
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
        lookAgain();
    }

    /** The product on which most of its tokens would run; null if nothing can be served. */
    public @Nullable MarketProduct product() {
        return product;
    }

    /** All products on which its copies would run, the main one among them; null if nothing can be served. */
    public @Nullable ProductMix products() {
        return products;
    }

    /** Cost on the platforms that it has over cost on the best one; 1 or more, infinite if it has none that serves. */
    public double platformPenalty() {
        return platformPenalty;
    }

    /** Number of the platform that would serve best; −1 if the deployer has it. */
    public int wantedPlatform() {
        return wantedPlatform;
    }

    /** Notes on what it runs and where it would rather run. */
    public void runsOn(
            MarketProduct newProduct, ProductMix newProducts, double newPlatformPenalty, int newWantedPlatform) {
        product = newProduct;
        products = newProducts;
        platformPenalty = newPlatformPenalty;
        wantedPlatform = newWantedPlatform;
    }

    /** Forgets on what it runs, so that it is looked for again. */
    public void lookAgain() {
        product = null;
        products = null;
    }

    /** Takes up what another deployer plans, expects and reckons with. */
    public void adopt(Position other) {
        mix.set(other.mix);
        plan(other.variant, other.listed);
        forecast = other.forecast;
        model = other.model;
        royaltyUsdPerToken = other.royaltyUsdPerToken;
        product = other.product;
        products = other.products;
        platformPenalty = other.platformPenalty;
        wantedPlatform = other.wantedPlatform;
        cost(other.averageCost, other.scaleElasticity, other.plannedTokens);
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

    /** AC̄ at the forecast on chips bought today, USD per token; infinite if nothing can be served. */
    public double averageCost() {
        return averageCost;
    }

    /** η = −dln AC̄/dln λ at the forecast. */
    public double scaleElasticity() {
        return scaleElasticity;
    }

    /** What the plan would cost on chips bought today, USD per second; 0 if nothing can be served. */
    public double need() {
        return sells() ? averageCost * plannedTokens : 0;
    }

    /**
     * Notes the cost of what it plans.
     *
     * @param newPlannedTokens tokens per second that it plans to serve
     */
    public void cost(double newAverageCost, double newScaleElasticity, double newPlannedTokens) {
        plannedTokens = newPlannedTokens;
        averageCost = newAverageCost;
        scaleElasticity = newScaleElasticity;
    }

    /** USD per output token with its share of input; NaN before the first price. */
    public double price() {
        return price;
    }

    /** Price over unit cost; NaN before the first price. */
    public double markup() {
        return markup;
    }

    /** Sets the price, with its ratio to unit cost. */
    public void price(double usdPerToken, double newMarkup) {
        price = usdPerToken;
        markup = newMarkup;
    }

    /** Share of the segment's spending in the last step, in [0, 1]. */
    public double spendingShare() {
        return spendingShare;
    }

    /** The same share a step earlier. */
    public double spendingShareBefore() {
        return spendingShareBefore;
    }

    /** Notes a step's share of the segment's spending. */
    public void spendingShare(double share) {
        spendingShareBefore = spendingShare;
        spendingShare = share;
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
