package org.ridgepoint.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ridgepoint.scenario.YamlNode.Entry;

/** Takes the parameters of one scenario file, nested or dotted, to the settings that they change. */
final class ValueTree {
    private static final Set<String> HEADER = Declaration.RESERVED;

    private final String file;
    private final ParameterRegistry registry;
    private final SettingsBuilder builder;
    private final Map<String, Integer> lines = new HashMap<>();

    private ValueTree(String file, ParameterRegistry registry, SettingsBuilder builder) {
        this.file = file;
        this.registry = registry;
        this.builder = builder;
    }

    /** Sets every parameter below {@code root}, or reports what is wrong with it. */
    static void assign(String file, YamlNode.Mapping root, ParameterRegistry registry, SettingsBuilder builder) {
        new ValueTree(file, registry, builder).assign("", root);
    }

    private void assign(String prefix, YamlNode.Mapping mapping) {
        Map<String, Integer> keys = new HashMap<>();
        for (Entry entry : mapping.entries()) {
            String path = prefix + entry.key();
            Integer first = keys.putIfAbsent(path, entry.line());
            if (first != null) {
                reportTwice(path, entry, first);
            } else if (!HEADER.contains(path)) {
                assign(path, entry);
            }
        }
    }

    private void assign(String path, Entry entry) {
        YamlNode node = entry.node();
        if (node instanceof YamlNode.Mapping group && registry.isGroup(path)) {
            assign(path + ".", group);
            return;
        }
        Integer first = lines.putIfAbsent(path, entry.line());
        Place place = new Place(file, entry.line());
        if (first != null) {
            reportTwice(path, entry, first);
        } else if (node instanceof YamlNode.Scalar || (node instanceof YamlNode.Sequence && takesLists(path))) {
            builder.assign(path, node.quoted(), place);
        } else {
            builder.refuse(path, node.quoted(), place);
        }
    }

    private boolean takesLists(String path) {
        return registry.find(path).filter(NumberListParameter.class::isInstance).isPresent();
    }

    private void reportTwice(String path, Entry entry, int first) {
        String remedy = "is given twice; the first is on line " + first;
        builder.report(new Place(file, entry.line()), path, entry.node().quoted(), remedy);
    }
}
