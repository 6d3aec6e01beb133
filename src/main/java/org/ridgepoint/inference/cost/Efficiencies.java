package org.ridgepoint.inference.cost;

import java.util.List;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.ServingEfficiency;

/**
 * Fitted efficiencies, with what a user sets in their place.
 *
 * @param table the fit
 * @param softwareStack whose overhead is meant; empty for the average mature software
 * @param overrides what the user sets
 */
public record Efficiencies(EfficiencyTable table, String softwareStack, EfficiencyOverrides overrides) {

    /** The efficiencies of a chip. */
    public ServingEfficiency of(Accelerator chip) {
        return overrides.applyTo(table.efficiencyOf(chip, softwareStack));
    }

    /** Which fitted values are pooled for want of measurements; empty if none, or if the user sets the efficiencies. */
    public List<String> fallbacks(Accelerator chip) {
        return overrides.memory().isPresent() ? List.of() : table.fallbacks(chip, softwareStack);
    }
}
