package org.ridgepoint.gui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import javax.swing.JComponent;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.ridgepoint.gui.view.Amounts;
import org.ridgepoint.gui.view.Palette;
import org.ridgepoint.gui.view.RunHistory;
import org.ridgepoint.gui.view.RunHistory.Point;
import org.ridgepoint.scenario.Calendar;

/** A chart of measures over the years of a run, drawn anew after every step. */
final class LiveChart {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 250;
    /** Lines whose name begins like this are left out of the legend. */
    static final String UNNAMED = "_";

    private final XYChart chart;
    private final XChartPanel<XYChart> panel;
    private final Lines lines;

    /**
     * A line.
     *
     * @param name in the legend
     * @param points with the value at every step that has one
     * @param color colour
     * @param style whole, dashed, or an area below it
     */
    record Line(String name, List<Point> points, Color color, Style style) {}

    /** How a line is drawn. */
    enum Style {
        WHOLE,
        DASHED,
        AREA
    }

    /** What a chart shows of a run. */
    @FunctionalInterface
    interface Lines {
        List<Line> of(RunHistory history, Calendar calendar);
    }

    /**
     * @param title with the unit
     * @param help what the chart means
     * @param logarithmic true for an axis of decades; values must then be above 0, and others are left out
     */
    LiveChart(String title, String help, boolean logarithmic, Lines lines) {
        this.lines = lines;
        chart = new XYChartBuilder().title(title).width(WIDTH).height(HEIGHT).build();
        style(chart.getStyler());
        chart.getStyler().setYAxisLogarithmic(logarithmic);
        chart.getStyler().setYAxisLogarithmicDecadeOnly(true);
        panel = new XChartPanel<>(chart);
        panel.setToolTipText(help);
        addNothing();
    }

    private static void style(XYStyler styler) {
        styler.setChartBackgroundColor(Palette.PAPER);
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitleFont(Palette.font(Font.BOLD, 12));
        styler.setChartTitlePadding(2);
        styler.setChartPadding(6);
        styler.setChartFontColor(Palette.INK);
        styler.setAxisTickLabelsFont(Palette.font(Font.PLAIN, 10));
        styler.setAxisTickLabelsColor(Palette.FAINT_INK);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTickPadding(3);
        styler.setAxisTickMarkLength(3);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(Palette.GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotMargin(0);
        styler.setLegendFont(Palette.font(Font.PLAIN, 9.5f));
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(Palette.PAPER);
        styler.setLegendSeriesLineLength(8);
        styler.setLegendPadding(2);
        styler.setXAxisMaxLabelCount(6);
        styler.setXAxisDecimalPattern("0");
        styler.setYAxisTickMarkSpacingHint(28);
        styler.setYAxisTickLabelsFormattingFunction(Amounts::tick);
        styler.setMarkerSize(0);
    }

    /** A chart without series cannot be drawn. */
    private void addNothing() {
        XYSeries nothing = chart.addSeries("nothing", new double[] {0}, new double[] {1});
        nothing.setShowInLegend(false);
        nothing.setEnabled(false);
    }

    /** Shows a run as it stands. */
    void show(RunHistory history, Calendar calendar) {
        List.copyOf(chart.getSeriesCollection()).forEach(series -> chart.removeSeries(series.getName()));
        chart.getStyler().setXAxisMin(calendar.startYear());
        chart.getStyler().setXAxisMax(calendar.endYear());
        boolean logarithmic = chart.getStyler().isYAxisLogarithmic();
        for (Line line : lines.of(history, calendar)) {
            List<Point> points = line.points().stream()
                    .filter(point -> !logarithmic || point.value() > 0)
                    .toList();
            if (!points.isEmpty()) {
                add(line, points);
            }
        }
        if (chart.getSeriesCollection().isEmpty()) {
            addNothing();
        }
        panel.repaint();
    }

    private void add(Line line, List<Point> points) {
        XYSeries series = chart.addSeries(
                line.name(),
                points.stream().mapToDouble(Point::year).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(!line.name().startsWith(UNNAMED));
        series.setLineColor(line.color());
        series.setLineStyle(
                line.style() == Style.DASHED
                        ? new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0)
                        : new BasicStroke(line.style() == Style.AREA ? 3f : 1.8f));
        if (line.style() == Style.AREA) {
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
            series.setFillColor(line.color());
        }
    }

    /** Values that the axis always reaches from and to. */
    LiveChart range(double low, double high) {
        chart.getStyler().setYAxisMin(low);
        chart.getStyler().setYAxisMax(high);
        return this;
    }

    /** The axis begins at 0. */
    LiveChart fromZero() {
        chart.getStyler().setYAxisMin(0.0);
        return this;
    }

    JComponent component() {
        return panel;
    }
}
