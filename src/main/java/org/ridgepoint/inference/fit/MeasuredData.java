package org.ridgepoint.inference.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Place;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;
import org.ridgepoint.units.Text;

/** A table of measured throughput, sorted into sets by rules. */
public final class MeasuredData {
    private static final String RESOURCE = "/org/ridgepoint/catalog/measured_throughput.csv";

    private final String name;
    private final Map<MeasuredSet, List<ServedRow>> sets = new EnumMap<>(MeasuredSet.class);
    private final Map<SetRules.Rule, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> unknownNames = new TreeMap<>();

    private MeasuredData(CsvTable table, Catalogs catalogs, Problems problems) {
        name = table.name();
        SetRules.ORDERED.forEach(rule -> counts.put(rule, 0));
        for (CsvRow row : table.rows()) {
            MeasuredRow.read(row, problems).ifPresent(measured -> sort(measured, catalogs, problems));
        }
    }

    /** The table that ships with the program, read by the catalogues given. */
    public static MeasuredData shipped(Catalogs catalogs) {
        Problems problems = new Problems();
        MeasuredData data = new MeasuredData(
                CsvTable.resource(MeasuredData.class, RESOURCE, MeasuredRow.COLUMNS), catalogs, problems);
        problems.throwIfAny();
        return data;
    }

    /**
     * The table in a file.
     *
     * @throws org.ridgepoint.tables.InvalidInputException naming everything that is wrong with it
     */
    public static MeasuredData read(Path file, Catalogs catalogs) {
        Problems problems = new Problems();
        MeasuredData data = of(CsvTable.read(file, MeasuredRow.COLUMNS, problems), catalogs, problems);
        problems.throwIfAny();
        return data;
    }

    /** The rows of a table; those in which anything is wrong are left out, and problems added. */
    public static MeasuredData of(CsvTable table, Catalogs catalogs, Problems problems) {
        return new MeasuredData(table, catalogs, problems);
    }

    private void sort(MeasuredRow measured, Catalogs catalogs, Problems problems) {
        Optional<ModelArchitecture> model = model(measured, catalogs);
        Optional<Accelerator> chip = chip(measured, catalogs);
        SetRules.Rule rule = SetRules.decide(new SetRules.Candidate(measured, model, chip));
        counts.merge(rule, 1, Integer::sum);
        if (rule.set().isPresent() && consistent(measured, rule.set().get(), problems)) {
            MeasuredSet set = rule.set().get();
            ServedRow row = new ServedRow(measured, set, model.orElseThrow(), chip.orElseThrow());
            sets.computeIfAbsent(set, each -> new ArrayList<>()).add(row);
        }
    }

    private Optional<ModelArchitecture> model(MeasuredRow measured, Catalogs catalogs) {
        if (measured.model().isEmpty()) {
            return Optional.empty();
        }
        Problems unknown = new Problems();
        Optional<ModelArchitecture> found = catalogs.models()
                .find(measured.model(), Place.of("model_key"), unknown)
                .flatMap(model -> model.architecture());
        note(unknown);
        return found;
    }

    private Optional<Accelerator> chip(MeasuredRow measured, Catalogs catalogs) {
        if (measured.accelerator().isEmpty()) {
            return Optional.empty();
        }
        Problems unknown = new Problems();
        Optional<Accelerator> found =
                catalogs.accelerators().find(measured.accelerator(), Place.of("accelerator_key"), unknown);
        note(unknown);
        return found;
    }

    private void note(Problems unknown) {
        for (Problem problem : unknown.list()) {
            unknownNames.merge(problem.toString(), 1, Integer::sum);
        }
    }

    /** Whether a time can be computed; a row of a set in which that fails is a mistake of the table. */
    private static boolean consistent(MeasuredRow measured, MeasuredSet set, Problems problems) {
        RowReader in = measured.row().reader(problems);
        MeasuredRow.Load load = measured.load();
        if (set != MeasuredSet.MAXIMUM_LOAD && load.batch().isEmpty()) {
            in.wrong("batch_or_concurrency", "is missing, but batch_source says measured; must be a number above 0");
        }
        if (!(ServedRow.countedTokens(load) > 0)) {
            in.wrong("tokens_counted", "the tokens it counts are none, so the throughput cannot be a time");
        }
        if (load.phase() != MeasuredRow.Phase.PREFILL && !(load.outputTokens().orElse(0) > 0)) {
            in.wrong("output_len", "must be above 0 where decode was timed");
        }
        if (load.phase() == MeasuredRow.Phase.PREFILL && !(load.inputTokens().orElse(0) > 0)) {
            in.wrong("input_len", "must be above 0 where prefill was timed");
        }
        if (Layout.of(measured.chips()).tensorChips() > ServingSetup.MAX_CHIPS) {
            in.wrong("tensor_chips", Text.format("must be at most %d", ServingSetup.MAX_CHIPS));
        }
        return in.ok();
    }

    /** Name of the table. */
    public String name() {
        return name;
    }

    /** The rows of a set, in the order of the table. */
    public List<ServedRow> rows(MeasuredSet set) {
        return List.copyOf(sets.getOrDefault(set, List.of()));
    }

    /** How many rows each rule decided, in the order of the rules. */
    public Map<SetRules.Rule, Integer> counts() {
        return new LinkedHashMap<>(counts);
    }

    /** All rows of the table that could be read. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows that are in none of the sets. */
    public int excluded() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().set().isEmpty())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Names that the catalogues do not know, with what may have been meant, and the number of rows. */
    public Map<String, Integer> unknownNames() {
        return new TreeMap<>(unknownNames);
    }
}
