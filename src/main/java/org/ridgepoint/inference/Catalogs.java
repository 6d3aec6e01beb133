package org.ridgepoint.inference;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.ridgepoint.hardware.AcceleratorCatalog;
import org.ridgepoint.hardware.Kernels;
import org.ridgepoint.hardware.Technologies;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;

/**
 * Everything that can be named: what ships, changed by a user's files.
 *
 * @param accelerators chips
 * @param models language models
 * @param formats the quantization menu
 * @param kernels quantized kernels by generation of chips
 * @param technologies compute-in-memory technologies
 */
public record Catalogs(
        AcceleratorCatalog accelerators,
        ModelCatalog models,
        QuantizationFormats formats,
        Kernels kernels,
        Technologies technologies) {

    /** What ships with the program. */
    public static Catalogs load() {
        AcceleratorCatalog accelerators = AcceleratorCatalog.load();
        return new Catalogs(
                accelerators,
                ModelCatalog.load(),
                QuantizationFormats.load(),
                Kernels.load(),
                Technologies.load(accelerators));
    }

    /** As {@link #withFile(Path, Problems)}, but throws if anything is wrong. */
    public Catalogs withFile(Path file) {
        Problems problems = new Problems();
        Catalogs changed = withFile(file, problems);
        problems.throwIfAny();
        return changed;
    }

    /**
     * A copy changed by a file that overrides or extends the accelerators or the models. The header says which: a file
     * with any column that only the model table has (such as {@code total_params_b}) holds models, any other accelerators.
     */
    public Catalogs withFile(Path file, Problems problems) {
        return withTable((columns, into) -> CsvTable.read(file, columns, into), problems);
    }

    /** As {@link #withFile(Path, Problems)}, for a file whose content is at hand. */
    public Catalogs withBytes(String name, byte[] content, Problems problems) {
        return withTable((columns, into) -> CsvTable.parse(name, content, columns, into), problems);
    }

    private Catalogs withTable(BiFunction<Columns, Problems, CsvTable> read, Problems problems) {
        CsvTable shape = read.apply(Columns.among(List.of(), List.of()), new Problems());
        boolean holdsModels = shape.header().stream().anyMatch(onlyOfModels()::contains);
        Columns columns = holdsModels ? ModelCatalog.OVERRIDES : AcceleratorCatalog.OVERRIDES;
        CsvTable table = read.apply(columns, problems);
        if (holdsModels) {
            return new Catalogs(accelerators, models.withOverrides(table, problems), formats, kernels, technologies);
        }
        AcceleratorCatalog changed = accelerators.withOverrides(table, problems);
        return new Catalogs(changed, models, formats, kernels, Technologies.load(changed));
    }

    private static Set<String> onlyOfModels() {
        Set<String> columns = new HashSet<>(ModelCatalog.OVERRIDES.known());
        columns.removeAll(AcceleratorCatalog.OVERRIDES.known());
        return columns;
    }
}
