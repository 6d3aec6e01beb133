package org.ridgepoint.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgepoint.demand.Elasticities;

/**
 * A group with its own utility of every offer, −∞ where it does not list it. A market of such groups has a taste node
 * for each.
 */
record Tastes(double weight, double logReference, double[] utility) {
    static Tastes of(double weight, double... utility) {
        return new Tastes(weight, 0, utility);
    }

    static OfferMarket market(Elasticities taste, List<Tastes> groups, int[] owner, int[] nest) {
        int[] licensor = new int[owner.length];
        Arrays.fill(licensor, OfferMarket.NO_LICENSOR);
        return market(taste, groups, owner, nest, licensor, new double[owner.length]);
    }

    static OfferMarket market(
            Elasticities taste, List<Tastes> groups, int[] owner, int[] nest, int[] licensor, double[] royalty) {
        double[][] utility = groups.stream().map(Tastes::utility).toArray(double[][]::new);
        List<CustomerGroup> listed = new ArrayList<>();
        for (int node = 0; node < utility.length; node++) {
            Tastes group = groups.get(node);
            boolean[] seen = new boolean[utility[node].length];
            for (int j = 0; j < seen.length; j++) {
                seen[j] = utility[node][j] > Double.NEGATIVE_INFINITY;
            }
            listed.add(new CustomerGroup(
                    group.weight(), group.logReference(), node, Listing.of(seen), CustomerGroup.NO_OUTSIDE_OFFER));
        }
        return OfferMarket.withRoyalties(taste, utility, listed, owner, nest, licensor, royalty);
    }
}
