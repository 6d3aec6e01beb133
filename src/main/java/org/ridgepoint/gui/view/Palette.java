package org.ridgepoint.gui.view;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.ridgepoint.hardware.TechnologyFamily;

/** Colours and fonts. Hues are those of Okabe and Ito (2008), which people with any common colour blindness tell apart. */
public final class Palette {
    /** Paper. */
    public static final Color PAPER = Color.WHITE;
    /** Text and axes. */
    public static final Color INK = new Color(0x22, 0x2B, 0x33);
    /** Text of lesser weight. */
    public static final Color FAINT_INK = new Color(0x5B, 0x67, 0x70);
    /** Grid lines. */
    public static final Color GRID = new Color(0xE3, 0xE8, 0xEC);
    /** Marks of thresholds. */
    public static final Color THRESHOLD = new Color(0xB0, 0x3A, 0x2E);
    /** Customers who serve themselves. */
    public static final Color SELF_HOSTING = new Color(0x8A, 0x94, 0x9C);

    private static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    private static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
    private static final Color GREEN = new Color(0x00, 0x9E, 0x73);
    private static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);
    private static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);
    private static final Color SKY = new Color(0x56, 0xB4, 0xE9);

    /** For series in order. */
    public static final List<Color> SERIES = List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY);
    /** Firms that do research and deployment. */
    public static final Color LAB = BLUE;
    /** Independent deployers. */
    public static final Color HOST = ORANGE;

    private Palette() {}

    /** Colour of a technology. */
    public static Color of(TechnologyFamily family) {
        return switch (family) {
            case CONVENTIONAL -> BLUE;
            case NEAR_MEMORY -> ORANGE;
            case DIGITAL_CIM -> GREEN;
            case SRAM_DATAFLOW -> PURPLE;
            case ANALOG_CIM -> VERMILION;
            case NEUROMORPHIC -> SKY;
        };
    }

    /** A colour with another opacity, from 0 to 1. */
    public static Color faded(Color color, double opacity) {
        int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** A colour mixed with white: part 0 is the colour, part 1 white. */
    public static Color lighter(Color color, double part) {
        return new Color(mixed(color.getRed(), part), mixed(color.getGreen(), part), mixed(color.getBlue(), part));
    }

    private static int mixed(int channel, double part) {
        return (int) Math.round(channel + (255 - channel) * part);
    }

    /** The font of pictures. */
    public static Font font(int style, float size) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
    }
}
