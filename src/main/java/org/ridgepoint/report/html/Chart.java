package org.ridgepoint.report.html;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A chart and the numbers behind it.
 *
 * @param id unique on the page, fit for file names
 * @param title what it shows
 * @param note how to read it and where the numbers come from
 * @param x horizontal axis
 * @param y vertical axis
 * @param views at least one; readers switch between them
 * @param marks horizontal lines
 */
record Chart(String id, String title, String note, Axis x, Axis y, List<View> views, List<Mark> marks) {

    Chart {
        views = List.copyOf(views);
        marks = List.copyOf(marks);
    }

    /**
     * An axis.
     *
     * @param label quantity and unit
     * @param logarithmic true for equal steps between powers of ten
     */
    record Axis(String label, boolean logarithmic) {}

    /**
     * Lines that are shown together, over the same x.
     *
     * @param label what they have in common; empty if there is one view only
     * @param x rising
     * @param series lines
     */
    record View(String label, List<Double> x, List<Series> series) {
        View {
            x = List.copyOf(x);
            series = List.copyOf(series);
        }
    }

    /**
     * A line.
     *
     * @param name in the legend
     * @param color position in the palette; 0 is for the level that others are compared with
     * @param points one for every x
     */
    record Series(String name, int color, List<Point> points) {
        Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A value with its band.
     *
     * @param value absent where nothing is known
     * @param low lower end of the band; absent without one
     * @param high upper end
     */
    record Point(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
        static final Point NONE = new Point(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        static Point of(double value) {
            return new Point(OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    /**
     * A horizontal line.
     *
     * @param value where
     * @param label why; empty where that is plain
     */
    record Mark(double value, String label) {}

    /** False if there is no number to draw. */
    boolean hasNumbers() {
        return views.stream()
                .flatMap(view -> view.series().stream())
                .flatMap(line -> line.points().stream())
                .anyMatch(point -> point.value().isPresent());
    }
}
