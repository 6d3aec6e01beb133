package org.ridgepoint.inference.cost;

import java.util.Optional;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.inference.ServingEfficiency;

/**
 * One set of efficiencies for every chip, without a band: a stand-in for efficiencies fitted by family.
 */
public enum PooledStandIn implements Efficiencies {
    INSTANCE;

    private final ServingEfficiency pooled = new ServingEfficiency(0.8, 0.55, 0.42, 85e-6, 7e-6);

    @Override
    public ServingEfficiency of(Accelerator chip) {
        return pooled;
    }

    @Override
    public Optional<CostBand> band(Accelerator chip) {
        return Optional.empty();
    }
}
