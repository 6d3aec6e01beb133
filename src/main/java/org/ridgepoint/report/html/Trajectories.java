package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.ridgepoint.report.html.Chart.Axis;
import org.ridgepoint.report.html.Chart.Mark;
import org.ridgepoint.report.html.Chart.Point;
import org.ridgepoint.report.html.Chart.Series;
import org.ridgepoint.report.html.Chart.View;
import org.ridgepoint.report.html.Frame.Slice;
import org.ridgepoint.report.html.Outcomes.Quantity;

/** Charts of measures over years. */
final class Trajectories {
    private static final String YEAR = "End of year";

    private final Outcomes outcomes;

    Trajectories(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** What a chart shows, but for its numbers. */
    record Plan(String id, String title, String note, String unit, boolean logarithmic, Quantity quantity) {}

    /** A line with its band for every level. */
    Chart of(Plan plan, List<Mark> marks) {
        return chart(
                plan,
                plan.note() + " " + band(),
                marks,
                outcomes.frame().levels(),
                (slice, level) ->
                        points(plan, year -> outcomes.point(outcomes.sample(slice, level, plan.quantity(), year))));
    }

    /** The paired difference of every other level from the baseline. */
    Chart differences(Plan plan) {
        Frame frame = outcomes.frame();
        String note = plan.note() + " Differences are taken seed by seed; bands are 95\u00a0% intervals.";
        return chart(
                plan,
                note,
                List.of(new Mark(0, "")),
                frame.levels().subList(1, frame.levels().size()),
                (slice, level) ->
                        points(plan, year -> outcomes.point(outcomes.difference(slice, level, plan.quantity(), year))));
    }

    private String band() {
        return outcomes.frame().factor().isEmpty()
                ? "Line: median of all runs; band: nine tenths of them."
                : "Lines are means over seeds; bands are 95\u00a0% intervals of the mean.";
    }

    private Chart chart(
            Plan plan,
            String note,
            List<Mark> marks,
            List<String> levels,
            BiFunction<Slice, String, List<Point>> points) {
        Frame frame = outcomes.frame();
        List<Double> x = outcomes.years(plan.quantity()).stream()
                .map(Integer::doubleValue)
                .toList();
        List<View> views = new ArrayList<>();
        for (Slice slice : frame.slices()) {
            List<Series> lines = levels.stream()
                    .map(level ->
                            new Series(frame.shown(level), frame.levels().indexOf(level), points.apply(slice, level)))
                    .toList();
            views.add(new View(slice.label(), x, lines));
        }
        return new Chart(
                plan.id(),
                plan.title(),
                note,
                new Axis(YEAR, false),
                new Axis(plan.unit(), plan.logarithmic()),
                views,
                marks);
    }

    private List<Point> points(Plan plan, IntFunction<Point> at) {
        return outcomes.years(plan.quantity()).stream().map(at::apply).toList();
    }
}
