package org.ridgepoint.gui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/** Pictures of components. */
final class Snapshots {
    private Snapshots() {}

    /**
     * Writes a component as it is shown to a PNG.
     *
     * @throws UncheckedIOException if the disk fails
     */
    static void write(JComponent component, Path file) {
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        component.printAll(graphics);
        graphics.dispose();
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }
}
