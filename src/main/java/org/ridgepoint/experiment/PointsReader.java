package org.ridgepoint.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.DesignReader.Chosen;
import org.ridgepoint.experiment.design.Factor;
import org.ridgepoint.experiment.design.Level;
import org.ridgepoint.experiment.design.ListedFactor;
import org.ridgepoint.experiment.design.PointList;
import org.ridgepoint.scenario.ScenarioSource;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.scenario.YamlNode.Entry;
import org.ridgepoint.scenario.YamlNode.Mapping;
import org.ridgepoint.scenario.YamlNode.Scalar;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;

/**
 * Reads points that are written out, in the experiment file or as a table. A column is the path of a parameter, {@code
 * scenario}, or the name of a factor with levels; where a point says nothing, the scenario's own value stands.
 *
 * @param source the experiment file
 * @param scenarios reads the scenarios that points name
 * @param values reads values of the experiment file
 */
record PointsReader(ScenarioSource source, ScenarioNames scenarios, ParameterValues values) {
    private static final String LIST = "list";
    private static final String FILE = "file";

    /** Points as written: a cell by column. */
    private record Row(Map<String, YamlNode> cells) {}

    /** The points with what varies among them; empty if something is wrong with them. */
    Optional<Chosen> read(Fields fields, List<Factor> factors) {
        int before = problems().list().size();
        Map<String, Factor> named = named(fields, factors);
        if (fields.has(LIST) == fields.has(FILE)) {
            fields.refuse("type", "needs either 'list', a list of points, or 'file', a CSV table of them");
            return Optional.empty();
        }
        if (fields.has(FILE)) {
            Optional<ScenarioSource> file = fields.text(FILE).flatMap(source::relative);
            if (file.isEmpty()) {
                fields.refuse(FILE, "must be a file that exists, named relative to this one");
                return Optional.empty();
            }
            PointsReader ofTable = new PointsReader(
                    source, scenarios, new ParameterValues(file.get().label(), values.registry(), problems()));
            return ofTable.chosen(ofTable.table(file.get()), named, before);
        }
        return chosen(listed(fields), named, before);
    }

    private Problems problems() {
        return values.problems();
    }

    /** Factors whose levels points may name. */
    private Map<String, Factor> named(Fields fields, List<Factor> factors) {
        Map<String, Factor> named = new LinkedHashMap<>();
        for (Factor factor : factors) {
            boolean hasNames = !factor.name().equals(Factor.SCENARIO)
                    && values.registry().find(factor.name()).isEmpty();
            if (hasNames) {
                named.put(factor.name(), factor);
            } else {
                fields.refuse("type", "gives " + factor.name() + " itself; leave that factor out");
            }
        }
        return named;
    }

    private List<Row> listed(Fields fields) {
        List<Row> rows = new ArrayList<>();
        for (YamlNode item : fields.items(LIST, "points with at least one")) {
            if (item instanceof Mapping mapping) {
                Map<String, YamlNode> cells = new LinkedHashMap<>();
                for (Entry entry : mapping.entries()) {
                    if (cells.putIfAbsent(entry.key(), entry.node()) != null) {
                        problems().add(values.file(), entry.line(), entry.key(), "", "is given twice in this point");
                    }
                }
                rows.add(new Row(cells));
            } else {
                fields.refuse(LIST, item, "must be a list of 'path: value' lines");
            }
        }
        return rows;
    }

    private List<Row> table(ScenarioSource file) {
        try {
            Columns any = Columns.among(List.of(), List.of());
            CsvTable table = CsvTable.parse(file.label(), file.bytes(), any, problems());
            return table.rows().stream().map(PointsReader::row).toList();
        } catch (IOException failed) {
            problems().add(file.label(), 0, "", "", "cannot be read; check that it may be");
            return List.of();
        }
    }

    private static Row row(CsvRow row) {
        Map<String, YamlNode> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> {
            if (!text.isEmpty()) {
                cells.put(column, new Scalar(row.line(), text));
            }
        });
        return new Row(cells);
    }

    private Optional<Chosen> chosen(List<Row> rows, Map<String, Factor> named, int before) {
        Map<String, Map<String, Level>> known = columns(rows, named);
        List<List<Level>> points = new ArrayList<>();
        for (Row row : rows) {
            List<Level> point = new ArrayList<>();
            known.forEach(
                    (column, levels) -> point.add(level(column, row.cells().get(column), levels, named)));
            points.add(point);
        }
        boolean right = problems().list().size() == before && !points.isEmpty();
        return right ? Optional.of(new Chosen(new PointList(points), factors(known))) : Optional.empty();
    }

    /** The columns that mean something, each with no levels yet. */
    private Map<String, Map<String, Level>> columns(List<Row> rows, Map<String, Factor> named) {
        Map<String, YamlNode> first = new LinkedHashMap<>();
        rows.forEach(row -> row.cells().forEach(first::putIfAbsent));
        Map<String, Map<String, Level>> columns = new LinkedHashMap<>();
        first.forEach((column, cell) -> {
            boolean isPath = values.registry().find(column).isPresent();
            if (scenarios.settings().stream().anyMatch(setting -> setting.startsWith(column + "="))) {
                problems().add(values.file(), cell.line(), column, "", "is moved by 'set', too");
            } else if (isPath || named.containsKey(column) || column.equals(Factor.SCENARIO)) {
                columns.put(column, new LinkedHashMap<>());
            } else {
                problems()
                        .add(
                                values.file(),
                                cell.line(),
                                column,
                                "",
                                values.registry().remedy(column));
            }
        });
        return columns;
    }

    private static List<Factor> factors(Map<String, Map<String, Level>> levels) {
        List<Factor> factors = new ArrayList<>();
        levels.forEach((name, byText) -> factors.add(new ListedFactor(name, List.copyOf(byText.values()))));
        return List.copyOf(factors);
    }

    private Level level(String column, @Nullable YamlNode cell, Map<String, Level> known, Map<String, Factor> named) {
        if (cell == null) {
            return known.computeIfAbsent("", nothing -> Level.unchanged());
        }
        return known.computeIfAbsent(
                cell.quoted(), text -> level(column, cell, Optional.ofNullable(named.get(column))));
    }

    private Level level(String column, YamlNode cell, Optional<Factor> named) {
        if (column.equals(Factor.SCENARIO)) {
            return scenarios.level(column, cell).orElseGet(Level::unchanged);
        }
        return named.isPresent() ? namedLevel(named.get(), cell) : valueLevel(column, cell);
    }

    private Level valueLevel(String path, YamlNode cell) {
        return values.value(path, cell)
                .map(value -> Level.of(path, value.text()))
                .orElseGet(Level::unchanged);
    }

    private Level namedLevel(Factor factor, YamlNode cell) {
        Collection<Level> levels = factor.levels();
        Optional<Level> level = levels.stream()
                .filter(each -> each.text().equals(cell.quoted()))
                .findFirst();
        if (level.isEmpty()) {
            String remedy = "must be one of: "
                    + String.join(", ", levels.stream().map(Level::text).toList());
            problems().add(values.file(), cell.line(), factor.name(), cell.quoted(), remedy);
        }
        return level.orElseGet(Level::unchanged);
    }
}
