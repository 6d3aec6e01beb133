package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the labs' shares at the start are dealt out: where the market ends may depend on where it began. */
enum StartShares {
    /** As they are listed. */
    DEFAULT,
    /** Their mean to every lab. */
    EQUAL,
    /** The first lab's to the last, and so on. */
    REVERSED;

    /** The shares by lab; their sum stays. */
    List<Double> of(List<Double> listed) {
        List<Double> shares = new ArrayList<>(listed);
        if (this == REVERSED) {
            Collections.reverse(shares);
        } else if (this == EQUAL) {
            double sum = listed.stream().mapToDouble(Double::doubleValue).sum();
            Collections.fill(shares, sum / listed.size());
        }
        return shares;
    }
}
