package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ridgepoint.firms.vendors.SupplyTerms;
import org.ridgepoint.firms.vendors.Vendor;
import org.ridgepoint.firms.vendors.VendorTerms;
import org.ridgepoint.firms.vendors.VolumeDiscount;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.TechnologyFamily;

/**
 * Makers of chips.
 *
 * @param terms how they behave
 * @param referenceShares shares of chip sales of {@link #NAMED} at the catalogue's prices; all others sell next to nothing
 * @param discount what large buyers save
 * @param supply how fast deliveries can grow
 */
public record VendorParameters(
        VendorTerms terms, List<Double> referenceShares, VolumeDiscount discount, SupplyTerms supply) {
    /** Makers whose share of sales is known, as the catalogue spells them. */
    static final List<String> NAMED = List.of("NVIDIA", "Google", "Huawei", "AWS", "AMD");

    public VendorParameters {
        referenceShares = List.copyOf(referenceShares);
    }

    /** Every maker of the catalogue, in its order, and a challenger for each family. */
    List<Vendor> vendors(List<Accelerator> catalogue, Collection<TechnologyFamily> families) {
        List<Vendor> vendors = new ArrayList<>();
        catalogue.stream().map(chip -> chip.identity().vendor()).distinct().forEach(name -> {
            int index = NAMED.indexOf(name);
            vendors.add(Vendor.incumbent(name, index < 0 ? 0 : referenceShares.get(index)));
        });
        families.forEach(family -> vendors.add(Vendor.challenger(family)));
        return vendors;
    }
}
