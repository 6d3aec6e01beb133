package org.ridgepoint.inference.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.AcceleratorEntry;
import org.ridgepoint.inference.CostBand;
import org.ridgepoint.inference.ServingHardware;

/**
 * A chip of the catalogue with its cost and its efficiency.
 *
 * @param entry the row of the catalogue
 * @param cost what it costs by the second
 * @param hardware what serving needs to know about it
 * @param band how far predicted costs may be off
 */
public record ServingChip(AcceleratorEntry entry, ChipCost cost, ServingHardware hardware, Optional<CostBand> band) {

    /** The catalogue's name. */
    public String name() {
        return entry.accelerator().name();
    }

    /** A chip as asked about. The band is a statement about fitted efficiencies, so it goes if any is overridden. */
    static ServingChip of(AcceleratorEntry entry, CostQuestion question) {
        Accelerator chip = entry.accelerator();
        ChipCost cost = cost(chip, question).orElseThrow();
        Efficiencies efficiencies = question.efficiencies();
        ServingHardware hardware = ServingHardware.of(chip, cost.usdPerSecond(), efficiencies.of(chip));
        boolean asFitted = !efficiencies.overrides().any();
        Optional<CostBand> band = asFitted ? Optional.of(efficiencies.table().costBand()) : Optional.empty();
        return new ServingChip(entry, cost, hardware, band);
    }

    /** Columns that the catalogue leaves blank and serving on any number of these chips needs; empty if none. */
    static List<String> missing(Accelerator chip, CostQuestion question) {
        List<String> missing = new ArrayList<>();
        if (chip.memory().isEmpty()) {
            missing.add("memory_gb or memory_bandwidth_gb_per_s");
        }
        if (chip.peaks().opsPerSecond().isEmpty()) {
            missing.add("every peak rate");
        }
        if (cost(chip, question).isEmpty()) {
            List<String> columns = chip.missingForCost();
            missing.add(String.join(" and ", columns) + " (or rental_usd_per_hour, or --usd-per-chip-hour)");
        }
        return missing;
    }

    private static Optional<ChipCost> cost(Accelerator chip, CostQuestion question) {
        return ChipCost.of(chip, question.price().terms(), question.price().usdPerChipHour());
    }
}
