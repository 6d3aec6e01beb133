package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.firms.Deployer;

/**
 * The deployers that sell in a segment in this step, in the order of their ids.
 *
 * @param deployers who sells
 * @param ids their ids
 */
record Sellers(List<Deployer> deployers, int[] ids) {

    static Sellers in(int segment, List<Deployer> all) {
        List<Deployer> selling = new ArrayList<>();
        for (Deployer deployer : all) {
            if (deployer.active() && deployer.position(segment).sells()) {
                selling.add(deployer);
            }
        }
        return new Sellers(
                List.copyOf(selling), selling.stream().mapToInt(Deployer::id).toArray());
    }

    int count() {
        return ids.length;
    }
}
