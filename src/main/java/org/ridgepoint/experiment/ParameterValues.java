package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.scenario.NumberListParameter;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.scenario.YamlNode.Entry;
import org.ridgepoint.scenario.YamlNode.Mapping;
import org.ridgepoint.scenario.YamlNode.Scalar;
import org.ridgepoint.scenario.YamlNode.Sequence;
import org.ridgepoint.tables.Problems;

/**
 * Values of parameters in an experiment file, checked against the registry.
 *
 * @param file name of the file in messages
 * @param problems takes what is wrong
 */
record ParameterValues(String file, ParameterRegistry registry, Problems problems) {

    /**
     * A parameter with a value.
     *
     * @param text as the parameter writes it, so that equal values have equal texts
     */
    record Value(String path, String text, int line) {
        String setting() {
            return path + "=" + text;
        }
    }

    /** The value at a path; empty if it is wrong. */
    Optional<Value> value(String path, YamlNode node) {
        return value(path, node, node.line());
    }

    private Optional<Value> value(String path, YamlNode node, int line) {
        Optional<String> text = isReadable(path, node) ? written(path, node.quoted()) : Optional.empty();
        if (text.isEmpty()) {
            problems.add(file, line, path, node.quoted(), registry.remedy(path));
        }
        return text.map(each -> new Value(path, each, line));
    }

    /** Values under paths, nested or dotted; wrong ones are left out. */
    List<Value> values(Mapping mapping) {
        List<Value> values = new ArrayList<>();
        collect("", mapping, values);
        return List.copyOf(values);
    }

    private void collect(String prefix, Mapping mapping, List<Value> values) {
        for (Entry entry : mapping.entries()) {
            String path = prefix + entry.key();
            if (entry.node() instanceof Mapping group && registry.isGroup(path)) {
                collect(path + ".", group, values);
            } else {
                value(path, entry.node(), entry.line()).ifPresent(value -> add(value, values));
            }
        }
    }

    private void add(Value value, List<Value> values) {
        Optional<Value> first =
                values.stream().filter(each -> each.path().equals(value.path())).findFirst();
        if (first.isPresent()) {
            String remedy =
                    "is given twice; the first is on line " + first.get().line();
            problems.add(file, value.line(), value.path(), value.text(), remedy);
        } else {
            values.add(value);
        }
    }

    private boolean isReadable(String path, YamlNode node) {
        boolean takesLists = registry.find(path)
                .filter(NumberListParameter.class::isInstance)
                .isPresent();
        return node instanceof Scalar || (takesLists && node instanceof Sequence);
    }

    private Optional<String> written(String path, String text) {
        return registry.find(path).flatMap(parameter -> rewritten(parameter, text));
    }

    private static <T> Optional<String> rewritten(Parameter<T> parameter, String text) {
        return parameter.read(text).map(parameter::write);
    }
}
