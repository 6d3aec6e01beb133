package org.ridgepoint.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ridgepoint.units.Text;

/** Writes scenarios as YAML that {@link ScenarioReader} reads back as equal settings. */
public final class ScenarioFile {
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("-?[A-Za-z0-9][A-Za-z0-9._/-]*|\\[[0-9., e-]*]");
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final Settings settings;

    private ScenarioFile(Settings settings) {
        this.settings = settings;
    }

    /** A scenario file with the values that differ from their defaults; a comment gives default and unit. */
    public static String write(Settings settings, String name, String description) {
        return write(settings, name, description, false);
    }

    /** A scenario file with every value. */
    public static String writeAll(Settings settings, String name, String description) {
        return write(settings, name, description, true);
    }

    private static String write(Settings settings, String name, String description, boolean all) {
        ScenarioFile file = new ScenarioFile(settings);
        file.line("", ScenarioHeader.NAME, quoted(name), "");
        if (!description.isBlank()) {
            file.line("", ScenarioHeader.DESCRIPTION, quoted(description), "");
        }
        file.group("", tree(settings, all));
        return file.text.toString();
    }

    /** Parameters and groups of them by the next word of their paths, in the order of the registry. */
    private static Map<String, Object> tree(Settings settings, boolean all) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Parameter<?> parameter : settings.registry().parameters()) {
            if (all || !settings.isDefault(parameter)) {
                insert(root, parameter.path(), parameter);
            }
        }
        return root;
    }

    @SuppressWarnings("unchecked") // a registry refuses paths that are parameter and group at once
    private static void insert(Map<String, Object> group, String path, Parameter<?> parameter) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            group.put(path, parameter);
            return;
        }
        Object inner = group.computeIfAbsent(path.substring(0, dot), word -> new LinkedHashMap<String, Object>());
        insert((Map<String, Object>) inner, path.substring(dot + 1), parameter);
    }

    private void group(String indent, Map<?, ?> group) {
        group.forEach((word, member) -> {
            if (member instanceof Map<?, ?> inner) {
                text.append(indent).append(word).append(":\n");
                group(indent + INDENT, inner);
            } else if (member instanceof Parameter<?> parameter) {
                line(indent, word.toString(), quoted(settings.text(parameter.path())), comment(parameter));
            }
        });
    }

    private void line(String indent, String key, String value, String comment) {
        text.append(indent)
                .append(key)
                .append(": ")
                .append(value)
                .append(comment)
                .append('\n');
    }

    private String comment(Parameter<?> parameter) {
        boolean hasUnit = !parameter.unit().isEmpty() && !parameter.unit().equals(Parameter.PURE);
        String unit = hasUnit ? parameter.unit() : "";
        if (settings.isDefault(parameter)) {
            return hasUnit ? "  # " + unit : "";
        }
        return "  # default " + quoted(parameter.defaultText()) + (hasUnit ? " " + unit : "");
    }

    private static String quoted(String value) {
        if (NEEDS_NO_QUOTES.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> isPrintable(point) ? Character.toString(point) : Text.format("\\U%08X", point);
        };
    }

    /** False for everything that YAML does not allow as it is, and for what a reader would not see. */
    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
