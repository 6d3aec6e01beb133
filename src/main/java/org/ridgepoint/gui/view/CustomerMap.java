package org.ridgepoint.gui.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ridgepoint.gui.view.Sketch.Anchor;
import org.ridgepoint.simulation.DeployerView;
import org.ridgepoint.simulation.SegmentView;
import org.ridgepoint.simulation.SegmentView.SizeView;
import org.ridgepoint.units.Text;

/** Who serves which size of customer, segment by segment; self-hosting is shaded. */
public final class CustomerMap implements Picture {
    private static final double LEFT = 112;
    private static final double RIGHT = 18;
    private static final double TOP = 62;
    private static final double BOTTOM = 40;
    private static final double GAP = 26;
    private static final double BAR_GAP = 4;
    private static final int SHADES = 4;
    private static final double LIGHTER_PER_SHADE = 0.2;

    @Override
    public String title() {
        return "Customers";
    }

    @Override
    public String help() {
        return "Who serves customers of which size, from the smallest on the left to the largest on the right; shaded are "
                + "those who serve themselves.";
    }

    @Override
    public void draw(Sketch on, Scene scene) {
        List<SegmentView> segments = scene.now().segments();
        double height = (on.height() - TOP - BOTTOM + GAP) / segments.size() - GAP;
        drawTitle(on, scene);
        for (int i = 0; i < segments.size(); i++) {
            Rectangle2D.Double area =
                    new Rectangle2D.Double(LEFT, TOP + i * (height + GAP), on.width() - LEFT - RIGHT, height);
            drawSegment(on, scene, segments.get(i), area);
        }
        on.text(
                "customers by size: tokens per second of one of them, if it served itself",
                LEFT + (on.width() - LEFT - RIGHT) / 2,
                on.height() - 12,
                Anchor.MIDDLE,
                Palette.INK);
    }

    private static void drawSegment(Sketch on, Scene scene, SegmentView segment, Rectangle2D.Double area) {
        on.font(Font.BOLD, 13);
        on.text(segment.name(), 14, area.getMinY() + 10, Anchor.LEFT, Palette.INK);
        on.font(Font.PLAIN, 11);
        double usd = segment.sizes().stream().mapToDouble(SizeView::usdPerYear).sum();
        on.text(Amounts.usd(usd) + " a year", 14, area.getMinY() + 27, Anchor.LEFT, Palette.FAINT_INK);
        double self = segment.sizes().stream()
                .mapToDouble(size -> size.selfHosted() * size.usdPerYear())
                .sum();
        on.text(Amounts.percent(self / usd) + " self", 14, area.getMinY() + 42, Anchor.LEFT, Palette.FAINT_INK);
        double width = area.getWidth() / segment.sizes().size();
        for (int bin = 0; bin < segment.sizes().size(); bin++) {
            Rectangle2D.Double bar = new Rectangle2D.Double(
                    area.getMinX() + bin * width + BAR_GAP / 2, area.getMinY(), width - BAR_GAP, area.getHeight());
            SizeView size = segment.sizes().get(bin);
            drawBar(on, scene, size, bar);
            on.text(
                    Amounts.of(size.tokensPerSecond()),
                    bar.getCenterX(),
                    bar.getMaxY() + 9,
                    Anchor.MIDDLE,
                    Palette.FAINT_INK);
        }
        on.plain();
    }

    private static void drawBar(Sketch on, Scene scene, SizeView size, Rectangle2D.Double bar) {
        on.fill(bar, Palette.GRID);
        double y = bar.getMaxY();
        if (size.selfHosted() > 0) {
            Rectangle2D.Double part = part(bar, y, size.selfHosted());
            on.hatch(part, Palette.SELF_HOSTING);
            on.spot(part, tip("serve themselves", size, size.selfHosted()), OptionalInt.empty());
            y = part.getMinY();
        }
        List<DeployerView> sellers = sellers(scene, size);
        int[] rank = new int[2];
        for (DeployerView seller : sellers) {
            double share = size.byDeployer().getOrDefault(seller.id(), 0.0);
            Rectangle2D.Double part = part(bar, y, share);
            int kind = seller.integrated() ? 0 : 1;
            on.fill(part, color(seller, rank[kind]++));
            if (part.getHeight() > 1.5) {
                on.line(part.getMinX(), part.getMinY(), part.getMaxX(), part.getMinY(), Palette.PAPER);
            }
            boolean selected = scene.selected().isPresent() && scene.selected().getAsInt() == seller.id();
            if (selected) {
                on.outline(part, Palette.THRESHOLD, 2);
            }
            drawNumber(on, seller, part);
            on.spot(
                    part,
                    tip(seller.name() + (seller.integrated() ? ", integrated lab" : ", host"), size, share),
                    OptionalInt.of(seller.id()));
            y = part.getMinY();
        }
    }

    private static void drawNumber(Sketch on, DeployerView seller, Rectangle2D part) {
        if (part.getHeight() >= 10) {
            on.font(Font.PLAIN, 10);
            on.text(Integer.toString(seller.id()), part.getCenterX(), part.getCenterY(), Anchor.MIDDLE, Palette.INK);
            on.font(Font.PLAIN, 11);
        }
    }

    private static Rectangle2D.Double part(Rectangle2D bar, double bottom, double share) {
        double height = bar.getHeight() * share;
        return new Rectangle2D.Double(bar.getMinX(), bottom - height, bar.getWidth(), height);
    }

    /** Labs before hosts, and the largest in the whole market first, so that a firm is at the same place in every bar. */
    private static List<DeployerView> sellers(Scene scene, SizeView size) {
        Map<Integer, Double> shares = size.byDeployer();
        return scene.now().deployers().stream()
                .filter(deployer -> shares.containsKey(deployer.id()))
                .sorted(Comparator.comparing(DeployerView::integrated)
                        .thenComparingDouble(DeployerView::revenueUsdPerYear)
                        .reversed())
                .toList();
    }

    private static Color color(DeployerView seller, int rank) {
        Color base = seller.integrated() ? Palette.LAB : Palette.HOST;
        return Palette.lighter(base, 0.15 + LIGHTER_PER_SHADE * (rank % SHADES));
    }

    private static List<String> tip(String who, SizeView size, double share) {
        return List.of(
                who,
                Amounts.percent(share) + " of the spending of these customers",
                Text.format(
                        "%s customers, together %s a year",
                        Amounts.of(size.customers()), Amounts.usd(size.usdPerYear())));
    }

    private static void drawTitle(Sketch on, Scene scene) {
        on.font(Font.BOLD, 15);
        on.text("Who serves whom, " + scene.now().date().getYear(), 14, 20, Anchor.LEFT, Palette.INK);
        on.plain();
        double x = key(on, 14, Palette.lighter(Palette.LAB, 0.15), "integrated labs");
        x = key(on, x, Palette.lighter(Palette.HOST, 0.15), "hosts of open or licensed weights");
        Rectangle2D box = new Rectangle2D.Double(x, 37, 14, 12);
        on.hatch(box, Palette.SELF_HOSTING);
        on.text("self-hosting", x + 20, 43, Anchor.LEFT, Palette.INK);
    }

    private static double key(Sketch on, double x, Color color, String text) {
        on.fill(new Rectangle2D.Double(x, 37, 14, 12), color);
        on.text(text, x + 20, 43, Anchor.LEFT, Palette.INK);
        return x + 40 + on.textWidth(text);
    }
}
