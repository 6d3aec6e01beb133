package org.ridgepoint.simulation;

import java.util.Arrays;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.pricing.OfferMarket;

/**
 * Which offers of a segment pay royalties, and to whom.
 *
 * @param licensor by offer, id of the firm that receives the royalty
 * @param royalty by offer, USD per token
 * @param any false if nobody pays
 */
record Licensing(int[] licensor, double[] royalty, boolean any) {

    static Licensing in(int segment, Sellers present, int offers) {
        int[] licensor = new int[offers];
        double[] royalty = new double[offers];
        boolean any = false;
        Arrays.fill(licensor, OfferMarket.NO_LICENSOR);
        for (int i = 0; i < present.count(); i++) {
            Position position = present.deployers().get(i).position(segment);
            Lab model = position.model();
            if (model != null && position.royaltyUsdPerToken() > 0) {
                licensor[i] = model.firm();
                royalty[i] = position.royaltyUsdPerToken();
                any = true;
            }
        }
        return new Licensing(licensor, royalty, any);
    }
}
