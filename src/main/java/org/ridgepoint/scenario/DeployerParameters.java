package org.ridgepoint.scenario;

import java.util.Optional;
import org.ridgepoint.firms.fleet.FleetTerms;
import org.ridgepoint.firms.fleet.PortingTerms;
import org.ridgepoint.policy.MergerControl;
import org.ridgepoint.pricing.PriceRule;

/**
 * How deployers set prices, come by chips and are taxed.
 *
 * @param pricing how prices are set, and on which basis of cost
 * @param fleet chips
 * @param porting moving to another platform
 * @param profitTaxRate part of the profit of a step that goes to the government; losses give nothing back
 * @param servingSubsidyShare part of the cost of serving that the government pays
 * @param mergers the regulator's test of mergers; absent if nobody merges
 */
public record DeployerParameters(
        PriceRule pricing,
        FleetTerms fleet,
        PortingTerms porting,
        double profitTaxRate,
        double servingSubsidyShare,
        Optional<MergerControl> mergers) {}
