package org.ridgepoint.inference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worked values that were computed outside this code, from the equations of the model specification. */
public final class Oracles {
    private Oracles() {}

    /** The entry with this name. */
    public static JsonNode entry(String name) {
        try (InputStream in = Objects.requireNonNull(Oracles.class.getResourceAsStream("/oracles.json"))) {
            return JsonMapper.shared().readTree(in).path(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
