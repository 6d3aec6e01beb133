package org.ridgepoint.report.html;

import java.util.List;

/** Writes tables. A wide one scrolls sideways by itself and leaves the page as wide as the screen. */
final class Grid {
    private Grid() {}

    /**
     * A table whose first column names the rows.
     *
     * @param caption what the numbers are
     * @param rows a cell for every heading
     */
    static Markup of(String caption, List<String> headings, List<List<String>> rows) {
        return ofMarkup(
                caption,
                headings,
                rows.stream()
                        .map(row -> row.stream().map(Markup::text).toList())
                        .toList());
    }

    /** The same with cells that are markup already. */
    static Markup ofMarkup(String caption, List<String> headings, List<List<Markup>> rows) {
        Markup head = Markup.join(headings.stream()
                .map(heading -> Markup.element("th scope=\"col\"", heading))
                .toList());
        return Markup.element(
                "div class=\"scroll\" tabindex=\"0\"",
                Markup.element(
                        "table",
                        Markup.element("caption", caption),
                        Markup.element("thead", Markup.element("tr", head)),
                        Markup.element(
                                "tbody",
                                Markup.join(rows.stream().map(Grid::row).toList()))));
    }

    private static Markup row(List<Markup> cells) {
        Markup first = Markup.element("th scope=\"row\"", cells.get(0));
        Markup others = Markup.join(cells.subList(1, cells.size()).stream()
                .map(cell -> Markup.element("td", cell))
                .toList());
        return Markup.element("tr", first, others);
    }
}
