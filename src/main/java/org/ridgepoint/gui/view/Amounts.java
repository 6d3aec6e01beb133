package org.ridgepoint.gui.view;

import org.ridgepoint.units.Text;

/** Amounts in words of a few letters. */
public final class Amounts {
    private static final double[] SIZES = {1e12, 1e9, 1e6, 1e3};
    private static final String[] NAMES = {"T", "B", "M", "k"};

    private Amounts() {}

    /** For example {@code 1.25B}. */
    public static String of(double amount) {
        if (!Double.isFinite(amount)) {
            return "–";
        }
        for (int size = 0; size < SIZES.length; size++) {
            if (Math.abs(amount) >= SIZES[size]) {
                return Text.format("%.3g%s", amount / SIZES[size], NAMES[size]);
            }
        }
        return amount == 0 ? "0" : Text.format("%.3g", amount);
    }

    /** For an axis: like {@link #of}, without zeros that say nothing. */
    public static String tick(double amount) {
        String text = of(amount);
        if (text.contains("e")) {
            return Text.format("%.0e", amount).replaceAll("e-0?", "e−");
        }
        return text.contains(".") ? text.replaceAll("\\.?0+(?=[A-Za-z]?$)", "") : text;
    }

    /** For example {@code $1.25B}. */
    public static String usd(double amount) {
        return amount < 0 ? "−$" + of(-amount) : "$" + of(amount);
    }

    /** For example {@code 12.5 %}. */
    public static String percent(double part) {
        return Double.isFinite(part) ? Text.format("%.1f %%", 100 * part) : "–";
    }
}
