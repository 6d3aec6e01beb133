package org.ridgepoint.simulation;

import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.StepAccount;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostFrontier;

/** What was sold is served, at the cost of the traffic that came, and the books are closed. */
final class Accounting {
    private final Market market;
    private final Planning planning;

    Accounting(Market market, Planning planning) {
        this.market = market;
        this.planning = planning;
    }

    /** Works out what serving each deployer's sales cost. */
    void serve() {
        for (SegmentMarket segment : market.segments()) {
            for (Deployer deployer : market.activeDeployers()) {
                Position position = deployer.position(segment.index());
                position.served(position.tokensPerSecond() > 0 ? cost(segment, deployer, position) : 0);
                payRoyalty(position, segment.index());
            }
        }
    }

    private void payRoyalty(Position position, int segment) {
        Lab licensor = position.model();
        double royalties = position.royaltyUsdPerToken() * position.tokensPerSecond();
        if (licensor != null && royalties > 0) {
            position.addRoyalties(-royalties);
            market.deployers().get(licensor.firm()).position(segment).addRoyalties(royalties);
        }
    }

    private double cost(SegmentMarket segment, Deployer deployer, Position position) {
        CostFrontier frontier = planning.frontier(segment, position.variant());
        if (frontier == null) {
            throw new IllegalStateException("deployer " + deployer.id() + " sold what it cannot serve");
        }
        return segment.copies(deployer, position.tokensPerSecond()).usdPerSecond(frontier);
    }

    /** Closes the books of the step. */
    void close() {
        double seconds = ChipCostTerms.SECONDS_PER_YEAR * market.calendar().stepYears();
        double fixed = market.parameters().firms().entry().fixedCostUsdPerYear(market.year())
                * market.calendar().stepYears();
        for (Deployer deployer : market.activeDeployers()) {
            double revenue = 0;
            double serving = 0;
            double royalties = 0;
            for (Position position : deployer.positions()) {
                revenue += position.revenueUsdPerSecond() * seconds;
                serving += position.servingUsdPerSecond() * seconds;
                royalties += position.royaltiesUsdPerSecond() * seconds;
            }
            Lab lab = deployer.lab();
            double research = lab == null
                    ? 0
                    : lab.researchUsdPerYear() * market.calendar().stepYears();
            double staff = deployer.deploys() ? fixed : 0;
            deployer.books().close(new StepAccount(revenue, serving, staff, royalties, research));
        }
    }
}
