package org.ridgepoint.report.html;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML. Text becomes markup only by {@link #text}, which escapes it, so that no name or message of a study can
 * change the page.
 *
 * @param html well-formed
 */
record Markup(String html) {
    static final Markup NOTHING = new Markup("");

    /** Text as readers see it. */
    static Markup text(String text) {
        return new Markup(escaped(text));
    }

    /** An element with text in it. */
    static Markup element(String name, String text) {
        return element(name, text(text));
    }

    /**
     * An element.
     *
     * @param name of the element, with attributes made by {@link #attribute} after it
     */
    static Markup element(String name, Markup... content) {
        int blank = name.indexOf(' ');
        String end = blank < 0 ? name : name.substring(0, blank);
        return new Markup("<" + name + ">" + join(Arrays.asList(content)).html() + "</" + end + ">");
    }

    /** One after the other. */
    static Markup join(Collection<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining()));
    }

    /** One after the other. */
    static Markup join(Markup... parts) {
        return join(List.of(parts));
    }

    /** An attribute with a blank before it. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    /** A script element that holds data; nothing in the data can end it. */
    static Markup data(String json) {
        return new Markup("<script type=\"application/json\">" + json.replace("<", "\\u003c") + "</script>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
