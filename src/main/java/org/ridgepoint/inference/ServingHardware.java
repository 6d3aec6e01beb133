package org.ridgepoint.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.PeakRates;
import org.ridgepoint.units.Require;

/**
 * The facts about a chip that serving cost needs, all of them known.
 *
 * @param name the catalogue's name
 * @param peaks dense peak rates
 * @param memory unified or split memory
 * @param linkBytesPerSecond fast link per direction; absent where no source states it, which leaves single chips only
 * @param scaleUpDomainChips chips that the fast link joins
 * @param usdPerChipSecond cost of one chip by the second
 * @param efficiency how close it comes to its peaks
 */
public record ServingHardware(
        String name,
        PeakRates peaks,
        MemorySystem memory,
        OptionalDouble linkBytesPerSecond,
        int scaleUpDomainChips,
        double usdPerChipSecond,
        ServingEfficiency efficiency) {

    public ServingHardware {
        linkBytesPerSecond.ifPresent(rate -> Require.positive(rate, "linkBytesPerSecond"));
        Require.atLeast(scaleUpDomainChips, 1, "scaleUpDomainChips");
        Require.notNegative(usdPerChipSecond, "usdPerChipSecond");
    }

    /** A chip of the catalogue with its cost; call {@link #missing} first. */
    public static ServingHardware of(Accelerator chip, double usdPerChipSecond, ServingEfficiency efficiency) {
        MemorySystem memory = chip.memory()
                .orElseThrow(() -> new IllegalArgumentException("the memory of " + chip.name() + " is not known"));
        return new ServingHardware(
                chip.name(),
                chip.peaks(),
                memory,
                chip.linkBytesPerSecond(),
                chip.scaleUpDomainChips(),
                usdPerChipSecond,
                efficiency);
    }

    /** The same chip with other memory: for counterfactuals. */
    public ServingHardware withMemoryTimes(double capacityFactor, double bandwidthFactor) {
        return new ServingHardware(
                name,
                peaks,
                memory.scaledBy(capacityFactor, bandwidthFactor),
                linkBytesPerSecond,
                scaleUpDomainChips,
                usdPerChipSecond,
                efficiency);
    }

    /** What the catalogue lacks for serving a model on this chip at this price; empty if nothing. */
    public static List<String> missing(Accelerator chip, ChipCostTerms terms) {
        List<String> missing = new ArrayList<>();
        if (chip.memory().isEmpty()) {
            missing.add("memory capacity or bandwidth");
        }
        if (chip.peaks().opsPerSecond().isEmpty()) {
            missing.add("every dense peak rate");
        }
        if (terms.usdPerChipSecond(chip.offer(), chip.boardPowerWatts()).isEmpty()) {
            missing.add("a cost (a sale price with board power, or a rent)");
        }
        return missing;
    }
}
