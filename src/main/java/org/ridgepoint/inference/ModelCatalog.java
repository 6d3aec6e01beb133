package org.ridgepoint.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.NameIndex;
import org.ridgepoint.tables.NamedRows;
import org.ridgepoint.tables.Place;
import org.ridgepoint.tables.Problems;

/**
 * The models that can be named in a scenario or on the command line. Immutable: a user's file yields a changed copy.
 */
public final class ModelCatalog {
    /**
     * Columns that the program derives and prints. In a user's file, which may have begun as a print, they are passed
     * over: they follow from the others.
     */
    public static final List<String> DERIVED = List.of(
            "derived_kv_elements_per_token",
            "derived_decode_attention_width",
            "derived_prefill_attention_width",
            "derived_architecture_gap");

    /** Columns of a file that overrides or extends the catalogue: a name, and whatever is to change. */
    public static final Columns OVERRIDES = Columns.only(
            List.of("name"),
            Stream.concat(ModelRows.SHIPPED.known().stream(), DERIVED.stream())
                    .filter(each -> !each.equals("name"))
                    .toList());

    private static final String RESOURCE = "/org/ridgepoint/catalog/models.csv";

    private final NamedRows<CatalogModel> rows;
    private final NameIndex<CatalogModel> index;

    private ModelCatalog(NamedRows<CatalogModel> rows) {
        this.rows = rows;
        Map<String, String> aliases = new LinkedHashMap<>();
        rows.entries().forEach((name, model) -> model.aliases().forEach(alias -> aliases.putIfAbsent(alias, name)));
        this.index = new NameIndex<>("model", rows.entries(), aliases, rows.refused());
    }

    /** The catalogue that ships with the program. */
    public static ModelCatalog load() {
        CsvTable table = CsvTable.resource(ModelCatalog.class, RESOURCE, ModelRows.SHIPPED);
        Problems problems = new Problems();
        ModelCatalog catalog =
                new ModelCatalog(new NamedRows<>(ModelRows::read, CatalogModel::row).addAll(table, problems));
        problems.throwIfAny();
        return catalog;
    }

    /** As {@link #withOverrides(CsvTable, Problems)}, but throws if anything is wrong. */
    public ModelCatalog withOverrides(CsvTable table) {
        Problems problems = new Problems();
        ModelCatalog changed = withOverrides(table, problems);
        problems.throwIfAny();
        return changed;
    }

    /**
     * A copy changed by a user's table (columns {@link #OVERRIDES}). A row whose name or alias exists overrides the cells
     * that it fills; a new name adds a model, which must then have all required columns. Parameters that contradict each
     * other are refused.
     */
    public ModelCatalog withOverrides(CsvTable table, Problems problems) {
        return new ModelCatalog(rows.overriddenBy(
                table.without(DERIVED),
                name -> index.named(name).map(CatalogModel::name),
                ModelRows::readStrictly,
                problems));
    }

    /** The models in the order of the table. */
    public List<CatalogModel> all() {
        return index.all();
    }

    /**
     * The model that a name, alias or unique part of a name stands for.
     *
     * @throws org.ridgepoint.tables.InvalidInputException if there is none, or more than one
     */
    public CatalogModel find(String name) {
        return index.find(name);
    }

    /** As {@link #find(String)}, but adds what is wrong to the problems. */
    public Optional<CatalogModel> find(String name, Place place, Problems problems) {
        return index.find(name, place, problems);
    }
}
