package org.ridgepoint.gui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** A sheet to draw on, which remembers what can be pointed at. */
public final class Sketch {
    private static final float TEXT_SIZE = 12;
    private static final int HATCH = 6;

    private final Graphics2D graphics;
    private final double width;
    private final double height;
    private final List<Spot> spots = new ArrayList<>();

    /** Where text stands from its anchor. */
    public enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /**
     * Something that can be pointed at.
     *
     * @param shape where it is
     * @param text what it is, in lines
     * @param deployer id of the deployer that it stands for, if any
     */
    public record Spot(Shape shape, List<String> text, OptionalInt deployer) {}

    /** A sheet of a size, in pixels of the graphics. */
    public Sketch(Graphics2D graphics, double width, double height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(new Rectangle2D.Double(0, 0, width, height), Palette.PAPER);
        plain();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Draws on a part of the sheet only, until the returned area is given back. */
    Shape clip(Rectangle2D part) {
        Shape before = graphics.getClip();
        graphics.clip(part);
        return before;
    }

    void unclip(Shape before) {
        graphics.setClip(before);
    }

    /** Ordinary text from now on. */
    void plain() {
        graphics.setFont(Palette.font(Font.PLAIN, TEXT_SIZE));
    }

    /** Text of another size from now on. */
    void font(int style, float size) {
        graphics.setFont(Palette.font(style, size));
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /** Fills with slanted lines. */
    void hatch(Shape shape, Color color) {
        BufferedImage tile = new BufferedImage(HATCH, HATCH, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = tile.createGraphics();
        on.setColor(Palette.faded(color, 0.25));
        on.fillRect(0, 0, HATCH, HATCH);
        on.setColor(color);
        on.drawLine(0, HATCH - 1, HATCH - 1, 0);
        on.dispose();
        graphics.setPaint(new TexturePaint(tile, new Rectangle(0, 0, HATCH, HATCH)));
        graphics.fill(shape);
    }

    void outline(Shape shape, Color color, float stroke) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void dashed(Shape shape, Color color, float stroke) {
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke(stroke, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
        graphics.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color color) {
        outline(new Line2D.Double(x1, y1, x2, y2), color, 1);
    }

    /** Text whose middle height is at y. */
    void text(String text, double x, double y, Anchor anchor, Color color) {
        FontMetrics metrics = graphics.getFontMetrics();
        double left = x - metrics.stringWidth(text) * anchor.ordinal() / 2.0;
        graphics.setColor(color);
        graphics.drawString(text, (float) left, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /** Text that reads upwards, with its middle at a point. */
    void upwards(String text, double x, double y, Color color) {
        var before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        text(text, 0, 0, Anchor.MIDDLE, color);
        graphics.setTransform(before);
    }

    double textWidth(String text) {
        return graphics.getFontMetrics().stringWidth(text);
    }

    /** Text cut to a width, with dots where something is missing. */
    String cut(String text, double room) {
        String shown = text;
        while (shown.length() > 1 && textWidth(shown + (shown.equals(text) ? "" : "…")) > room) {
            shown = shown.substring(0, shown.length() - 1);
        }
        return shown.equals(text) ? text : shown + "…";
    }

    /** Makes something that can be pointed at; what comes later lies above. */
    void spot(Shape shape, List<String> text, OptionalInt deployer) {
        spots.add(new Spot(shape, text, deployer));
    }

    /** What can be pointed at, uppermost last. */
    public List<Spot> spots() {
        return Collections.unmodifiableList(spots);
    }
}
