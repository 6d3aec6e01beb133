package org.ridgepoint.hardware;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.hardware.KernelSupport.Answer;
import org.ridgepoint.hardware.KernelSupport.Kernel;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.NamedRows;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/** The table of quantized kernels by generation of chips. */
public final class Kernels {
    private static final String RESOURCE = "/org/ridgepoint/catalog/kernels.csv";
    private static final Columns COLUMNS = Columns.among(
            List.of("name", "source"), List.of("int8_w8a8", "fp8_w8a8", "fp4", "int4_w4a16", "unverified_fields"));

    private final Map<String, KernelSupport> byGeneration;

    private Kernels(Map<String, KernelSupport> byGeneration) {
        this.byGeneration = byGeneration;
    }

    /** The table that ships with the program. */
    public static Kernels load() {
        Problems problems = new Problems();
        CsvTable table = CsvTable.resource(Kernels.class, RESOURCE, COLUMNS);
        NamedRows<KernelSupport> rows = new NamedRows<>(Kernels::read, KernelSupport::row).addAll(table, problems);
        problems.throwIfAny();
        return new Kernels(rows.entries());
    }

    /** Every generation, in the order of the table. */
    public List<KernelSupport> all() {
        return new ArrayList<>(byGeneration.values());
    }

    /** What the table says about an accelerator; absent if it does not cover it. */
    public Optional<KernelSupport> of(AcceleratorEntry accelerator) {
        return Optional.ofNullable(byGeneration.get(accelerator.kernelGeneration()));
    }

    private static Optional<KernelSupport> read(CsvRow row, Problems problems) {
        RowReader in = row.reader(problems);
        Map<Kernel, Answer> answers = new EnumMap<>(Kernel.class);
        for (Kernel kernel : Kernel.values()) {
            in.optionalChoice(kernel.column(), Answer.class, Answer::label)
                    .ifPresent(answer -> answers.put(kernel, answer));
        }
        KernelSupport support = new KernelSupport(in.text("name"), answers, Provenance.of(in, "source"), row);
        return in.ok() ? Optional.of(support) : Optional.empty();
    }
}
