package org.ridgepoint.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a YAML file that knows its line. Values stay text: what they mean is up to the parameter they set. */
public sealed interface YamlNode {
    /** Line in the file, counted from 1. */
    int line();

    /** The piece as a message quotes it. */
    String quoted();

    /** A single value, as written. */
    record Scalar(int line, String text) implements YamlNode {
        @Override
        public String quoted() {
            return text;
        }
    }

    /** Values under names, in order; a name may occur more than once. */
    record Mapping(int line, List<Entry> entries) implements YamlNode {
        @Override
        public String quoted() {
            return entries.stream().map(Entry::key).collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String quoted() {
            return items.stream().map(YamlNode::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A name and what stands under it; {@code line} is that of the name. */
    record Entry(int line, String key, YamlNode node) {}
}
