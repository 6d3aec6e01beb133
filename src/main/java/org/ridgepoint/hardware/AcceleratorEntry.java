package org.ridgepoint.hardware;

import java.util.List;
import java.util.OptionalInt;
import org.ridgepoint.tables.CsvRow;

/**
 * A row of the accelerator table: the accelerator, and the row as written for display.
 *
 * @param accelerator what the row says, in SI units
 * @param aliases other names
 * @param row the cells, in data-sheet units
 */
public record AcceleratorEntry(Accelerator accelerator, List<String> aliases, CsvRow row) {

    public AcceleratorEntry {
        aliases = List.copyOf(aliases);
    }

    /** Year in which the price was seen; absent if unknown. */
    public OptionalInt priceYear() {
        return year("price_year");
    }

    /** Year in which the rent was seen; absent if unknown. */
    public OptionalInt rentalYear() {
        return year("rental_year");
    }

    /** Generation in the table of quantized kernels; empty if that table does not cover the chip. */
    public String kernelGeneration() {
        return row.text("kernel_generation");
    }

    private OptionalInt year(String column) {
        return row.has(column) ? OptionalInt.of((int) Double.parseDouble(row.text(column))) : OptionalInt.empty();
    }
}
