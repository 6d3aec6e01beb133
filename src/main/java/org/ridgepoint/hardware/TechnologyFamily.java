package org.ridgepoint.hardware;

import java.util.Locale;

/**
 * How a chip brings operands and arithmetic together. {@link #CONVENTIONAL} moves weights from memory to compute units;
 * the others are the candidate families of in-memory computing (model specification, section 5).
 */
public enum TechnologyFamily {
    CONVENTIONAL,
    NEAR_MEMORY,
    DIGITAL_CIM,
    SRAM_DATAFLOW,
    ANALOG_CIM,
    NEUROMORPHIC;

    /** True for the candidate families of in-memory computing. */
    public boolean inMemory() {
        return this != CONVENTIONAL;
    }

    /** The word used in names of measures, for example {@code sram_dataflow}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word used in tables, for example {@code sram dataflow}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
