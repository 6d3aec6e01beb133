package org.ridgepoint.hardware;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ridgepoint.tables.CsvRow;

/**
 * A compute-in-memory technology, or a conventional chip to compare it with. What no source states is absent.
 *
 * @param name the table's name
 * @param family candidate family; absent for photonic devices, which no family of the model covers
 * @param year year of the product or the publication
 * @param maturity how far it has come
 * @param readiness estimated technology readiness level, 1 to 9: an estimate, never verified
 * @param figures what it can do and costs
 * @param accelerator the entry of the accelerator table for the same chip, whose values then count
 * @param provenance sources and unverified fields
 * @param row the cells as written, for display
 */
public record Technology(
        String name,
        Optional<TechnologyFamily> family,
        double year,
        Maturity maturity,
        OptionalInt readiness,
        Figures figures,
        Optional<String> accelerator,
        Provenance provenance,
        CsvRow row) {

    /**
     * Figures at the precision that the row names.
     *
     * @param opsPerSecond peak rate
     * @param opsPerJoule energy efficiency
     * @param powerWatts power of the device
     * @param bandwidthBytesPerSecond internal bandwidth
     * @param memoryBytes memory that computes
     * @param priceUsd price of the device
     */
    public record Figures(
            OptionalDouble opsPerSecond,
            OptionalDouble opsPerJoule,
            OptionalDouble powerWatts,
            OptionalDouble bandwidthBytesPerSecond,
            OptionalDouble memoryBytes,
            OptionalDouble priceUsd) {

        private Figures agreeingWith(Accelerator chip) {
            Optional<MemoryPool> pool = chip.memory().map(MemorySystem::weights);
            return new Figures(
                    opsPerSecond,
                    opsPerJoule,
                    either(chip.boardPowerWatts(), powerWatts),
                    pool.map(each -> OptionalDouble.of(each.bandwidthBytesPerSecond()))
                            .orElse(bandwidthBytesPerSecond),
                    pool.map(each -> OptionalDouble.of(each.capacityBytes())).orElse(memoryBytes),
                    either(chip.offer().priceUsd(), priceUsd));
        }
    }

    /** From a simulated idea to a product on sale. */
    public enum Maturity {
        PAPER,
        MACRO,
        PROTOTYPE,
        SAMPLING,
        PRODUCT,
        OTHER;

        /** The word used in tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * This technology with the values that the accelerator table has for the same chip: where tables disagree on a chip,
     * that one counts.
     */
    Technology agreeingWith(AcceleratorEntry entry) {
        Accelerator chip = entry.accelerator();
        Figures agreed = figures.agreeingWith(chip);
        CsvRow shown = row;
        Set<String> unverified = new TreeSet<>(provenance.unverifiedFields());
        for (Shared shared : Shared.values()) {
            if (entry.row().has(shared.ofAccelerator)) {
                shown = shown.with(shared.column, entry.row().text(shared.ofAccelerator));
                unverified.remove(shared.column);
                if (chip.provenance().unverifiedFields().contains(shared.ofAccelerator)) {
                    unverified.add(shared.column);
                }
            }
        }
        return new Technology(
                name,
                family,
                Math.floor(chip.identity().releaseYear()),
                maturity,
                readiness,
                agreed,
                accelerator,
                new Provenance(provenance.source(), unverified, provenance.notes()),
                shown.with("unverified_fields", String.join(";", unverified)));
    }

    private static OptionalDouble either(OptionalDouble first, OptionalDouble second) {
        return first.isPresent() ? first : second;
    }

    /** Columns that both tables have. */
    private enum Shared {
        YEAR("year", "release_year"),
        POWER("power_w", "tdp_w"),
        BANDWIDTH("internal_bandwidth_gb_per_s", "memory_bandwidth_gb_per_s"),
        MEMORY("memory_gb", "memory_gb"),
        PRICE("price_usd", "price_usd");

        private final String column;
        private final String ofAccelerator;

        Shared(String column, String ofAccelerator) {
            this.column = column;
            this.ofAccelerator = ofAccelerator;
        }
    }
}
