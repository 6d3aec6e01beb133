package org.ridgepoint.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgepoint.hardware.KernelSupport.Kernel;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.NameIndex;
import org.ridgepoint.tables.NamedRows;
import org.ridgepoint.tables.Place;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/** The quantization menu: what a deployer can choose from. */
public final class QuantizationFormats {
    private static final String RESOURCE = "/org/ridgepoint/catalog/formats.csv";
    private static final Columns COLUMNS = Columns.only(
            List.of(
                    "name",
                    "weight_bits",
                    "activation_bits",
                    "kv_bits",
                    "effective_weight_bits",
                    "effective_kv_bits",
                    "available_year",
                    "requires_native_training",
                    "source"),
            List.of("kernels_needed", "unverified_fields", "notes"));
    private static final Map<String, Kernel> KERNELS =
            Stream.of(Kernel.values()).collect(Collectors.toUnmodifiableMap(Kernel::column, Function.identity()));

    private final NameIndex<QuantizationFormat> index;

    private QuantizationFormats(Map<String, QuantizationFormat> formats) {
        Map<String, String> aliases = new LinkedHashMap<>();
        formats.forEach((name, format) -> aliases.put(slashed(format.quantization()), name));
        this.index = new NameIndex<>("quantization format", formats, aliases);
    }

    /** The menu that ships with the program. */
    public static QuantizationFormats load() {
        Problems problems = new Problems();
        CsvTable table = CsvTable.resource(QuantizationFormats.class, RESOURCE, COLUMNS);
        NamedRows<QuantizationFormat> rows =
                new NamedRows<>(QuantizationFormats::read, QuantizationFormat::row).addAll(table, problems);
        problems.throwIfAny();
        return new QuantizationFormats(rows.entries());
    }

    /** The menu in the order of the table. */
    public List<QuantizationFormat> all() {
        return index.all();
    }

    /**
     * The format of a name such as {@code w4a16kv8} or {@code 4/16/8}.
     *
     * @throws org.ridgepoint.tables.InvalidInputException if the menu has none, or more than one
     */
    public QuantizationFormat find(String name) {
        return index.find(name);
    }

    /** As {@link #find(String)}, but adds what is wrong to the problems. */
    public Optional<QuantizationFormat> find(String name, Place place, Problems problems) {
        return index.find(name, place, problems);
    }

    private static Optional<QuantizationFormat> read(CsvRow row, Problems problems) {
        RowReader in = row.reader(problems);
        String name = in.text("name");
        double weights = in.within("weight_bits", 1, 16);
        double activations = in.within("activation_bits", 1, 16);
        double kv = in.within("kv_bits", 1, 16);
        double storedWeights = in.within("effective_weight_bits", 1, 16);
        double storedKv = in.within("effective_kv_bits", 1, 16);
        double year = in.within("available_year", 1990, 2100);
        boolean trained = in.flag("requires_native_training");
        List<Kernel> kernels =
                in.texts("kernels_needed").stream().map(KERNELS::get).toList();
        Provenance provenance = Provenance.of(in, "source");
        if (!in.ok()) {
            return Optional.empty();
        }
        Quantization quantization = new Quantization(weights, activations, kv, storedWeights, storedKv);
        if (!quantization.label().equals(name)) {
            in.wrong("name", "must be " + quantization.label());
            return Optional.empty();
        }
        return Optional.of(new QuantizationFormat(quantization, year, trained, kernels, provenance, row));
    }

    private static String slashed(Quantization quantization) {
        return quantization.label().substring(1).replace("kv", "/").replace("a", "/");
    }
}
