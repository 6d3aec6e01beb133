package org.ridgepoint.gui;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.gui.view.Palette;
import org.ridgepoint.gui.view.Picture;
import org.ridgepoint.gui.view.Scene;
import org.ridgepoint.gui.view.Sketch;
import org.ridgepoint.gui.view.Sketch.Spot;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.util.Bag;

/** A picture in one of the engine's displays: it fills its room, says what is under the pointer, and tells what is clicked. */
final class PictureDisplay {
    private static final double INITIAL_WIDTH = 840;
    private static final double INITIAL_HEIGHT = 560;
    private static final float TIP_TEXT_SIZE = 12;
    private static final int TIP_LINE = 16;
    private static final int TIP_PADDING = 8;

    private final Picture picture;
    private final Supplier<Optional<Scene>> scene;
    private final Display2D display;
    private final Portrayal portrayal = new Portrayal();
    private List<Spot> spots = List.of();
    private @Nullable Point pointer;

    /**
     * @param scene what to draw; empty before the first step
     * @param clicked is told the id of a deployer
     */
    PictureDisplay(Picture picture, GUIState gui, Supplier<Optional<Scene>> scene, Consumer<OptionalInt> clicked) {
        this.picture = picture;
        this.scene = scene;
        display = new Display2D(INITIAL_WIDTH, INITIAL_HEIGHT, gui);
        display.setBackdrop(Palette.PAPER);
        display.header.setVisible(false);
        display.attach(portrayal, picture.title());
        display.display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fit();
            }
        });
        listen(display.insideDisplay, clicked);
    }

    private void listen(JComponent inside, Consumer<OptionalInt> clicked) {
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                Optional<Spot> before = under(pointer);
                pointer = event.getPoint();
                if (!before.equals(under(pointer)) || before.isPresent()) {
                    inside.repaint();
                }
            }

            @Override
            public void mouseExited(MouseEvent event) {
                pointer = null;
                inside.repaint();
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                clicked.accept(under(event.getPoint()).map(Spot::deployer).orElse(OptionalInt.empty()));
            }
        };
        inside.addMouseListener(mouse);
        inside.addMouseMotionListener(mouse);
    }

    /** Gives the picture all the room that there is. */
    private void fit() {
        var room = display.display.getViewport().getExtentSize();
        if (room.width > 0 && room.height > 0) {
            display.insideDisplay.width = room.width;
            display.insideDisplay.height = room.height;
            display.detatchAll();
            display.attach(portrayal, picture.title());
            display.insideDisplay.revalidate();
            display.insideDisplay.repaint();
        }
    }

    private Optional<Spot> under(@Nullable Point point) {
        if (point == null) {
            return Optional.empty();
        }
        Spot found = null;
        for (Spot spot : spots) {
            found = spot.shape().contains(point) ? spot : found;
        }
        return Optional.ofNullable(found);
    }

    JComponent component() {
        return display;
    }

    Picture picture() {
        return picture;
    }

    /** Puts the display on the schedule of a run that has just started. */
    void reset() {
        display.reset();
    }

    void repaint() {
        if (display.isShowing()) {
            display.insideDisplay.repaint();
        }
    }

    /** Gives up what the display holds. */
    void close() {
        display.quit();
        display.removeListeners();
    }

    private void paint(Graphics2D graphics, double width, double height) {
        Sketch sketch = new Sketch(graphics, width, height);
        Optional<Scene> now = scene.get();
        if (now.isPresent()) {
            picture.draw(sketch, now.get());
            spots = sketch.spots();
            Point at = pointer;
            under(at).ifPresent(spot -> paintTip(graphics, width, height, spot.text(), at));
        } else {
            spots = List.of();
            paintInvitation(graphics, width, height);
        }
    }

    private void paintInvitation(Graphics2D graphics, double width, double height) {
        graphics.setColor(Palette.FAINT_INK);
        graphics.setFont(Palette.font(Font.PLAIN, 15));
        String text = "Press Play. " + picture.help();
        FontMetrics metrics = graphics.getFontMetrics();
        float y = (float) height / 2;
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (metrics.stringWidth(line + word) > width * 0.7) {
                graphics.drawString(line.toString(), (float) width * 0.15f, y);
                line.setLength(0);
                y += metrics.getHeight();
            }
            line.append(word).append(' ');
        }
        graphics.drawString(line.toString(), (float) width * 0.15f, y);
    }

    private static void paintTip(
            Graphics2D graphics, double width, double height, List<String> lines, @Nullable Point at) {
        if (at == null) {
            return;
        }
        graphics.setFont(Palette.font(Font.PLAIN, TIP_TEXT_SIZE));
        FontMetrics metrics = graphics.getFontMetrics();
        int room = lines.stream().mapToInt(metrics::stringWidth).max().orElse(0) + 2 * TIP_PADDING;
        int tall = lines.size() * TIP_LINE + 2 * TIP_PADDING;
        double x = Math.max(2, at.x + 16 + room > width ? at.x - 12 - room : at.x + 16);
        double y = Math.max(2, Math.min(at.y + 12, height - tall - 2));
        RoundRectangle2D box = new RoundRectangle2D.Double(x, y, room, tall, 8, 8);
        graphics.setColor(Palette.faded(Palette.INK, 0.92));
        graphics.fill(box);
        graphics.setColor(Palette.PAPER);
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(
                    lines.get(i),
                    (float) x + TIP_PADDING,
                    (float) y + TIP_PADDING + i * TIP_LINE + metrics.getAscent());
        }
    }

    /** Draws the picture where the engine wants a field. */
    private final class Portrayal extends FieldPortrayal2D {
        @Override
        public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
            Graphics2D own = (Graphics2D) graphics.create();
            own.translate(info.draw.x, info.draw.y);
            paint(own, info.draw.width, info.draw.height);
            own.dispose();
        }

        @Override
        protected void hitOrDraw(Graphics2D graphics, DrawInfo2D info, Bag putInHere) {
            if (graphics != null) {
                draw(this, graphics, info);
            }
        }
    }
}
