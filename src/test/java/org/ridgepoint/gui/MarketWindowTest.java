package org.ridgepoint.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.gui.LiveMarket.Setting;

/** The window on a display: it opens, plays, shows every view, and leaves nothing behind. */
class MarketWindowTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path PICTURES = Path.of("target", "windows");
    /** A blank sheet with a line of text has fewer shades. */
    private static final int COLOURS = 40;

    @TempDir
    private Path folder;

    private MarketWindow window;
    private Setting setting;

    @BeforeEach
    void open() throws InterruptedException {
        Display.require();
        setting = SeriesBytes.setting(7);
        window = Windows.open(setting, SeriesBytes.choice());
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            EventQueue.invokeAndWait(window::close);
        }
    }

    @Test
    void playsToTheEndWithTheSeriesOfTheRunWithoutAWindow() throws Exception {
        EventQueue.invokeAndWait(window::play);
        await(() -> window.market().history().steps().size() == 12);
        byte[] live = SeriesBytes.of(window.market().history().steps(), folder.resolve("live"));
        assertArrayEquals(SeriesBytes.headless(setting, folder.resolve("headless")), live);
    }

    @Test
    void stepsOneByOneAndShowsEveryView() throws Exception {
        Files.createDirectories(PICTURES);
        EventQueue.invokeAndWait(window::step);
        EventQueue.invokeAndWait(window::step);
        assertEquals(2, window.market().history().steps().size());
        EventQueue.invokeAndWait(() -> window.select(OptionalInt.of(0)));
        for (int tab = 0; tab < window.tabs().getTabCount(); tab++) {
            int shown = tab;
            Path file = PICTURES.resolve("view-" + tab + ".png");
            EventQueue.invokeAndWait(() -> window.tabs().setSelectedIndex(shown));
            EventQueue.invokeAndWait(
                    () -> Snapshots.write((JComponent) window.tabs().getSelectedComponent(), file));
            assertTrue(colours(file) > COLOURS, window.tabs().getTitleAt(tab) + " is blank");
        }
        Path whole = PICTURES.resolve("window.png");
        EventQueue.invokeAndWait(() -> window.snapshot(whole));
        assertTrue(colours(whole) > COLOURS, "the window is blank");
    }

    @Test
    void pausesAndGoesOnAndStartsAnewWithTheNextSeed() throws Exception {
        EventQueue.invokeAndWait(window::play);
        await(() -> window.market().history().steps().size() >= 2);
        EventQueue.invokeAndWait(window::pause);
        int paused = window.market().history().steps().size();
        EventQueue.invokeAndWait(window::step);
        assertEquals(Math.min(12, paused + 1), window.market().history().steps().size());
        EventQueue.invokeAndWait(() -> window.prepare(SeriesBytes.setting(8)));
        EventQueue.invokeAndWait(window::step);
        assertEquals(1, window.market().history().steps().size());
        assertTrue(window.frame().getTitle().contains("seed 8"), window.frame().getTitle());
    }

    @Test
    void closingLeavesNoWindowAndNoThreadOfTheRun() throws Exception {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        EventQueue.invokeAndWait(window::play);
        await(() -> !window.market().history().steps().isEmpty());
        EventQueue.invokeAndWait(window::close);
        window.awaitClosed();
        for (Window left : Window.getWindows()) {
            assertFalse(left.isDisplayable() && left.isVisible(), "still open: " + left);
        }
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .allMatch(thread -> before.contains(thread) || thread.isDaemon() || isSwings(thread)));
    }

    private static boolean isSwings(Thread thread) {
        return thread.getName().startsWith("AWT") || thread.getName().startsWith("TimerQueue");
    }

    @Test
    void everyControlSaysWhatItDoes() throws Exception {
        EventQueue.invokeAndWait(() -> {
            for (var control : window.bar().component().getComponents()) {
                if (control instanceof JComponent component
                        && !(component instanceof JLabel)
                        && component.isFocusable()
                        && component.getPreferredSize().width > 20) {
                    assertTrue(component.getToolTipText() != null, "no tool tip: " + component);
                }
            }
        });
    }

    private static int colours(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "nothing happens any more");
            Thread.sleep(20);
        }
    }
}
