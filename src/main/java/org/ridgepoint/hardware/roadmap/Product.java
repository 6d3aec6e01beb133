package org.ridgepoint.hardware.roadmap;

import java.util.Comparator;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.TechnologyFamily;

/**
 * A chip with the time for which it is sold. It keeps the values of its launch for as long.
 *
 * @param id unique and stable: the catalogue's name, or line and number of the generation, whatever the year in which a
 *     scenario lets it appear
 * @param chip what is sold
 * @param launchYear first moment of sale, as a decimal year
 * @param withdrawalYear moment from which it is no longer sold
 */
public record Product(String id, Accelerator chip, double launchYear, double withdrawalYear) {

    /** Oldest first; products of the same moment by id. */
    public static final Comparator<Product> BY_LAUNCH =
            Comparator.comparingDouble(Product::launchYear).thenComparing(Product::id);

    public Product {
        if (!(launchYear < withdrawalYear)) {
            throw new IllegalArgumentException(id + " must be withdrawn after its launch");
        }
    }

    /** How the chip brings operands and arithmetic together. */
    public TechnologyFamily family() {
        return chip.identity().family();
    }

    /** True if it is sold in this year: from launch on, and before withdrawal. */
    public boolean isSold(double year) {
        return launchYear <= year && year < withdrawalYear;
    }
}
