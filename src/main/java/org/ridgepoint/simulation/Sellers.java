package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ridgepoint.firms.Deployer;

/**
 * The deployers that sell in a segment in this step, in the order of their ids.
 *
 * @param deployers who sells
 * @param ids their ids
 */
record Sellers(List<Deployer> deployers, int[] ids) {

    private static Sellers of(List<Deployer> selling) {
        return new Sellers(
                List.copyOf(selling), selling.stream().mapToInt(Deployer::id).toArray());
    }

    /** These and one more; these if it is among them. */
    Sellers with(Deployer another) {
        if (deployers.contains(another)) {
            return this;
        }
        List<Deployer> all = new ArrayList<>(deployers);
        all.add(another);
        all.sort(Comparator.comparingInt(Deployer::id));
        return of(all);
    }

    static Sellers in(int segment, List<Deployer> all) {
        List<Deployer> selling = new ArrayList<>();
        for (Deployer deployer : all) {
            if (deployer.active() && deployer.position(segment).sells()) {
                selling.add(deployer);
            }
        }
        return of(selling);
    }

    int count() {
        return ids.length;
    }
}
