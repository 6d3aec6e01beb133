package org.ridgepoint.gui.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ridgepoint.gui.view.Sketch.Anchor;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.simulation.DeployerView;
import org.ridgepoint.simulation.DeployerView.PositionView;
import org.ridgepoint.simulation.MarketView;
import org.ridgepoint.simulation.SegmentView;
import org.ridgepoint.simulation.SegmentView.CostPoint;
import org.ridgepoint.units.Text;

/** Deployers over traffic per model copy and unit cost, on the cost curve of the day. */
public final class MarketMap implements Picture {
    private static final double LEFT = 66;
    private static final double RIGHT = 18;
    private static final double TOP = 44;
    private static final double BOTTOM = 50;
    private static final double LARGEST_RADIUS = 62;
    private static final double SMALLEST_RADIUS = 3.5;
    private static final int TRAIL = 16;
    private static final double LABELLED_SHARE = 0.04;
    private static final double TRAILING_SHARE = 0.01;
    private static final double DEAREST_OVER_FLOOR = 3e3;
    private static final double LEGEND_LINE = 19;
    private static final double LEGEND_WIDTH = 206;

    @Override
    public String title() {
        return "Market map";
    }

    @Override
    public String help() {
        return "Who serves at which scale and cost. Firms slide down the curve as traffic pools on their model copies; better "
                + "hardware moves the curve itself.";
    }

    /** The area of the plot with its axes. */
    private record Plot(Rectangle2D.Double area, LogAxis x, LogAxis y) {}

    @Override
    public void draw(Sketch on, Scene scene) {
        Plot plot = plot(on, scene);
        drawAxes(on, plot);
        Shape clip = on.clip(plot.area());
        drawCurves(on, scene, plot);
        List<DeployerView> sellers = sellers(scene.now(), scene.segment());
        sellers.stream()
                .filter(deployer -> leavesTrail(scene, deployer))
                .forEach(deployer -> drawTrail(on, scene, plot, deployer.id()));
        sellers.forEach(deployer -> drawCircle(on, scene, plot, deployer));
        drawNumbers(on, scene, plot, sellers);
        on.unclip(clip);
        drawLegend(on, plot, families(sellers, scene.segment()));
        drawTitle(on, scene);
    }

    private static List<DeployerView> sellers(MarketView view, int segment) {
        return view.deployers().stream()
                .filter(deployer -> deployer.positions().get(segment).sells())
                .sorted(Comparator.comparingDouble((DeployerView deployer) ->
                                deployer.positions().get(segment).share())
                        .reversed())
                .toList();
    }

    /** Axes that hold everything that was seen so far, in whole decades, so that they seldom move. */
    private static Plot plot(Sketch on, Scene scene) {
        double[] x = {1, 10};
        double[] y = {Double.POSITIVE_INFINITY, 0};
        for (MarketView view : scene.views()) {
            SegmentView segment = view.segments().get(scene.segment());
            double floor = segment.curve().isEmpty()
                    ? Double.NaN
                    : segment.curve().get(segment.curve().size() - 1).usdPerMillion();
            widen(x, segment.minimumEfficientScale() * 3);
            widen(x, segment.minimumEfficientScale() / 30);
            widen(y, floor * 0.6);
            widen(y, floor * 60);
            for (DeployerView deployer : sellers(view, scene.segment())) {
                PositionView position = deployer.positions().get(scene.segment());
                widen(x, position.copyTokensPerSecond());
                widen(y, Math.min(position.costUsdPerMillion(), floor * DEAREST_OVER_FLOOR));
            }
        }
        Rectangle2D.Double area =
                new Rectangle2D.Double(LEFT, TOP, on.width() - LEFT - RIGHT, on.height() - TOP - BOTTOM);
        return new Plot(
                area,
                new LogAxis(decadeBelow(x[0]), decadeAbove(x[1]), area.getMinX(), area.getMaxX()),
                new LogAxis(decadeBelow(y[0]), decadeAbove(y[1]), area.getMaxY(), area.getMinY()));
    }

    private static void widen(double[] range, double value) {
        if (Double.isFinite(value) && value > 0) {
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
    }

    private static double decadeBelow(double value) {
        return Double.isFinite(value) ? Math.pow(10, Math.floor(Math.log10(value))) : 1;
    }

    private static double decadeAbove(double value) {
        return value > 0 ? Math.pow(10, Math.ceil(Math.log10(value) + 1e-9)) : 10;
    }

    private static void drawAxes(Sketch on, Plot plot) {
        for (double value : plot.x().decades()) {
            double x = plot.x().at(value);
            on.line(x, plot.area().getMinY(), x, plot.area().getMaxY(), Palette.GRID);
            Anchor anchor = x > plot.area().getMaxX() - 10 ? Anchor.RIGHT : Anchor.MIDDLE;
            on.text(LogAxis.label(value), x, plot.area().getMaxY() + 13, anchor, Palette.FAINT_INK);
        }
        for (double value : plot.y().decades()) {
            double y = plot.y().at(value);
            on.line(plot.area().getMinX(), y, plot.area().getMaxX(), y, Palette.GRID);
            on.text("$" + LogAxis.label(value), plot.area().getMinX() - 7, y, Anchor.RIGHT, Palette.FAINT_INK);
        }
        double middle = plot.area().getCenterX();
        on.text(
                "traffic of a model copy, tokens per second",
                middle,
                plot.area().getMaxY() + 33,
                Anchor.MIDDLE,
                Palette.INK);
        on.upwards("cost of a million tokens", 14, plot.area().getCenterY(), Palette.INK);
    }

    private static void drawCurves(Sketch on, Scene scene, Plot plot) {
        SegmentView first = scene.views().get(0).segments().get(scene.segment());
        SegmentView now = scene.segmentNow();
        on.dashed(path(first.curve(), plot), Palette.faded(Palette.FAINT_INK, 0.6), 1.2f);
        on.outline(path(now.curve(), plot), Palette.faded(Palette.INK, 0.75), 2.6f);
        label(on, plot, first, "curve at the start", Palette.FAINT_INK);
        double minimum = now.minimumEfficientScale();
        if (minimum > 0) {
            double x = plot.x().at(minimum);
            Path2D line = new Path2D.Double();
            line.moveTo(x, plot.area().getMinY());
            line.lineTo(x, plot.area().getMaxY());
            on.dashed(line, Palette.THRESHOLD, 1.4f);
            on.font(Font.PLAIN, 11);
            on.text("minimum efficient scale", x - 6, plot.area().getMaxY() - 26, Anchor.RIGHT, Palette.THRESHOLD);
            on.text(
                    Amounts.of(minimum) + " tokens/s",
                    x - 6,
                    plot.area().getMaxY() - 12,
                    Anchor.RIGHT,
                    Palette.THRESHOLD);
            on.plain();
        }
    }

    private static void label(Sketch on, Plot plot, SegmentView segment, String text, Color color) {
        Optional<CostPoint> point = segment.curve().stream()
                .filter(candidate ->
                        plot.x().at(candidate.tokensPerSecond()) > plot.area().getCenterX())
                .findFirst();
        on.font(Font.PLAIN, 11);
        point.ifPresent(at -> on.text(
                text, plot.x().at(at.tokensPerSecond()) + 10, plot.y().at(at.usdPerMillion()) - 9, Anchor.LEFT, color));
        on.plain();
    }

    private static Path2D path(List<CostPoint> points, Plot plot) {
        Path2D path = new Path2D.Double();
        for (CostPoint point : points) {
            if (point.tokensPerSecond() < plot.x().low()
                    || point.tokensPerSecond() > plot.x().high()) {
                continue;
            }
            double x = plot.x().at(point.tokensPerSecond());
            double y = plot.y().at(point.usdPerMillion());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static void drawTrail(Sketch on, Scene scene, Plot plot, int id) {
        int from = Math.max(0, scene.views().size() - TRAIL);
        List<MarketView> recent = scene.views().subList(from, scene.views().size());
        PositionView before = null;
        for (int i = 0; i < recent.size(); i++) {
            PositionView position = recent.get(i)
                    .deployer(id)
                    .map(deployer -> deployer.positions().get(scene.segment()))
                    .filter(PositionView::sells)
                    .orElse(null);
            if (before != null && position != null) {
                on.line(
                        x(plot, before),
                        y(plot, before),
                        x(plot, position),
                        y(plot, position),
                        trailColor(position, i));
            }
            before = position;
        }
    }

    private static Color trailColor(PositionView position, int place) {
        return Palette.faded(color(position), 0.15 + 0.5 * place / TRAIL);
    }

    private static double x(Plot plot, PositionView position) {
        return plot.x().at(position.copyTokensPerSecond());
    }

    private static double y(Plot plot, PositionView position) {
        return plot.y().at(position.costUsdPerMillion());
    }

    private static Color color(PositionView position) {
        return Palette.of(position.plan().map(DeployerView.Plan::family).orElse(TechnologyFamily.CONVENTIONAL));
    }

    private static void drawCircle(Sketch on, Scene scene, Plot plot, DeployerView deployer) {
        PositionView position = deployer.positions().get(scene.segment());
        double radius = Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(position.share()));
        Ellipse2D circle = circle(x(plot, position), y(plot, position), radius);
        Color color = color(position);
        on.fill(circle, Palette.faded(color, 0.55));
        on.outline(circle, color, 1);
        if (deployer.integrated()) {
            on.outline(circle(circle.getCenterX(), circle.getCenterY(), radius + 3), Palette.INK, 1.6f);
        }
        if (scene.selected().isPresent() && scene.selected().getAsInt() == deployer.id()) {
            on.outline(circle(circle.getCenterX(), circle.getCenterY(), radius + 7), Palette.THRESHOLD, 2.2f);
        }
        on.spot(
                circle(circle.getCenterX(), circle.getCenterY(), radius + 2),
                tip(deployer, position),
                OptionalInt.of(deployer.id()));
    }

    /** Numbers of large firms, as far as they do not stand on those of larger ones. */
    private static void drawNumbers(Sketch on, Scene scene, Plot plot, List<DeployerView> sellers) {
        List<Rectangle2D> taken = new ArrayList<>();
        on.font(Font.BOLD, 12);
        for (DeployerView deployer : sellers) {
            PositionView position = deployer.positions().get(scene.segment());
            Rectangle2D room = new Rectangle2D.Double(x(plot, position) - 10, y(plot, position) - 8, 20, 16);
            if (position.share() >= LABELLED_SHARE && taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                String number = Integer.toString(deployer.id());
                on.text(number, room.getCenterX(), room.getCenterY(), Anchor.MIDDLE, Palette.INK);
            }
        }
        on.plain();
    }

    private static boolean leavesTrail(Scene scene, DeployerView deployer) {
        return deployer.positions().get(scene.segment()).share() >= TRAILING_SHARE
                || (scene.selected().isPresent() && scene.selected().getAsInt() == deployer.id());
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static List<String> tip(DeployerView deployer, PositionView position) {
        List<String> lines = new ArrayList<>();
        lines.add(deployer.name() + (deployer.integrated() ? ", integrated lab" : ", host"));
        lines.add(Amounts.percent(position.share()) + " of revenue, " + Amounts.of(position.tokensPerSecond())
                + " tokens/s");
        lines.add(Text.format(
                "cost $%.3g, price $%.3g per million", position.costUsdPerMillion(), position.priceUsdPerMillion()));
        lines.add(Amounts.of(position.copyTokensPerSecond()) + " tokens/s on a typical copy");
        position.plan().ifPresent(plan -> {
            lines.add(plan.weights() + ", " + plan.offer());
            lines.add(plan.family().label() + ": " + plan.product());
        });
        return lines;
    }

    private static Set<TechnologyFamily> families(List<DeployerView> sellers, int segment) {
        Set<TechnologyFamily> families = EnumSet.of(TechnologyFamily.CONVENTIONAL);
        sellers.forEach(
                deployer -> deployer.positions().get(segment).plan().ifPresent(plan -> families.add(plan.family())));
        return families;
    }

    private static void drawLegend(Sketch on, Plot plot, Set<TechnologyFamily> families) {
        double x = plot.area().getMaxX() - LEGEND_WIDTH;
        double top = plot.area().getMinY() + 8;
        double height = LEGEND_LINE * (families.size() + 3) + 8;
        on.fill(new Rectangle2D.Double(x, top, LEGEND_WIDTH - 8, height), Palette.faded(Palette.PAPER, 0.9));
        on.outline(new Rectangle2D.Double(x, top, LEGEND_WIDTH - 8, height), Palette.GRID, 1);
        double y = top + LEGEND_LINE / 2 + 4;
        for (TechnologyFamily family : families) {
            on.fill(circle(x + 16, y, 6), Palette.of(family));
            on.text(family.label(), x + 32, y, Anchor.LEFT, Palette.INK);
            y += LEGEND_LINE;
        }
        on.outline(circle(x + 16, y, 6), Palette.INK, 1.6f);
        on.text("ring: integrated lab", x + 32, y, Anchor.LEFT, Palette.INK);
        y += LEGEND_LINE;
        on.text("area: share of revenue", x + 32, y, Anchor.LEFT, Palette.INK);
        y += LEGEND_LINE;
        on.line(x + 8, y, x + 24, y, Palette.INK);
        on.text("lowest cost, largest offer", x + 32, y, Anchor.LEFT, Palette.INK);
    }

    private static void drawTitle(Sketch on, Scene scene) {
        on.font(Font.BOLD, 15);
        on.text(scene.segmentNow().name() + ", " + scene.now().date().getYear(), LEFT, 20, Anchor.LEFT, Palette.INK);
        double end = LEFT
                + on.textWidth(
                        scene.segmentNow().name() + ", " + scene.now().date().getYear());
        on.plain();
        on.text(
                Text.format(
                        "%d sellers, mean price $%.3g per million tokens",
                        sellers(scene.now(), scene.segment()).size(),
                        scene.segmentNow().priceUsdPerMillion()),
                end + 14,
                21,
                Anchor.LEFT,
                Palette.FAINT_INK);
    }
}
