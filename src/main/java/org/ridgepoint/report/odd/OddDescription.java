package org.ridgepoint.report.odd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.text.StringSubstitutor;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketRegistry;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.Settings;

/**
 * The description of the model by the ODD protocol, in Markdown. Its template has {@code {{name}}} where a part goes that
 * is made from the code, and {@code {{default.path}}} for the default of a parameter.
 */
public final class OddDescription {
    private static final String TEMPLATE = "odd.md";
    private static final String DEFAULT = "default.";
    private static final String SCENARIO = "baseline";

    private OddDescription() {}

    /**
     * The whole description. It runs a market of the default scenario for a year, to see what is measured.
     *
     * @throws IllegalArgumentException if the template asks for a part or a parameter that does not exist
     */
    public static String markdown() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter<?> parameter : MarketRegistry.parameters().parameters()) {
            values.put(DEFAULT + parameter.path(), parameter.defaultText());
        }
        parts().forEach((name, part) -> values.put(name, part.get().strip()));
        return new StringSubstitutor(values, "{{", "}}")
                .setEnableUndefinedVariableException(true)
                .setDisableSubstitutionInValues(true)
                .setValueDelimiter("")
                .replace(template());
    }

    /** What the code contributes, by the name of its place in the template. */
    static Map<String, Supplier<String>> parts() {
        SourceDocs docs = SourceDocs.load();
        RunText run = new RunText(docs);
        ParameterRegistry registry = MarketRegistry.parameters();
        Map<String, Supplier<String>> parts = new LinkedHashMap<>();
        parts.put("entities", new EntityText(docs)::text);
        parts.put("phases", run::phases);
        parts.put("streams", run::streams);
        parts.put("measures", () -> RunText.measures(oneYear()));
        parts.put("variants", RunText::variants);
        parts.put("scenarios", () -> InputText.scenarios(MarketScenarios.ofProgram()));
        parts.put("tables", () -> InputText.tables(docs));
        parts.put("parameters", () -> ParameterText.of(registry));
        parts.put("parameterCount", () -> Integer.toString(registry.parameters().size()));
        parts.put(
                "assumptionCount",
                () -> Long.toString(registry.parameters().stream()
                        .filter(Parameter::isAssumption)
                        .count()));
        parts.put("submodels", new SubmodelText(docs)::text);
        return parts;
    }

    /** The default scenario, cut to its first year. */
    static MarketParameters oneYear() {
        Settings defaults = Settings.defaults(MarketRegistry.parameters());
        double end = Double.parseDouble(defaults.text("time.startYear")) + 1;
        return MarketScenarios.ofProgram()
                .read(SCENARIO, List.of("time.endYear=" + end), List.of())
                .parameters();
    }

    static String template() {
        try (InputStream stream = OddDescription.class.getResourceAsStream(TEMPLATE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its template " + TEMPLATE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
