package org.ridgepoint.scenario;

import java.util.List;
import org.ridgepoint.firms.EntryTerms;
import org.ridgepoint.firms.ExitRule;
import org.ridgepoint.firms.ForecastRule;
import org.ridgepoint.firms.RangeRule;
import org.ridgepoint.firms.labs.LabTerms;
import org.ridgepoint.pricing.CostBasis;

/**
 * Everything about labs and deployers.
 *
 * @param labs how labs work and earn
 * @param labQuality Q of each lab at the start; one deployer serves each lab's models
 * @param labShares each lab's share of spending at the start, in the segment that {@code labShareSegment} names
 * @param labShareSegment index of the segment with a dominant leader; in the others labs share half equally
 * @param hosts hosts of open weights at the start
 * @param regions number of regions that firms are at home in
 * @param brandSigma standard deviation of ξ
 * @param range which copies hosts list
 * @param costBasis what prices are built on
 * @param forecast how deployers expect traffic
 * @param entry who may enter
 * @param exit who leaves
 */
public record FirmParameters(
        LabTerms labs,
        List<Double> labQuality,
        List<Double> labShares,
        int labShareSegment,
        int hosts,
        int regions,
        double brandSigma,
        RangeRule range,
        CostBasis costBasis,
        ForecastRule forecast,
        EntryTerms entry,
        ExitRule exit) {

    public FirmParameters {
        labQuality = List.copyOf(labQuality);
        labShares = List.copyOf(labShares);
    }
}
