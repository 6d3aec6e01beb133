package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ridgepoint.scenario.YamlNode.Entry;
import org.ridgepoint.tables.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns the tokens of one YAML document into a tree in which every piece keeps its line. */
public final class YamlReader {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final Pattern POSITION = Pattern.compile("line (\\d+), column (\\d+)");

    /** The parser's limit, in characters; what is longer was hardly written by hand. */
    private static final int LONGEST = 3 << 20;

    private final String file;
    private final YAMLParser parser;
    private final Problems problems;

    private YamlReader(String file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The mapping that a file holds; empty if there is none, which {@code problems} then explains. */
    public static Optional<YamlNode.Mapping> read(String file, String text, Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(file, 0, "", "", "is too long; a file has at most " + LONGEST + " characters");
            return Optional.empty();
        }
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(file, parser, problems).document();
        } catch (JacksonException malformed) {
            report(file, malformed, problems);
            return Optional.empty();
        }
    }

    private Optional<YamlNode.Mapping> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            problems.add(file, 0, "", "", "is empty; it must be a list of 'name: value' lines");
            return Optional.empty();
        }
        YamlNode root = node(first);
        if (parser.nextToken() != null) {
            problems.add(file, line(), "", "---", "must hold a single document");
        }
        if (root instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(file, root.line(), "", root.quoted(), "must be a list of 'name: value' lines");
        return Optional.empty();
    }

    private YamlNode node(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> scalar();
        };
    }

    private YamlNode mapping() {
        int line = line();
        List<Entry> entries = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            int keyLine = line();
            String key = parser.getString();
            entries.add(new Entry(keyLine, key, node(parser.nextToken())));
        }
        return new YamlNode.Mapping(line, List.copyOf(entries));
    }

    private YamlNode sequence() {
        int line = line();
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new YamlNode.Sequence(line, List.copyOf(items));
    }

    private YamlNode scalar() {
        if (!parser.isCurrentAlias()) {
            return new YamlNode.Scalar(line(), parser.getString());
        }
        String alias = "*" + parser.getString();
        problems.add(file, line(), "", alias, "aliases are not read; write the value out");
        return new YamlNode.Scalar(line(), alias);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The parser's message names the place where it stopped; its location is that of the token before. */
    private static void report(String file, JacksonException malformed, Problems problems) {
        String message = malformed.getOriginalMessage();
        TokenStreamLocation location = malformed.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        int column = location == null ? 0 : location.getColumnNr();
        Matcher position = POSITION.matcher(message);
        while (position.find()) {
            line = Integer.parseInt(position.group(1));
            column = Integer.parseInt(position.group(2));
        }
        String reason = message.lines()
                .filter(part -> !part.isBlank() && !part.startsWith(" "))
                .collect(Collectors.joining(": "));
        problems.add(file, line, "", "", "is not valid YAML at column " + column + ": " + reason);
    }
}
