package org.ridgepoint.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.measures.Shares;
import org.ridgepoint.simulation.MarketObserver.StepRecord;
import org.ridgepoint.simulation.SegmentMarket.SelfHosted;

/** Measures a step, by segment and in total (model specification, section 10). */
final class Observation {
    /** Scope of measures over all segments. */
    static final String TOTAL = "total";

    private static final double TOKENS_PER_MILLION = 1e6;

    private final Market market;
    private final SegmentObservation segments;

    Observation(Market market, Planning planning) {
        this.market = market;
        segments = new SegmentObservation(market, planning);
    }

    StepRecord measure() {
        segments.look();
        Measurements into = new Measurements();
        addShares(into, TOTAL, market.segments());
        addTotals(into);
        for (SegmentMarket segment : market.segments()) {
            addShares(into, segment.segment().name(), List.of(segment));
            addSales(into, segment.segment().name(), List.of(segment));
            segments.add(into, segment);
        }
        return new StepRecord(
                market.step(),
                market.calendar().dateOf(market.step()),
                market.calendar().endsYear(market.step()),
                into.rows());
    }

    private void addTotals(Measurements into) {
        addSales(into, TOTAL, market.segments());
        segments.addTotals(into);
        long active = market.deployers().stream().filter(Deployer::active).count();
        into.add(TOTAL, "deployers", active);
        into.add(TOTAL, "entries", market.events().entries());
        into.add(TOTAL, "exits", market.events().exits());
        into.add(TOTAL, "segments_with_unsolved_prices", market.events().unsolvedPrices());
        into.add(
                TOTAL,
                "in_memory_maturity",
                market.hardware()
                        .maturation()
                        .map(dates -> dates.maturity(market.year()))
                        .orElse(0.0));
    }

    /** Concentration, hosted and with every self-hosting customer as a firm, in USD and in tokens. */
    private void addShares(Measurements into, String scope, List<SegmentMarket> of) {
        double[] usd = hosted(of, Position::revenueUsdPerSecond);
        double[] tokens = hosted(of, Position::tokensPerSecond);
        into.addConcentration(scope, "hosted_usd", Shares.ofAmounts(usd, usd.length));
        into.addConcentration(scope, "hosted_tokens", Shares.ofAmounts(tokens, tokens.length));
        double[] customers = own(of, SelfHosted::customers);
        int classes = customers.length;
        into.addConcentration(
                scope,
                "all_usd",
                Shares.ofAmounts(usd, usd.length, customers, own(of, SelfHosted::usdPerSecond), classes));
        into.addConcentration(
                scope,
                "all_tokens",
                Shares.ofAmounts(tokens, tokens.length, customers, own(of, SelfHosted::tokensPerSecond), classes));
    }

    private void addSales(Measurements into, String scope, List<SegmentMarket> of) {
        double usd = sum(hosted(of, Position::revenueUsdPerSecond));
        double tokens = sum(hosted(of, Position::tokensPerSecond));
        double serving = sum(hosted(of, Position::servingUsdPerSecond));
        double ownUsd = sum(own(of, SelfHosted::usdPerSecond));
        double ownTokens = sum(own(of, SelfHosted::tokensPerSecond));
        into.add(scope, "hosted_tokens_per_second", tokens);
        into.add(scope, "self_hosted_tokens_per_second", ownTokens);
        into.add(scope, "self_hosted_share_tokens", ownTokens / (tokens + ownTokens));
        into.add(scope, "hosted_usd_per_year", usd * ChipCostTerms.SECONDS_PER_YEAR);
        into.add(scope, "self_hosted_usd_per_year", ownUsd * ChipCostTerms.SECONDS_PER_YEAR);
        into.add(scope, "serving_usd_per_year", serving * ChipCostTerms.SECONDS_PER_YEAR);
        into.add(scope, "price_usd_per_million_tokens", usd / tokens * TOKENS_PER_MILLION);
        into.add(scope, "gross_margin", 1 - serving / usd);
        into.add(scope, "integrated_share_tokens", integrated(of, Position::tokensPerSecond) / tokens);
        into.add(scope, "integrated_share_usd", integrated(of, Position::revenueUsdPerSecond) / usd);
    }

    private double[] hosted(List<SegmentMarket> of, ToDoubleFunction<Position> amount) {
        double[] amounts = new double[market.deployers().size()];
        for (SegmentMarket segment : of) {
            for (Deployer deployer : segment.sellers().deployers()) {
                amounts[deployer.id()] += amount.applyAsDouble(deployer.position(segment.index()));
            }
        }
        return amounts;
    }

    private static double integrated(List<SegmentMarket> of, ToDoubleFunction<Position> amount) {
        double sum = 0;
        for (SegmentMarket segment : of) {
            for (Deployer deployer : segment.sellers().deployers()) {
                sum += deployer.integrated() ? amount.applyAsDouble(deployer.position(segment.index())) : 0;
            }
        }
        return sum;
    }

    private static double[] own(List<SegmentMarket> of, Function<SelfHosted, double[]> amount) {
        double[] amounts = new double[of.size() * CustomerSizes.BINS];
        for (int i = 0; i < of.size(); i++) {
            double[] values = amount.apply(of.get(i).selfHosted());
            System.arraycopy(values, 0, amounts, i * CustomerSizes.BINS, CustomerSizes.BINS);
        }
        return amounts;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
