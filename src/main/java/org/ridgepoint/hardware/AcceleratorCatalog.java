package org.ridgepoint.hardware;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.NameIndex;
import org.ridgepoint.tables.NamedRows;
import org.ridgepoint.tables.Place;
import org.ridgepoint.tables.Problems;

/**
 * The accelerators that can be named in a scenario or on the command line. Immutable: a user's file yields a changed
 * copy.
 */
public final class AcceleratorCatalog {
    /** Columns of a file that overrides or extends the catalogue: a name, and whatever is to change. */
    public static final Columns OVERRIDES = Columns.only(
            List.of("name"),
            AcceleratorRows.SHIPPED.known().stream()
                    .filter(each -> !each.equals("name"))
                    .toList());

    private static final String RESOURCE = "/org/ridgepoint/catalog/accelerators.csv";

    private final NamedRows<AcceleratorEntry> rows;
    private final NameIndex<AcceleratorEntry> index;

    private AcceleratorCatalog(NamedRows<AcceleratorEntry> rows) {
        this.rows = rows;
        Map<String, String> aliases = new LinkedHashMap<>();
        rows.entries().forEach((name, entry) -> entry.aliases().forEach(alias -> aliases.putIfAbsent(alias, name)));
        this.index = new NameIndex<>("accelerator", rows.entries(), aliases, rows.refused());
    }

    /** The catalogue that ships with the program. */
    public static AcceleratorCatalog load() {
        CsvTable table = CsvTable.resource(AcceleratorCatalog.class, RESOURCE, AcceleratorRows.SHIPPED);
        Problems problems = new Problems();
        AcceleratorCatalog catalog = new AcceleratorCatalog(
                new NamedRows<>(AcceleratorRows::read, AcceleratorEntry::row).addAll(table, problems));
        problems.throwIfAny();
        return catalog;
    }

    /** As {@link #withOverrides(CsvTable, Problems)}, but throws if anything is wrong. */
    public AcceleratorCatalog withOverrides(CsvTable table) {
        Problems problems = new Problems();
        AcceleratorCatalog changed = withOverrides(table, problems);
        problems.throwIfAny();
        return changed;
    }

    /**
     * A copy changed by a user's table (columns {@link #OVERRIDES}, data-sheet units as in the shipped table). A row whose
     * name or alias exists overrides the cells that it fills; blank cells keep the old value. A new name adds an
     * accelerator, which must then have all required columns.
     */
    public AcceleratorCatalog withOverrides(CsvTable table, Problems problems) {
        return new AcceleratorCatalog(rows.overriddenBy(
                table,
                name -> index.named(name).map(entry -> entry.accelerator().name()),
                AcceleratorRows::read,
                problems));
    }

    /** The entries in the order of the table. */
    public List<AcceleratorEntry> entries() {
        return index.all();
    }

    /** The accelerators in the order of the table. */
    public List<Accelerator> all() {
        return index.all().stream().map(AcceleratorEntry::accelerator).toList();
    }

    /**
     * The accelerator that a name, alias or unique part of a name stands for.
     *
     * @throws org.ridgepoint.tables.InvalidInputException if there is none, or more than one
     */
    public Accelerator find(String name) {
        return entry(name).accelerator();
    }

    /** As {@link #find(String)}, with what the row says besides. */
    public AcceleratorEntry entry(String name) {
        return index.find(name);
    }

    /** As {@link #find(String)}, but adds what is wrong to the problems. */
    public Optional<Accelerator> find(String name, Place place, Problems problems) {
        return index.find(name, place, problems).map(AcceleratorEntry::accelerator);
    }
}
