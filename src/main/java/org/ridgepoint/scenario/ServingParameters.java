package org.ridgepoint.scenario;

import java.util.List;
import org.ridgepoint.firms.VariantMenu;
import org.ridgepoint.inference.ServingTerms;

/**
 * What can be served, and on which assumptions.
 *
 * @param menu model tiers and number formats
 * @param terms assumptions of serving cost
 * @param groupSizes sizes of tensor-parallel groups that deployers consider
 */
public record ServingParameters(VariantMenu menu, ServingTerms terms, List<Integer> groupSizes) {

    public ServingParameters {
        groupSizes = List.copyOf(groupSizes);
    }
}
