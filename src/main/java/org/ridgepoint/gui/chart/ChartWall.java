package org.ridgepoint.gui.chart;

import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.ridgepoint.gui.chart.LiveChart.Line;
import org.ridgepoint.gui.chart.LiveChart.Style;
import org.ridgepoint.gui.view.Palette;
import org.ridgepoint.gui.view.RunHistory;
import org.ridgepoint.gui.view.RunHistory.Point;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.scenario.Calendar;

/** Six charts of a run: concentration, price, technology, scale, profits, and firms. */
public final class ChartWall {
    /** Above this, merger guidelines call a market highly concentrated (US Department of Justice and FTC, 2023). */
    private static final double HIGHLY_CONCENTRATED = 1800;

    private static final String TOTAL = "total";
    private static final int ROWS = 3;
    private static final int COLUMNS = 2;
    private static final int GAP = 4;

    private final JPanel panel = new JPanel(new GridLayout(ROWS, COLUMNS, GAP, GAP));
    private final List<LiveChart> charts = new ArrayList<>();
    private final List<String> segments;

    /** @param segments names of the segments of the scenario */
    public ChartWall(List<String> segments) {
        this.segments = List.copyOf(segments);
        panel.setBackground(Palette.GRID);
        add(
                        "HHI by tokens (dashed: 1,800)",
                        "Herfindahl–Hirschman index of deployers; above 1,800 a market counts as highly concentrated",
                        false,
                        this::concentration)
                .fromZero();
        add(
                "Price, USD per million tokens",
                "Mean price of hosted tokens by segment, on a logarithmic axis",
                true,
                (history, calendar) -> bySegment(history, "price_usd_per_million_tokens"));
        add(
                        "Technology: share of tokens",
                        "Which hardware serves hosted tokens",
                        false,
                        (history, calendar) -> technology(history))
                .range(0, 1);
        add(
                "Scale, " + this.segments.get(0) + ": tokens/s",
                "Minimum efficient scale of a model copy, traffic of the median seller's most popular copy, ridge batch",
                true,
                (history, calendar) -> scale(history));
        add(
                "Profits, USD per year",
                "Profits of deployers and of makers of chips",
                false,
                (history, calendar) -> List.of(
                        total(history, "profit_usd_per_year", "deployers", 0),
                        total(history, "vendor_profit_usd_per_year", "chip makers", 1)));
        add(
                        "Firms",
                        "Deployers in business, and entries, exits and mergers since the start",
                        false,
                        (history, calendar) -> firms(history))
                .fromZero();
    }

    private LiveChart add(String title, String help, boolean logarithmic, LiveChart.Lines lines) {
        LiveChart chart = new LiveChart(title, help, logarithmic, lines);
        charts.add(chart);
        panel.add(chart.component());
        return chart;
    }

    /** The charts. */
    public JComponent component() {
        return panel;
    }

    /** Shows a run as it stands. */
    public void show(RunHistory history, Calendar calendar) {
        charts.forEach(chart -> chart.show(history, calendar));
    }

    private List<Line> concentration(RunHistory history, Calendar calendar) {
        List<Line> lines = bySegment(history, "hhi_hosted_tokens");
        List<Point> line = List.of(
                new Point(calendar.startYear(), HIGHLY_CONCENTRATED),
                new Point(calendar.endYear(), HIGHLY_CONCENTRATED));
        lines.add(new Line(LiveChart.UNNAMED + "highly concentrated", line, Palette.THRESHOLD, Style.DASHED));
        return lines;
    }

    private List<Line> bySegment(RunHistory history, String measure) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            List<Point> points = history.series(segments.get(i), measure);
            lines.add(new Line(segments.get(i), points, Palette.SERIES.get(i % Palette.SERIES.size()), Style.WHOLE));
        }
        return lines;
    }

    /** Areas from the highest sum to the lowest, each painted over the one before. */
    private static List<Line> technology(RunHistory history) {
        List<Line> lines = new ArrayList<>();
        List<Point> below = List.of();
        for (TechnologyFamily family : TechnologyFamily.values()) {
            List<Point> shares = history.series(TOTAL, "technology_share_tokens_" + family.key());
            if (family == TechnologyFamily.CONVENTIONAL || shares.stream().anyMatch(point -> point.value() > 0)) {
                below = below.isEmpty() ? shares : sum(below, shares);
                lines.add(new Line(family.label(), below, Palette.of(family), Style.AREA));
            }
        }
        Collections.reverse(lines);
        return lines;
    }

    private static List<Point> sum(List<Point> first, List<Point> second) {
        List<Point> sum = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            sum.add(new Point(
                    first.get(i).year(), first.get(i).value() + second.get(i).value()));
        }
        return sum;
    }

    private List<Line> scale(RunHistory history) {
        String segment = segments.get(0);
        List<Point> minimum = history.series(segment, "minimum_efficient_scale_tokens_per_second");
        List<Point> ratio = history.series(segment, "scale_ratio_median");
        List<Point> median = new ArrayList<>();
        for (int i = 0; i < Math.min(minimum.size(), ratio.size()); i++) {
            median.add(new Point(
                    minimum.get(i).year(), minimum.get(i).value() * ratio.get(i).value()));
        }
        return List.of(
                new Line("min. efficient", minimum, Palette.THRESHOLD, Style.WHOLE),
                new Line("median copy", median, Palette.SERIES.get(0), Style.WHOLE),
                new Line("ridge batch", history.series(segment, "ridge_batch"), Palette.SERIES.get(2), Style.DASHED));
    }

    private static List<Line> firms(RunHistory history) {
        return List.of(
                total(history, "deployers", "in business", 0),
                cumulated(history, "entries", 2),
                cumulated(history, "exits", 1),
                cumulated(history, "mergers", 3));
    }

    private static Line cumulated(RunHistory history, String measure, int color) {
        List<Point> points = new ArrayList<>();
        double sum = 0;
        for (Point point : history.series(TOTAL, measure)) {
            sum += point.value();
            points.add(new Point(point.year(), sum));
        }
        return new Line(measure, points, Palette.SERIES.get(color), Style.DASHED);
    }

    private static Line total(RunHistory history, String measure, String name, int color) {
        return new Line(name, history.series(TOTAL, measure), Palette.SERIES.get(color), Style.WHOLE);
    }
}
