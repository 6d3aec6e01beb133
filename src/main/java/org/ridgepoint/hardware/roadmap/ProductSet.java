package org.ridgepoint.hardware.roadmap;

import java.util.List;

/**
 * What is on sale from one moment until the next set begins. As long as a caller sees the same version, anything that
 * it worked out from the products still holds.
 *
 * @param version position in the timeline; 0 for the empty set before the first product
 * @param fromYear first moment, as a decimal year
 * @param products oldest first, ties by id
 */
public record ProductSet(int version, double fromYear, List<Product> products) {

    public ProductSet {
        products = List.copyOf(products);
    }
}
