package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.simulation.MarketObserver.Measurement;

/** Measures of single deployers, for those in business; the scope of each is the deployer's id. */
final class DeployerPanel {
    private static final double MILLION = 1e6;

    private DeployerPanel() {}

    static List<Measurement> of(Market market) {
        List<Measurement> rows = new ArrayList<>();
        for (Deployer deployer : market.activeDeployers()) {
            String id = Integer.toString(deployer.id());
            add(rows, id, "integrated", deployer.integrated() ? 1 : 0);
            add(rows, id, "cash_usd", deployer.books().cashUsd());
            add(rows, id, "debt_usd", deployer.books().debtUsd());
            add(rows, id, "fleet_usd", deployer.books().fleetUsd());
            add(
                    rows,
                    id,
                    "profit_usd_per_year",
                    deployer.books().profitOfStepUsd() / market.calendar().stepYears());
            for (SegmentMarket segment : market.segments()) {
                addPosition(rows, id, segment.segment().name(), deployer.position(segment.index()));
            }
        }
        return rows;
    }

    private static void addPosition(List<Measurement> rows, String id, String segment, Position position) {
        if (position.tokensPerSecond() > 0) {
            add(rows, id, segment + "_tokens_per_second", position.tokensPerSecond());
            add(
                    rows,
                    id,
                    segment + "_revenue_usd_per_year",
                    position.revenueUsdPerSecond() * ChipCostTerms.SECONDS_PER_YEAR);
            add(rows, id, segment + "_price_usd_per_million_tokens", position.price() * MILLION);
            add(rows, id, segment + "_planned_cost_usd_per_million_tokens", position.averageCost() * MILLION);
        }
    }

    private static void add(List<Measurement> rows, String id, String measure, double value) {
        rows.add(new Measurement(
                id, measure, Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty()));
    }
}
