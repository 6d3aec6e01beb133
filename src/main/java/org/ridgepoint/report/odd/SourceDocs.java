package org.ridgepoint.report.odd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sources say of themselves, in the order of packages, files and lines.
 *
 * @param docs Javadoc as Markdown, empty where there is none, by name: packages and types by their binary name, fields,
 *     record components and enum constants as {@code type#name}
 * @param streams every place at which a random stream is named
 * @param tables the type that reads a table, by the path of the resource
 */
public record SourceDocs(Map<String, String> docs, List<Stream> streams, Map<String, String> tables) {
    /** Where the build puts the index, relative to this class. */
    static final String RESOURCE = "sources.json";

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.)\\s+(?=[^a-z])");

    /**
     * A random stream.
     *
     * @param name what it is called, or the Java expression that makes the name where there is one for each of many
     * @param type binary name of the type that draws from it
     * @param meaning Javadoc of the constant, or of the method that makes the name
     */
    public record Stream(String name, String type, String meaning) {}

    public SourceDocs {
        docs = Collections.unmodifiableMap(new LinkedHashMap<>(docs));
        streams = List.copyOf(streams);
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /**
     * The index that was made when the program was built.
     *
     * @throws IllegalStateException if the program was built without it
     */
    public static SourceDocs load() {
        try (InputStream stream = SourceDocs.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + RESOURCE + "; \"mvn compile\" makes it");
            }
            return JsonMapper.shared().readValue(stream, SourceDocs.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Markdown of an element; empty where it says nothing or is not known. */
    String of(String element) {
        return docs.getOrDefault(element, "");
    }

    /** The first sentence of an element, on one line. */
    String sentence(String element) {
        String paragraph = of(element).split("\n\n", 2)[0].replace('\n', ' ');
        return SENTENCE_END.split(paragraph, 2)[0].replaceFirst(":$", ".");
    }

    /** Packages that say what they mean, in alphabetical order. */
    List<String> packages() {
        return docs.keySet().stream()
                .filter(SourceDocs::isPackage)
                .filter(name -> !of(name).isEmpty())
                .sorted()
                .toList();
    }

    /** Top-level types of a package, subpackages not included. */
    List<String> types(String packageName) {
        return docs.keySet().stream()
                .filter(name -> !isPackage(name) && !name.contains("#") && !name.contains("$"))
                .filter(name -> packageOf(name).equals(packageName))
                .toList();
    }

    /** Fields, components or constants of a type, in the order of the source. */
    List<String> members(String type) {
        List<String> members = new ArrayList<>();
        for (String name : docs.keySet()) {
            if (name.startsWith(type + "#")) {
                members.add(name.substring(type.length() + 1));
            }
        }
        return members;
    }

    static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    /** The name as it is written in the source, without its package. */
    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static boolean isPackage(String name) {
        return Character.isLowerCase(name.charAt(name.lastIndexOf('.') + 1)) && !name.contains("#");
    }
}
