package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.report.html.Chart.Point;
import org.ridgepoint.report.html.Chart.Series;
import org.ridgepoint.report.html.Chart.View;
import tools.jackson.databind.json.JsonMapper;

/** Writes a chart as a figure: the place for the drawing, its data, and a table of the same numbers. */
final class ChartMarkup {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ChartMarkup() {}

    /** The figure. */
    static Markup of(Chart chart) {
        return Markup.element(
                "figure class=\"chart\"" + Markup.attribute("id", chart.id()),
                Markup.element(
                        "figcaption",
                        Markup.element("h3", chart.title()),
                        Markup.element("p class=\"note\"", chart.note())),
                Markup.element("div class=\"controls\""),
                Markup.element("div class=\"plot\"" + Markup.attribute("aria-label", chart.title()) + " role=\"img\""),
                Markup.element("div class=\"legend\""),
                Markup.element(
                        "details open class=\"numbers\"",
                        Markup.element("summary", "Numbers as a table"),
                        Markup.join(chart.views().stream()
                                .map(view -> table(chart, view))
                                .toList())),
                Markup.data(JSON.writeValueAsString(data(chart))));
    }

    private static Markup table(Chart chart, View view) {
        List<String> headings = new ArrayList<>(List.of(chart.x().label()));
        view.series().forEach(line -> headings.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < view.x().size(); i++) {
            List<String> row = new ArrayList<>(List.of(x(chart, view.x().get(i))));
            for (Series line : view.series()) {
                row.add(cell(line.points().get(i)));
            }
            rows.add(row);
        }
        String caption = chart.y().label() + (view.label().isEmpty() ? "" : "; " + view.label());
        return Grid.of(caption, headings, rows);
    }

    /** Years are written without a comma. */
    private static String x(Chart chart, double x) {
        return chart.x().logarithmic() ? Figures.of(x) : Long.toString(Math.round(x));
    }

    private static String cell(Point point) {
        if (point.value().isEmpty()) {
            return "–";
        }
        String value = Figures.of(point.value().getAsDouble());
        return point.low().isEmpty() || point.high().isEmpty()
                ? value
                : value + " [" + Figures.of(point.low().getAsDouble()) + ", "
                        + Figures.of(point.high().getAsDouble()) + "]";
    }

    private static Map<String, Object> data(Chart chart) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", chart.title());
        data.put("x", Map.of("label", chart.x().label(), "log", chart.x().logarithmic()));
        data.put("y", Map.of("label", chart.y().label(), "log", chart.y().logarithmic()));
        data.put(
                "marks",
                chart.marks().stream()
                        .map(mark -> Map.of("value", mark.value(), "label", mark.label()))
                        .toList());
        data.put("views", chart.views().stream().map(ChartMarkup::view).toList());
        return data;
    }

    private static Map<String, Object> view(View view) {
        return Map.of(
                "label", view.label(),
                "x", view.x(),
                "series", view.series().stream().map(ChartMarkup::series).toList());
    }

    private static Map<String, Object> series(Series line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", line.name());
        data.put("color", line.color());
        data.put("value", column(line, Point::value));
        data.put("low", column(line, Point::low));
        data.put("high", column(line, Point::high));
        return data;
    }

    private static List<@Nullable Double> column(Series line, Function<Point, OptionalDouble> part) {
        List<@Nullable Double> column = new ArrayList<>();
        for (Point point : line.points()) {
            OptionalDouble value = part.apply(point);
            column.add(value.isPresent() ? value.getAsDouble() : null);
        }
        return column;
    }
}
