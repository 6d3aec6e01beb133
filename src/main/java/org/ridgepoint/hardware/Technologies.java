package org.ridgepoint.hardware;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.NameIndex;
import org.ridgepoint.tables.NamedRows;
import org.ridgepoint.tables.Place;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/** The table of compute-in-memory technologies. */
public final class Technologies {
    private static final String RESOURCE = "/org/ridgepoint/catalog/technologies.csv";
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;
    private static final int MATURE = 9;
    private static final Columns COLUMNS = Columns.among(
            List.of("name", "year", "status_class", "source_url"),
            List.of(
                    "family",
                    "accelerator",
                    "trl",
                    "tops",
                    "tops_per_w",
                    "power_w",
                    "internal_bandwidth_gb_per_s",
                    "memory_gb",
                    "price_usd",
                    "unverified_fields",
                    "notes"));

    private final NameIndex<Technology> index;

    private Technologies(Map<String, Technology> technologies) {
        this.index = new NameIndex<>("technology", technologies, Map.of());
    }

    /**
     * The table that ships with the program. Chips that the accelerator table has too take its values.
     *
     * @param accelerators the accelerator table
     */
    public static Technologies load(AcceleratorCatalog accelerators) {
        Problems problems = new Problems();
        CsvTable table = CsvTable.resource(Technologies.class, RESOURCE, COLUMNS);
        NamedRows<Technology> rows = new NamedRows<>(Technologies::read, Technology::row).addAll(table, problems);
        problems.throwIfAny();
        Map<String, Technology> agreed = new LinkedHashMap<>();
        rows.entries().forEach((name, technology) -> agreed.put(name, agreeing(technology, accelerators)));
        return new Technologies(agreed);
    }

    /** The technologies in the order of the table. */
    public List<Technology> all() {
        return index.all();
    }

    /**
     * The technology that a name or unique part of a name stands for.
     *
     * @throws org.ridgepoint.tables.InvalidInputException if there is none, or more than one
     */
    public Technology find(String name) {
        return index.find(name);
    }

    /** As {@link #find(String)}, but adds what is wrong to the problems. */
    public Optional<Technology> find(String name, Place place, Problems problems) {
        return index.find(name, place, problems);
    }

    private static Technology agreeing(Technology technology, AcceleratorCatalog accelerators) {
        return technology
                .accelerator()
                .map(name -> technology.agreeingWith(accelerators.entry(name)))
                .orElse(technology);
    }

    private static Optional<Technology> read(CsvRow row, Problems problems) {
        RowReader in = row.reader(problems);
        String name = in.text("name");
        Optional<TechnologyFamily> family =
                in.optionalChoice("family", TechnologyFamily.class, TechnologyFamily::label);
        double year = in.within("year", 1990, 2100);
        Optional<Technology.Maturity> maturity =
                in.choice("status_class", Technology.Maturity.class, Technology.Maturity::label);
        OptionalInt readiness = in.optionalInteger("trl", 1);
        if (readiness.orElse(1) > MATURE) {
            in.wrong("trl", "must be 1 to 9");
        }
        Technology.Figures figures = figures(in);
        Optional<String> accelerator =
                Optional.of(in.textOrEmpty("accelerator")).filter(each -> !each.isEmpty());
        Provenance provenance = Provenance.of(in, "source_url");
        return in.ok()
                ? Optional.of(new Technology(
                        name, family, year, maturity.orElseThrow(), readiness, figures, accelerator, provenance, row))
                : Optional.empty();
    }

    private static Technology.Figures figures(RowReader in) {
        return new Technology.Figures(
                times(TERA, in.optionalPositive("tops")),
                times(TERA, in.optionalPositive("tops_per_w")),
                in.optionalPositive("power_w"),
                times(GIGA, in.optionalPositive("internal_bandwidth_gb_per_s")),
                times(GIGA, in.optionalPositive("memory_gb")),
                in.optionalPositive("price_usd"));
    }

    private static OptionalDouble times(double factor, OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
    }
}
