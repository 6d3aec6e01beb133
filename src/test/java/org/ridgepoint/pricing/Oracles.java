package org.ridgepoint.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Values that were computed outside this project, from the equations alone; see {@code ab_definitions} in the file. */
final class Oracles {
    private static final JsonNode ALL = read();

    private Oracles() {}

    private static JsonNode read() {
        try (InputStream in = Oracles.class.getResourceAsStream("/oracles.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode node(String name) {
        JsonNode node = ALL.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no oracle " + name);
        }
        return node;
    }

    static List<String> names(String prefix) {
        return ALL.propertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    static double[] array(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
