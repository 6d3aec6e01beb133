package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgepoint.scenario.YamlNode.Entry;
import org.ridgepoint.scenario.YamlNode.Scalar;
import org.ridgepoint.tables.Problems;

/**
 * The part of a scenario file that is not parameters.
 *
 * @param base what the file extends, if anything
 * @param catalog the catalogue files that it names and that exist
 */
record ScenarioHeader(String name, String description, Optional<Scalar> base, List<ScenarioSource> catalog) {
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String EXTENDS = "extends";
    static final String CATALOG = "catalog";
    private static final String STUDY = "study";

    /** Names become folder names, so they must not lead out of their folder. */
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** Reads the header; what is wrong goes to {@code problems} and is read as absent. */
    static ScenarioHeader read(ScenarioSource source, YamlNode.Mapping root, Problems problems) {
        return new HeaderReader(source, root, problems).read();
    }

    /** Reads one header. */
    private static final class HeaderReader {
        private final ScenarioSource source;
        private final Problems problems;
        private final Map<String, YamlNode> fields = new LinkedHashMap<>();

        HeaderReader(ScenarioSource source, YamlNode.Mapping root, Problems problems) {
            this.source = source;
            this.problems = problems;
            for (Entry entry : root.entries()) {
                fields.putIfAbsent(entry.key(), entry.node());
            }
        }

        ScenarioHeader read() {
            YamlNode study = fields.get(STUDY);
            if (study != null) {
                refuse(STUDY, study, "marks a study; a scenario has no such field");
            }
            String description = text(DESCRIPTION).map(Scalar::text).orElse("").strip();
            return new ScenarioHeader(name(), description, text(EXTENDS), catalog());
        }

        private String name() {
            Optional<Scalar> given = text(NAME);
            if (given.isPresent() && !SAFE_NAME.matcher(given.get().text()).matches()) {
                String remedy = "must be letters, digits, '.', '_' or '-', beginning with a letter or digit";
                refuse(NAME, given.get(), remedy);
            }
            return given.map(Scalar::text).orElseGet(() -> source.stem().replaceAll("[^A-Za-z0-9._-]", "-"));
        }

        private Optional<Scalar> text(String field) {
            YamlNode node = fields.get(field);
            if (node == null) {
                return Optional.empty();
            }
            if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
                return Optional.of(scalar);
            }
            refuse(field, node, "must be a text that is not blank");
            return Optional.empty();
        }

        private List<ScenarioSource> catalog() {
            YamlNode node = fields.get(CATALOG);
            List<ScenarioSource> found = new ArrayList<>();
            if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(item -> table(item).ifPresent(found::add));
            } else if (node != null) {
                refuse(CATALOG, node, "must be a list of CSV files, each on a line that begins with '- '");
            }
            return List.copyOf(found);
        }

        private Optional<ScenarioSource> table(YamlNode item) {
            Optional<ScenarioSource> table =
                    item instanceof Scalar scalar ? source.relative(scalar.text()) : Optional.empty();
            if (table.isEmpty()) {
                refuse(CATALOG, item, "must be a file that exists, named relative to this one");
            }
            return table;
        }

        private void refuse(String field, YamlNode node, String remedy) {
            problems.add(source.label(), node.line(), field, node.quoted(), remedy);
        }
    }
}
