package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ridgepoint.scenario.MarketRegistry;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.Manifest.ScenarioText;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every parameter with its value in the study and its source; those that nobody measured first. */
final class AssumptionTable {
    private static final String JUDGEMENT = "judgement";
    private static final YAMLMapper YAML = new YAMLMapper();

    private AssumptionTable() {}

    /**
     * The tables.
     *
     * @param manifest of the study; without one values are the program's defaults
     * @param scenario whose values are shown
     * @param varied paths of the factors of the study
     */
    static Markup of(Optional<Manifest> manifest, String scenario, List<String> varied) {
        Map<String, String> values = new HashMap<>();
        manifest.flatMap(kept -> text(kept, scenario))
                .ifPresent(text -> collect("", YAML.readTree(text.yaml()), values));
        List<List<String>> assumed = new ArrayList<>();
        List<List<String>> sourced = new ArrayList<>();
        for (Parameter<?> parameter : MarketRegistry.parameters().parameters()) {
            boolean judged = parameter.isAssumption() || parameter.source().contains(JUDGEMENT);
            (judged ? assumed : sourced).add(row(parameter, values, varied));
        }
        List<String> headings = List.of("Parameter", "Value", "Unit", "Permitted", "Source", "Meaning");
        return Markup.join(
                details("Assumed or judged", assumed.size(), Grid.of("Values that nobody measured", headings, assumed)),
                details("From a source or a fit", sourced.size(), Grid.of("Sourced values", headings, sourced)));
    }

    private static Markup details(String title, int count, Markup table) {
        return Markup.element(
                "details open class=\"numbers\"",
                Markup.element("summary", title + " (" + count + " parameters)"),
                table);
    }

    private static Optional<ScenarioText> text(Manifest manifest, String scenario) {
        return manifest.scenarios().stream()
                .filter(each -> each.name().equals(scenario))
                .findFirst()
                .or(() -> manifest.scenarios().stream().findFirst());
    }

    private static List<String> row(Parameter<?> parameter, Map<String, String> values, List<String> varied) {
        String known = Optional.ofNullable(values.get(parameter.path()))
                .flatMap(text -> normal(parameter, text))
                .orElse(parameter.defaultText());
        String value =
                known.equals(parameter.defaultText()) ? known : known + " (default " + parameter.defaultText() + ")";
        return List.of(
                parameter.path(),
                varied.contains(parameter.path()) ? "varied" : value,
                parameter.unit(),
                parameter.range(),
                parameter.source(),
                parameter.help());
    }

    private static <T> Optional<String> normal(Parameter<T> parameter, String text) {
        return parameter.read(text).map(parameter::write);
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into));
        } else if (node.isArray()) {
            into.put(path, node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ", "[", "]")));
        } else {
            into.put(path, node.asString());
        }
    }
}
