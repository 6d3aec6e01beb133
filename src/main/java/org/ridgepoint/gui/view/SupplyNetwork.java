package org.ridgepoint.gui.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ridgepoint.gui.view.Sketch.Anchor;
import org.ridgepoint.simulation.DeployerView;
import org.ridgepoint.simulation.DeployerView.Plan;
import org.ridgepoint.simulation.DeployerView.PositionView;
import org.ridgepoint.simulation.MarketView;

/** Makers of chips and families of weights, the deployers that they supply, and the segments that these serve. */
public final class SupplyNetwork implements Picture {
    private static final int SHOWN_DEPLOYERS = 14;
    private static final double TOP = 78;
    private static final double BOTTOM = 16;
    private static final double NODE_WIDTH = 16;
    private static final double NODE_GAP = 7;
    private static final double SIDE = 150;
    private static final double FADED = 0.32;

    @Override
    public String title() {
        return "Supply network";
    }

    @Override
    public String help() {
        return "From makers of chips and families of weights to deployers and on to segments; widths are dollars per year.";
    }

    /** A flow between two nodes, USD per year. */
    private record Flow(String from, String to, double usd, Color color) {}

    /** A place where flows meet. */
    private static final class Node {
        private final String name;
        private final String label;
        private final OptionalInt deployer;
        private double in;
        private double out;
        private Rectangle2D.Double box = new Rectangle2D.Double();
        private double nextIn;
        private double nextOut;

        Node(String name, String label, OptionalInt deployer) {
            this.name = name;
            this.label = label;
            this.deployer = deployer;
        }

        double size() {
            return Math.max(in, out);
        }
    }

    @Override
    public void draw(Sketch on, Scene scene) {
        MarketView now = scene.now();
        List<DeployerView> largest = now.deployers().stream()
                .filter(deployer -> deployer.revenueUsdPerYear() > 0)
                .sorted(Comparator.comparingDouble(DeployerView::revenueUsdPerYear)
                        .reversed())
                .toList();
        Map<String, Node> makers = new LinkedHashMap<>();
        Map<String, Node> weights = new LinkedHashMap<>();
        Map<String, Node> deployers = new LinkedHashMap<>();
        Map<String, Node> segments = new LinkedHashMap<>();
        now.segments().forEach(segment -> node(segments, "s:" + segment.name(), segment.name(), OptionalInt.empty()));
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < largest.size(); i++) {
            DeployerView deployer = largest.get(i);
            String key = i < SHOWN_DEPLOYERS ? "d:" + deployer.id() : "d:others";
            String label = i < SHOWN_DEPLOYERS
                    ? deployer.name() + (deployer.integrated() ? " (lab)" : "")
                    : (largest.size() - SHOWN_DEPLOYERS) + " others";
            node(deployers, key, label, i < SHOWN_DEPLOYERS ? OptionalInt.of(deployer.id()) : OptionalInt.empty());
            for (int segment = 0; segment < now.segments().size(); segment++) {
                PositionView position = deployer.positions().get(segment);
                String served = "s:" + now.segments().get(segment).name();
                flows.add(new Flow(key, served, position.revenueUsdPerYear(), kind(deployer)));
                position.plan().ifPresent(plan -> addSupply(flows, makers, weights, key, plan, position));
            }
        }
        show(on, scene, merged(flows), List.of(makers, weights, deployers, segments));
    }

    private static Color kind(DeployerView deployer) {
        return deployer.integrated() ? Palette.LAB : Palette.HOST;
    }

    private static void addSupply(
            List<Flow> flows,
            Map<String, Node> makers,
            Map<String, Node> weights,
            String deployer,
            Plan plan,
            PositionView position) {
        plan.servingUsdPerYear().forEach((maker, usd) -> {
            node(makers, "m:" + maker, maker, OptionalInt.empty());
            flows.add(new Flow("m:" + maker, deployer, usd, Palette.of(plan.family())));
        });
        node(weights, "w:" + plan.weights(), plan.weights(), OptionalInt.empty());
        double margin = position.revenueUsdPerYear()
                - plan.servingUsdPerYear().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        flows.add(new Flow("w:" + plan.weights(), deployer, Math.max(0, margin), Palette.SELF_HOSTING));
    }

    private static void node(Map<String, Node> nodes, String name, String label, OptionalInt deployer) {
        nodes.computeIfAbsent(name, absent -> new Node(name, label, deployer));
    }

    private static List<Flow> merged(List<Flow> flows) {
        Map<String, Flow> merged = new LinkedHashMap<>();
        for (Flow flow : flows) {
            if (flow.usd() > 0) {
                String key = flow.from() + ">" + flow.to() + ">" + flow.color().getRGB();
                merged.merge(key, flow, (a, b) -> new Flow(a.from(), a.to(), a.usd() + b.usd(), a.color()));
            }
        }
        return List.copyOf(merged.values());
    }

    private static void show(Sketch on, Scene scene, List<Flow> flows, List<Map<String, Node>> groups) {
        Map<String, Node> all = new LinkedHashMap<>();
        groups.forEach(all::putAll);
        for (Flow flow : flows) {
            Node from = all.get(flow.from());
            Node to = all.get(flow.to());
            if (from != null && to != null) {
                from.out += flow.usd();
                to.in += flow.usd();
            }
        }
        List<Node> suppliers = new ArrayList<>(sorted(groups.get(0)));
        suppliers.addAll(sorted(groups.get(1)));
        List<List<Node>> columns = List.of(
                suppliers, sorted(groups.get(2)), List.copyOf(groups.get(3).values()));
        double scale = scale(on, columns);
        double[] x = {SIDE, on.width() / 2 - NODE_WIDTH / 2, on.width() - SIDE - NODE_WIDTH};
        for (int column = 0; column < columns.size(); column++) {
            place(columns.get(column), x[column], scale);
        }
        drawTitle(on, scene, x);
        flows.forEach(flow -> drawFlow(on, flow, all, scale));
        for (int column = 0; column < columns.size(); column++) {
            drawNodes(on, columns.get(column), column, scene);
        }
    }

    private static List<Node> sorted(Map<String, Node> nodes) {
        return nodes.values().stream()
                .filter(node -> node.size() > 0)
                .sorted(Comparator.comparing((Node node) -> node.name.equals("d:others"))
                        .thenComparing(Comparator.comparingDouble(Node::size).reversed()))
                .toList();
    }

    /** Pixels per dollar with which the fullest column fits. */
    private static double scale(Sketch on, List<List<Node>> columns) {
        double scale = Double.POSITIVE_INFINITY;
        for (List<Node> column : columns) {
            double sum = column.stream().mapToDouble(Node::size).sum();
            scale = Math.min(scale, (on.height() - TOP - BOTTOM - NODE_GAP * 1.6 * column.size()) / sum);
        }
        return scale;
    }

    private static void place(List<Node> column, double x, double scale) {
        double y = TOP;
        for (Node node : column) {
            double height = Math.max(2, node.size() * scale);
            node.box = new Rectangle2D.Double(x, y, NODE_WIDTH, height);
            node.nextIn = y;
            node.nextOut = y;
            y += Math.max(height, 9) + NODE_GAP;
        }
    }

    private static void drawFlow(Sketch on, Flow flow, Map<String, Node> nodes, double scale) {
        Node from = nodes.get(flow.from());
        Node to = nodes.get(flow.to());
        if (from == null || to == null) {
            return;
        }
        double width = flow.usd() * scale;
        double x1 = from.box.getMaxX();
        double x2 = to.box.getMinX();
        double middle = (x1 + x2) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(x1, from.nextOut);
        path.curveTo(middle, from.nextOut, middle, to.nextIn, x2, to.nextIn);
        path.lineTo(x2, to.nextIn + width);
        path.curveTo(middle, to.nextIn + width, middle, from.nextOut + width, x1, from.nextOut + width);
        path.closePath();
        on.fill(path, Palette.faded(flow.color(), FADED));
        on.spot(
                path,
                List.of(from.label + " → " + to.label, Amounts.usd(flow.usd()) + " per year"),
                to.deployer.isPresent() ? to.deployer : from.deployer);
        from.nextOut += width;
        to.nextIn += width;
    }

    private static void drawNodes(Sketch on, List<Node> column, int number, Scene scene) {
        on.font(Font.PLAIN, 11);
        for (Node node : column) {
            boolean selected = scene.selected().equals(node.deployer) && node.deployer.isPresent();
            on.fill(node.box, selected ? Palette.THRESHOLD : Palette.INK);
            String label = node.label + "  " + Amounts.usd(node.size());
            double y = Math.max(node.box.getCenterY(), node.box.getMinY() + 4);
            if (number == 0) {
                on.text(on.cut(label, SIDE - 12), node.box.getMinX() - 6, y, Anchor.RIGHT, Palette.INK);
            } else {
                on.text(on.cut(label, SIDE - 12), node.box.getMaxX() + 6, y, Anchor.LEFT, Palette.INK);
            }
            on.spot(node.box, List.of(node.label, Amounts.usd(node.size()) + " per year"), node.deployer);
        }
        on.plain();
    }

    private static void drawTitle(Sketch on, Scene scene, double[] x) {
        on.font(Font.BOLD, 15);
        on.text("Supply network, " + scene.now().date().getYear(), 14, 20, Anchor.LEFT, Palette.INK);
        on.plain();
        on.text(
                "widths: USD per year; from weights: revenue less the cost of hardware",
                14,
                41,
                Anchor.LEFT,
                Palette.FAINT_INK);
        on.font(Font.BOLD, 12);
        on.text("chips and weights", x[0] + NODE_WIDTH, TOP - 16, Anchor.RIGHT, Palette.INK);
        on.text("deployers", x[1] + NODE_WIDTH / 2, TOP - 16, Anchor.MIDDLE, Palette.INK);
        on.text("segments", x[2], TOP - 16, Anchor.LEFT, Palette.INK);
        on.plain();
    }
}
