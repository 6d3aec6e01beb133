package org.ridgepoint.simulation;

import java.util.List;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.Position;
import org.ridgepoint.hardware.ChipCostTerms;

/**
 * The chips that serve hosted tokens, as if every deployer ran on the product that it would plan with, at the average cost
 * of its plan: an approximation, since older chips in a fleet draw more. What can only be rented does not count, because
 * its power is not known.
 *
 * @param usdPerSecond full cost of the chips
 * @param runningUsdPerSecond power and operations
 */
record HardwareInUse(double usdPerSecond, double runningUsdPerSecond) {

    /** All chips in use in segments. */
    static HardwareInUse in(List<SegmentMarket> segments) {
        double usd = 0;
        double running = 0;
        for (SegmentMarket segment : segments) {
            for (Deployer deployer : segment.sellers().deployers()) {
                Position position = deployer.position(segment.index());
                MarketProduct product = position.product();
                if (product != null && product.chip().canBeOwned() && position.tokensPerSecond() > 0) {
                    double cost = position.averageCost() * position.tokensPerSecond();
                    usd += cost;
                    running += cost
                            * product.chip().runningUsdPerChipSecond()
                            / product.chip().usdPerChipSecond();
                }
            }
        }
        return new HardwareInUse(usd, running);
    }

    /** Share of capital in the cost of the chips; NaN if there are none. */
    double capitalShare() {
        return 1 - runningUsdPerSecond / usdPerSecond;
    }

    /** Mean power of the sites: running cost over what a watt costs. */
    double watts(ChipCostTerms terms) {
        double usdPerBoardWatt = terms.powerUsdPerSecond(1) + terms.operationsUsdPerSecond(1);
        return runningUsdPerSecond / usdPerBoardWatt * terms.load() * terms.powerUsageEffectiveness();
    }
}
