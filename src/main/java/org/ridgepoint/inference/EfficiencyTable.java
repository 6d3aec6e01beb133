package org.ridgepoint.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;
import org.ridgepoint.units.Text;

/**
 * Efficiencies and overheads as they were fitted to measured throughput, how that was done and how far off they are.
 *
 * <p>η_m differs by accelerator family and o_1 by software stack; a family or stack that was not measured has the pooled
 * value, {@link #fallbacks} says so. A forecast does not know which software will serve it, so by default o_1 is pooled
 * over the mature stacks. η_c is hardly identified, because few decode steps were bound by arithmetic, and η_m and o_1
 * are collinear, because models have about the same number of bytes per layer: read these two together.
 */
public final class EfficiencyTable {
    /** Columns of the table, in order. */
    public static final List<String> HEADER = List.of(
            "parameter", "group_kind", "group", "value", "scale", "estimate", "standard_error", "prior", "rows", "how");

    /** Kind of the rows that hold for all groups. */
    public static final String POOLED = "pooled";

    /** Names of the rows of the band on cost. */
    public static final String COST_BAND_LOW = "cost_band_low";

    public static final String COST_BAND_HIGH = "cost_band_high";

    private static final String MEMORY = "memory";
    private static final String LAYER = "layer overhead";
    private static final List<String> PARAMETERS = List.of(
            MEMORY,
            "compute",
            "prefill",
            LAYER,
            "layer overhead per doubling",
            "sequence overhead",
            "weight unpacking");
    private static final int EFFICIENCIES = 3;
    private static final Columns COLUMNS = Columns.only(HEADER, List.of());
    private static final String RESOURCE = "/org/ridgepoint/catalog/efficiencies.csv";

    private static final int FEW_ROWS = 10;

    private final List<Entry> entries;
    private final Map<String, Double> pooled = new LinkedHashMap<>();
    private final Map<String, Double> memoryByFamily = new LinkedHashMap<>();
    private final Map<String, Double> overheadByStack = new LinkedHashMap<>();

    private EfficiencyTable(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            Map<String, Double> values = entry.groupKind().equals(POOLED)
                    ? pooled
                    : entry.parameter().equals(MEMORY)
                            ? memoryByFamily
                            : entry.parameter().equals(LAYER) ? overheadByStack : new LinkedHashMap<>();
            values.put(entry.groupKind().equals(POOLED) ? entry.parameter() : entry.group(), entry.value());
        }
    }

    /** A table of entries that are known to be complete. */
    public static EfficiencyTable of(List<Entry> entries) {
        return new EfficiencyTable(entries);
    }

    /** The table that ships with the program. */
    public static EfficiencyTable load() {
        Problems problems = new Problems();
        Optional<EfficiencyTable> table = of(CsvTable.resource(EfficiencyTable.class, RESOURCE, COLUMNS), problems);
        problems.throwIfAny();
        return table.orElseThrow();
    }

    /** A table from a file that {@code ridgepoint fit --out} wrote; empty, with problems added, if it is wrong. */
    public static Optional<EfficiencyTable> read(Path file, Problems problems) {
        return of(CsvTable.read(file, COLUMNS, problems), problems);
    }

    /** A table from rows; empty, with problems added, if anything is wrong or missing. */
    public static Optional<EfficiencyTable> of(CsvTable table, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            Entry.read(row, problems).ifPresent(entries::add);
        }
        EfficiencyTable made = new EfficiencyTable(entries);
        List<String> needed = new ArrayList<>(PARAMETERS);
        needed.removeAll(made.pooled.keySet());
        List.of(COST_BAND_LOW, COST_BAND_HIGH).stream()
                .filter(name -> made.find(name).isEmpty())
                .forEach(needed::add);
        if (!table.rows().isEmpty() && !needed.isEmpty()) {
            problems.add(table.name(), 0, "parameter", "", "rows are missing: " + String.join(", ", needed));
        }
        return problems.isEmpty() ? Optional.of(made) : Optional.empty();
    }

    /** Every row, in the order of the table. */
    public List<Entry> entries() {
        return entries;
    }

    /** The efficiencies of a chip with the average mature software. */
    public ServingEfficiency efficiencyOf(Accelerator chip) {
        return efficiencyOf(chip, "");
    }

    /** The efficiencies of a chip with a software stack; an empty one stands for the average mature software. */
    public ServingEfficiency efficiencyOf(Accelerator chip, String softwareStack) {
        return new ServingEfficiency(
                memoryByFamily.getOrDefault(chip.identity().efficiencyFamily(), value(MEMORY)),
                value("compute"),
                value("prefill"),
                overheadByStack.getOrDefault(softwareStack, value(LAYER)),
                value("layer overhead per doubling"),
                value("sequence overhead"),
                value("weight unpacking"));
    }

    private double value(String parameter) {
        return pooled.getOrDefault(parameter, Double.NaN);
    }

    /** True if the memory efficiency of the chip's family was measured. */
    public boolean knowsFamilyOf(Accelerator chip) {
        return memoryByFamily.containsKey(chip.identity().efficiencyFamily());
    }

    /** True if the overhead of the software stack was measured. */
    public boolean knowsStack(String softwareStack) {
        return overheadByStack.containsKey(softwareStack);
    }

    /** Which values of {@link #efficiencyOf(Accelerator, String)} rest on few measurements or none; empty if none does. */
    public List<String> fallbacks(Accelerator chip, String softwareStack) {
        List<String> pooledOnes = new ArrayList<>();
        if (!knowsFamilyOf(chip)) {
            pooledOnes.add(Text.format(
                    "no measurement of accelerator family '%s': its memory efficiency is the pooled %.3f",
                    chip.identity().efficiencyFamily(), value(MEMORY)));
        }
        entries.stream()
                .filter(entry -> entry.parameter().equals(MEMORY)
                        && entry.group().equals(chip.identity().efficiencyFamily()))
                .filter(entry -> entry.rows() < FEW_ROWS)
                .forEach(entry -> pooledOnes.add(Text.format(
                        "the memory efficiency of accelerator family '%s' rests on %d measured row(s) of mature software",
                        entry.group(), entry.rows())));
        if (!softwareStack.isEmpty() && !knowsStack(softwareStack)) {
            pooledOnes.add(Text.format(
                    "no measurement of software stack '%s': its overhead per layer is the pooled %.3g s",
                    softwareStack, value(LAYER)));
        }
        return pooledOnes;
    }

    /** Where the true cost lies with a probability of 80 %, as factors on a predicted one. */
    public CostBand costBand() {
        return new CostBand(
                find(COST_BAND_LOW).orElseThrow(), find(COST_BAND_HIGH).orElseThrow());
    }

    private Optional<Double> find(String parameter) {
        return entries.stream()
                .filter(entry -> entry.parameter().equals(parameter))
                .map(Entry::value)
                .findFirst();
    }

    /**
     * A row: a fitted value, or an error of the fit.
     *
     * @param parameter what the value is
     * @param groupKind what the groups are; {@code pooled} for a value that holds where no group's does; for an error the
     *     set of measurements
     * @param group the group; for an error how it was found
     * @param scale scale of the estimate, {@code logit} or {@code ln}; empty for an error
     * @param estimate value on that scale; for a group the offset from the pooled one
     * @param standardError of the estimate
     * @param prior mean and standard deviation on the scale; {@code none}, or empty for an error
     * @param rows measurements behind the value
     */
    public record Entry(
            String parameter,
            String groupKind,
            String group,
            double value,
            String scale,
            OptionalDouble estimate,
            OptionalDouble standardError,
            String prior,
            int rows,
            String how) {

        static Optional<Entry> read(CsvRow row, Problems problems) {
            RowReader in = row.reader(problems);
            String parameter = in.text("parameter");
            String kind = in.text("group_kind");
            String group = in.textOrEmpty("group");
            OptionalDouble value = value(in, parameter, kind);
            OptionalDouble estimate = in.optionalNumber("estimate");
            OptionalDouble error = in.optionalNotNegative("standard_error");
            OptionalInt rows = in.optionalInteger("rows", 0);
            return in.ok() && value.isPresent()
                    ? Optional.of(new Entry(
                            parameter,
                            kind,
                            group,
                            value.getAsDouble(),
                            in.textOrEmpty("scale"),
                            estimate,
                            error,
                            in.textOrEmpty("prior"),
                            rows.orElse(0),
                            in.textOrEmpty("how")))
                    : Optional.empty();
        }

        private static OptionalDouble value(RowReader in, String parameter, String kind) {
            in.text("value");
            int index = PARAMETERS.indexOf(parameter);
            if (index < 0) {
                return in.optionalNumber("value");
            }
            OptionalDouble value = in.optionalNotNegative("value");
            if (index < EFFICIENCIES && value.isPresent() && !(value.getAsDouble() > 0 && value.getAsDouble() <= 1)) {
                in.wrong("value", "must be above 0 and at most 1: the " + kind + " share of a peak that is reached");
            }
            return value;
        }

        /** The cells, in the order of {@link #HEADER}. */
        public List<String> cells() {
            return List.of(
                    parameter,
                    groupKind,
                    group,
                    number(value),
                    scale,
                    estimate.isPresent() ? number(estimate.getAsDouble()) : "",
                    standardError.isPresent() ? number(standardError.getAsDouble()) : "",
                    prior,
                    Integer.toString(rows),
                    how);
        }

        private static String number(double number) {
            return Text.format("%.8g", number);
        }
    }
}
