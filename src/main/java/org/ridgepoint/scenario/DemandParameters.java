package org.ridgepoint.scenario;

import java.util.List;
import org.ridgepoint.demand.CopyTerms;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.SpendingPath;

/**
 * Everything about customers.
 *
 * @param segments segments, whose shares of spending sum to 1
 * @param spending path of spending
 * @param sizeSigma standard deviation of the logarithm of customer size
 * @param copies how traffic pools on shared copies
 * @param nesting ρ_n: how alike offers of the same weights are, 0 to below 1
 * @param customers how tastes differ and how choices are worked out
 */
public record DemandParameters(
        List<Segment> segments,
        SpendingPath spending,
        double sizeSigma,
        CopyTerms copies,
        double nesting,
        CustomerParameters customers) {

    public DemandParameters {
        segments = List.copyOf(segments);
    }
}
