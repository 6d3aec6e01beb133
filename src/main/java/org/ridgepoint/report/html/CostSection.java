package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ridgepoint.report.html.Chart.Axis;
import org.ridgepoint.report.html.Chart.Series;
import org.ridgepoint.report.html.Chart.View;
import org.ridgepoint.report.html.Frame.Slice;
import org.ridgepoint.report.html.ServingCurves.Curve;
import org.ridgepoint.scenario.MarketParameters;

/** The curves of serving cost: the baseline's over the years, and in-memory technologies against it. */
final class CostSection {
    private static final List<Integer> YEARS = List.of(2025, 2030, 2035, 2040, 2050);
    private static final int COMPARED = 2040;
    private static final Axis TRAFFIC = new Axis("Traffic of one copy, output tokens per second", true);
    private static final Axis COST = new Axis("USD per million output tokens", true);

    private CostSection() {}

    /** The section, worked out from the parameters of the points of the first slice. */
    static Markup of(Frame frame, Function<Integer, MarketParameters> points) {
        Slice slice = frame.slices().get(0);
        MarketParameters baseline = points.apply(slice.points().firstKey());
        ServingCurves curves = new ServingCurves(baseline);
        Map<String, Curve> byYear = new LinkedHashMap<>();
        for (int year : YEARS) {
            curves.conventional(year).ifPresent(found -> byYear.put(Integer.toString(year), found));
        }
        String about = "Worked out by this program, not read from the runs: one copy of " + curves.served()
                + ", at list prices, without slack. ";
        return Markup.join(
                chart(
                        "cost-years",
                        "Cost of serving over traffic, conventional chips",
                        about + "Chips on sale on 1 January of each year in ‘" + frame.shown(frame.baseline()) + "’.",
                        byYear),
                chart(
                        "cost-technologies",
                        "Cost of serving over traffic, by technology in " + COMPARED,
                        about + "In-memory chips alone, as mature as they get and before learning by doing.",
                        byTechnology(frame, slice, curves, points)));
    }

    private static Map<String, Curve> byTechnology(
            Frame frame, Slice slice, ServingCurves baseline, Function<Integer, MarketParameters> points) {
        Map<String, Curve> found = new LinkedHashMap<>();
        baseline.conventional(COMPARED).ifPresent(curve -> found.put("conventional", curve));
        for (String level : frame.levels()) {
            slice.points().entrySet().stream()
                    .filter(point -> point.getValue().equals(level))
                    .findFirst()
                    .map(point -> new ServingCurves(points.apply(point.getKey())))
                    .ifPresent(curves -> curves.inMemory(COMPARED).forEach(found::putIfAbsent));
        }
        return found;
    }

    private static Markup chart(String id, String title, String note, Map<String, Curve> curves) {
        if (curves.isEmpty()) {
            return Markup.NOTHING;
        }
        List<Series> lines = new ArrayList<>();
        curves.forEach((name, curve) -> lines.add(new Series(name, lines.size(), curve.points())));
        Chart chart = new Chart(
                id, title, note, TRAFFIC, COST, List.of(new View("", ServingCurves.TRAFFIC, lines)), List.of());
        List<List<String>> scales = curves.entrySet().stream()
                .map(each -> List.of(
                        each.getKey(),
                        Figures.of(each.getValue().minimumEfficientScale()),
                        Figures.of(each.getValue().floor())))
                .toList();
        return Markup.join(
                ChartMarkup.of(chart),
                Grid.of(
                        title + ": minimum efficient scale, the least traffic at 1.1 times the floor",
                        List.of("Curve", "Minimum efficient scale, tokens/s", "Floor, USD per million tokens"),
                        scales));
    }
}
