package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgepoint.experiment.ParameterValues.Value;
import org.ridgepoint.experiment.design.Factor;
import org.ridgepoint.experiment.design.Level;
import org.ridgepoint.experiment.design.ListedFactor;
import org.ridgepoint.scenario.Bounds;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.scenario.YamlNode.Mapping;

/** Reads the factors of an experiment, and sees to it that no two of them move the same thing. */
final class FactorReader {
    private static final String FACTORS = "factors";

    private final Fields root;
    private final ParameterValues values;
    private final ScenarioNames scenarios;
    private final Map<String, String> movedBy = new LinkedHashMap<>();
    private final List<Factor> factors = new ArrayList<>();

    /**
     * @param root the experiment
     * @param fixed paths that are set for every run
     */
    FactorReader(Fields root, ParameterValues values, ScenarioNames scenarios, List<Value> fixed) {
        this.root = root;
        this.values = values;
        this.scenarios = scenarios;
        fixed.forEach(value -> movedBy.put(value.path(), "'set', on line " + value.line()));
    }

    /** The factors that are right; none if there are none. */
    List<Factor> read() {
        if (!root.has(FACTORS)) {
            return List.of();
        }
        int number = 0;
        for (YamlNode item : root.items(FACTORS, "factors with at least one; leave it out to vary nothing")) {
            String field = FACTORS + "[" + ++number + "]";
            if (item instanceof Mapping mapping) {
                Fields fields = new Fields(root.file(), field + ".", mapping, root.problems());
                factor(fields).ifPresent(factors::add);
                fields.done();
            } else {
                root.refuse(field, item, "must be a list of 'name: value' lines with path, scenarios or name");
            }
        }
        return List.copyOf(factors);
    }

    private Optional<Factor> factor(Fields fields) {
        if (fields.has("scenarios")) {
            return scenarioFactor(fields);
        }
        if (fields.has("levels")) {
            return levelFactor(fields);
        }
        fields.require("path", "a factor has a path of a parameter, scenarios, or a name with levels");
        return fields.text("path")
                .flatMap(path -> values.registry()
                        .find(path)
                        .map(parameter -> parameterFactor(fields, parameter))
                        .orElseGet(() -> unknown(fields, path)));
    }

    private Optional<Factor> unknown(Fields fields, String path) {
        fields.refuse("path", values.registry().remedy(path));
        List.of("values", "low", "high", "scale", "steps", "distribution", "mean", "sd", "mode", "median", "sigma")
                .forEach(fields::has);
        return Optional.empty();
    }

    private Optional<Factor> scenarioFactor(Fields fields) {
        claim(fields, "scenarios", Factor.SCENARIO);
        List<Level> levels = new ArrayList<>();
        for (YamlNode item : fields.items("scenarios", "scenarios with at least one")) {
            scenarios.level("scenarios", item).ifPresent(level -> add(fields, "scenarios", item, level, levels));
        }
        return listed(Factor.SCENARIO, levels);
    }

    private Optional<Factor> parameterFactor(Fields fields, Parameter<?> parameter) {
        claim(fields, "path", parameter.path());
        if (fields.has("values")) {
            return valueFactor(fields, parameter);
        }
        Optional<Bounds> bounds = parameter.bounds();
        if (bounds.isEmpty()) {
            fields.refuse("path", "is no single number and needs 'values', a list; it " + parameter.remedy());
            return unread(fields);
        }
        if (!fields.has("low") && !fields.has("high") && !fields.has("distribution")) {
            fields.refuse("path", "needs 'values', or 'low' and 'high', or a 'distribution'");
            return unread(fields);
        }
        return new NumberFactors(fields, parameter, bounds.get()).read();
    }

    /** Nothing, after a problem that leaves open what other fields would be right. */
    private static Optional<Factor> unread(Fields fields) {
        fields.names().forEach(fields::has);
        return Optional.empty();
    }

    private Optional<Factor> valueFactor(Fields fields, Parameter<?> parameter) {
        List<Level> levels = new ArrayList<>();
        for (YamlNode item : fields.items("values", "values with at least one")) {
            values.value(parameter.path(), item)
                    .map(value -> Level.of(value.path(), value.text()))
                    .ifPresent(level -> add(fields, "values", item, level, levels));
        }
        return listed(parameter.path(), levels);
    }

    private Optional<Factor> levelFactor(Fields fields) {
        fields.require("name", "levels need a name for what they move together");
        Optional<String> name = fields.text("name");
        name.filter(this::isTaken)
                .ifPresent(
                        each -> fields.refuse("name", "is what another kind of factor is called; find another name"));
        name.ifPresent(each -> claim(fields, "name", each));
        List<Level> levels = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>();
        Optional<Fields> group = fields.group("levels");
        group.ifPresent(each -> each.names().forEach(level -> levels.add(level(each, level, paths))));
        if (group.isPresent() && levels.isEmpty()) {
            fields.refuse("levels", "must have at least one level");
        }
        paths.forEach(path -> claim(fields, "levels", path));
        return name.flatMap(each -> listed(each, levels));
    }

    private boolean isTaken(String name) {
        return name.equals(Factor.SCENARIO) || values.registry().find(name).isPresent();
    }

    private Level level(Fields group, String name, Set<String> paths) {
        Optional<YamlNode> node = group.node(name);
        List<Value> settings = node.filter(Mapping.class::isInstance)
                .map(each -> values.values((Mapping) each))
                .orElse(List.of());
        if (!(node.orElseThrow() instanceof Mapping)) {
            group.refuse(name, "must be a list of 'path: value' lines; {} for a level that changes nothing");
        }
        settings.forEach(each -> paths.add(each.path()));
        return new Level(
                name, Optional.empty(), settings.stream().map(Value::setting).toList());
    }

    private void add(Fields fields, String field, YamlNode item, Level level, List<Level> levels) {
        if (levels.stream().anyMatch(each -> each.text().equals(level.text()))) {
            fields.refuse(field, item, "is given twice");
        } else {
            levels.add(level);
        }
    }

    private static Optional<Factor> listed(String name, List<Level> levels) {
        return levels.isEmpty() ? Optional.empty() : Optional.of(new ListedFactor(name, levels));
    }

    /** Notes what a factor moves, or reports what moves it already. */
    private void claim(Fields fields, String field, String moved) {
        String mine = "another factor, on line " + fields.line(field);
        String other = movedBy.putIfAbsent(moved, mine);
        if (other != null) {
            root.problems().add(root.file(), fields.line(field), moved, "", "is moved by " + other + ", too");
        }
    }
}
