package org.ridgepoint.inference.cost;

import java.util.Optional;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.inference.ServingEfficiency;

/** How close accelerators come to their peaks, and how far costs predicted so may be off. */
public interface Efficiencies {

    /** The efficiency of a chip with its software. */
    ServingEfficiency of(Accelerator chip);

    /** The 80 % band of costs predicted with {@link #of}; absent where no error is known. */
    Optional<CostBand> band(Accelerator chip);
}
