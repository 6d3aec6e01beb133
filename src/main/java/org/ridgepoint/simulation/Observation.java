package org.ridgepoint.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.measures.Shares;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Measures a step, by segment and in total (model specification, section 10). */
final class Observation {
    /** Scope of measures over all segments. */
    static final String TOTAL = "total";

    private static final double TOKENS_PER_MILLION = 1e6;

    private final Market market;
    private final SegmentObservation segments;
    private final QualityObservation quality;
    private final LayerObservation layers;
    private final MoneyObservation money;
    private final Map<String, Shares> sharesBefore = new HashMap<>();
    private final LabObservation labs;

    /** To be created once the market is founded, whose qualities later ones are compared with. */
    Observation(Market market, Planning planning) {
        this.market = market;
        segments = new SegmentObservation(market, planning);
        quality = new QualityObservation(market);
        layers = new LayerObservation(market);
        money = new MoneyObservation(market);
        labs = new LabObservation(market);
    }

    StepRecord measure() {
        segments.look();
        quality.look();
        Measurements into = new Measurements(sharesBefore);
        Sales all = Sales.in(market.segments(), market.deployers().size());
        addShares(into, TOTAL, all);
        addTotals(into, all);
        for (SegmentMarket segment : market.segments()) {
            String scope = segment.segment().name();
            Sales sales = Sales.in(List.of(segment), market.deployers().size());
            addShares(into, scope, sales);
            addSales(into, scope, sales);
            segments.add(into, segment);
            addOfSegments(into, List.of(segment), scope);
            quality.add(into, segment);
            labs.add(into, segment);
        }
        return new StepRecord(
                market.step(),
                market.calendar().dateOf(market.step()),
                market.calendar().endsYear(market.step()),
                into.rows());
    }

    private void addTotals(Measurements into, Sales all) {
        addSales(into, TOTAL, all);
        segments.addTotals(into);
        quality.addTotals(into);
        addOfSegments(into, market.segments(), TOTAL);
        layers.addVendors(into);
        money.addBudgets(into, segments.consumerSurplusUsdPerYear(), layers.vendorProfitUsdPerYear());
        money.addHosts(into);
        labs.addTotals(into);
        long active = market.deployers().stream().filter(Deployer::active).count();
        into.add(TOTAL, "deployers", active);
        into.add(TOTAL, "entries", market.events().entries());
        into.add(TOTAL, "exits", market.events().exits());
        into.add(TOTAL, "mergers", market.events().mergers());
        addCapital(into);
        into.add(TOTAL, "segments_with_unsolved_prices", market.events().unsolvedPrices());
        into.add(TOTAL, "in_memory_maturity", market.hardware().maturity());
    }

    private void addOfSegments(Measurements into, List<SegmentMarket> some, String scope) {
        money.addMarkups(into, some, scope);
        layers.addWeights(into, some, scope);
        layers.addHardware(into, some, scope);
    }

    /** How deployers came by hardware, and what they owe. */
    private void addCapital(Measurements into) {
        double debt = 0;
        double fleet = 0;
        for (Deployer deployer : market.deployers()) {
            debt += deployer.books().debtUsd();
            fleet += deployer.books().fleetUsd();
        }
        double perYear = market.calendar().stepsPerYear();
        into.add(TOTAL, "owned_share_of_need", market.capital().ownedShare());
        into.add(TOTAL, "chips_bought_usd_per_year", market.ledger().bookedUsd(Entry.CHIPS) * perYear);
        into.add(TOTAL, "platform_moves", market.capital().moves());
        into.add(TOTAL, "debt_usd", debt);
        into.add(TOTAL, "fleet_usd", fleet);
        into.add(
                TOTAL,
                "unserved_usd_per_year",
                market.capital().unservedUsdPerSecond() * ChipCostTerms.SECONDS_PER_YEAR);
    }

    /** Concentration, hosted and with every self-hosting customer as a firm, in USD and in tokens. */
    private static void addShares(Measurements into, String scope, Sales sales) {
        into.addConcentration(scope, "hosted_usd", sales.hostedUsd());
        into.addConcentration(scope, "hosted_tokens", sales.hostedTokens());
        into.addConcentration(scope, "all_usd", sales.allUsd());
        into.addConcentration(scope, "all_tokens", sales.allTokens());
    }

    private static void addSales(Measurements into, String scope, Sales sales) {
        double usd = sales.usdPerSecond();
        double tokens = sales.tokensPerSecond();
        double ownTokens = sales.selfHostedTokensPerSecond();
        into.add(scope, "hosted_tokens_per_second", tokens);
        into.add(scope, "self_hosted_tokens_per_second", ownTokens);
        into.add(scope, "self_hosted_share_tokens", ownTokens / (tokens + ownTokens));
        into.add(scope, "hosted_usd_per_year", usd * ChipCostTerms.SECONDS_PER_YEAR);
        into.add(scope, "self_hosted_usd_per_year", sales.selfHostedUsdPerSecond() * ChipCostTerms.SECONDS_PER_YEAR);
        into.add(scope, "serving_usd_per_year", sales.servingUsdPerSecond() * ChipCostTerms.SECONDS_PER_YEAR);
        into.add(scope, "price_usd_per_million_tokens", usd / tokens * TOKENS_PER_MILLION);
        into.add(scope, "gross_margin", 1 - sales.servingUsdPerSecond() / usd);
        into.add(scope, "integrated_share_tokens", sales.integratedTokensPerSecond() / tokens);
        into.add(scope, "integrated_share_usd", sales.integratedUsdPerSecond() / usd);
    }
}
