package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.ridgepoint.scenario.Numbers;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.scenario.YamlNode.Entry;
import org.ridgepoint.scenario.YamlNode.Mapping;
import org.ridgepoint.scenario.YamlNode.Scalar;
import org.ridgepoint.scenario.YamlNode.Sequence;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.Suggestions;

/**
 * The fields of one mapping of an experiment file. What is wrong with a field goes to the problems, and the field is read
 * as absent. Every field that was asked for counts as known; {@link #done} reports the others.
 */
final class Fields {
    private final String file;
    private final String prefix;
    private final int line;
    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * @param file name of the file in messages
     * @param prefix what precedes names of fields in messages, with a dot; empty at the top
     */
    Fields(String file, String prefix, Mapping mapping, Problems problems) {
        this.file = file;
        this.prefix = prefix;
        this.line = mapping.line();
        this.problems = problems;
        for (Entry entry : mapping.entries()) {
            Entry first = entries.putIfAbsent(entry.key(), entry);
            if (first != null) {
                String remedy = "is given twice; the first is on line " + first.line();
                problems.add(
                        file, entry.line(), prefix + entry.key(), entry.node().quoted(), remedy);
            }
        }
    }

    String file() {
        return file;
    }

    Problems problems() {
        return problems;
    }

    /** True if the field is there, with whatever value. */
    boolean has(String name) {
        asked.add(name);
        return entries.containsKey(name);
    }

    /** Line of a field; of the mapping if it has no such field. */
    int line(String name) {
        Entry entry = entries.get(name);
        return entry == null ? line : entry.line();
    }

    /** The value of a field, whatever it is. */
    Optional<YamlNode> node(String name) {
        asked.add(name);
        return Optional.ofNullable(entries.get(name)).map(Entry::node);
    }

    /** A text that is not blank. */
    Optional<String> text(String name) {
        Optional<YamlNode> node = node(name);
        Optional<String> text = node.filter(Scalar.class::isInstance)
                .map(YamlNode::quoted)
                .map(String::strip)
                .filter(each -> !each.isEmpty());
        return refuseIf(node.isPresent() && text.isEmpty(), name, "must be a text that is not blank", text);
    }

    /** A whole number within limits. */
    OptionalInt integer(String name, int low, int high) {
        Optional<YamlNode> node = node(name);
        Optional<Integer> number =
                node.flatMap(each -> Numbers.parseInteger(each.quoted())).filter(each -> each >= low && each <= high);
        String range = high == Integer.MAX_VALUE ? "at least " + low : "from " + low + " to " + high;
        return refuseIf(node.isPresent() && number.isEmpty(), name, "must be a whole number " + range, number)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** A finite number. */
    OptionalDouble number(String name) {
        Optional<YamlNode> node = node(name);
        Optional<Double> number = node.flatMap(each -> Numbers.parse(each.quoted()));
        return refuseIf(node.isPresent() && number.isEmpty(), name, "must be a number", number)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** A number that must be there; NaN if it is not. */
    double requiredNumber(String name) {
        require(name, "must be a number");
        return number(name).orElse(Double.NaN);
    }

    /** One of a few words; empty if the field is absent. */
    <T> Optional<T> choice(String name, Map<String, T> choices) {
        Optional<YamlNode> node = node(name);
        Optional<T> chosen = node.map(each -> choices.get(each.quoted()));
        String remedy = "must be one of: " + String.join(", ", choices.keySet());
        return refuseIf(node.isPresent() && chosen.isEmpty(), name, remedy, chosen);
    }

    /** True or false; false if the field is absent. */
    boolean flag(String name) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        choices.put("true", true);
        choices.put("false", false);
        return choice(name, choices).orElse(false);
    }

    /** The items of a list with at least one; empty if the field is absent or no such list. */
    List<YamlNode> items(String name, String what) {
        Optional<YamlNode> node = node(name);
        List<YamlNode> items = new ArrayList<>();
        node.filter(Sequence.class::isInstance).map(Sequence.class::cast).ifPresent(list -> items.addAll(list.items()));
        return refuseIf(node.isPresent() && items.isEmpty(), name, "must be a list of " + what, items);
    }

    /** The fields below a field. */
    Optional<Fields> group(String name) {
        Optional<YamlNode> node = node(name);
        Optional<Fields> group = node.filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .map(mapping -> new Fields(file, prefix + name + ".", mapping, problems));
        return refuseIf(node.isPresent() && group.isEmpty(), name, "must be a list of 'name: value' lines", group);
    }

    /** Names of the fields that are there, in order. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Reports a field as missing if it is. */
    void require(String name, String remedy) {
        if (!has(name)) {
            problems.add(file, line, prefix + name, "", "is missing; " + remedy);
        }
    }

    /** Reports a field as wrong. */
    void refuse(String name, String remedy) {
        String value = node(name).map(YamlNode::quoted).orElse("");
        problems.add(file, line(name), prefix + name, value, remedy);
    }

    /** Reports a piece of a field as wrong. */
    void refuse(String name, YamlNode piece, String remedy) {
        problems.add(file, piece.line(), prefix + name, piece.quoted(), remedy);
    }

    /** Reports every field that was not asked for. */
    void done() {
        for (Entry entry : entries.values()) {
            if (!asked.contains(entry.key())) {
                String hint = Suggestions.hint(entry.key(), asked);
                String remedy =
                        "is not a field here" + (hint.isEmpty() ? "; fields: " + String.join(", ", asked) : hint);
                problems.add(file, entry.line(), prefix + entry.key(), "", remedy);
            }
        }
    }

    private <T> T refuseIf(boolean bad, String name, String remedy, T value) {
        if (bad) {
            refuse(name, remedy);
        }
        return value;
    }
}
