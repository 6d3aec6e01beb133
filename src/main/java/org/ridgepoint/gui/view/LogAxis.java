package org.ridgepoint.gui.view;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.units.Text;

/**
 * A logarithmic axis.
 *
 * @param low value at its beginning, above 0
 * @param high value at its end
 * @param from pixel of its beginning
 * @param to pixel of its end
 */
record LogAxis(double low, double high, double from, double to) {
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    /** Where a value lies; values beyond the ends lie at the ends. */
    double at(double value) {
        double bounded = Math.max(low, Math.min(high, value));
        return from + (to - from) * Math.log(bounded / low) / Math.log(high / low);
    }

    /** Powers of ten on it. */
    List<Double> decades() {
        List<Double> decades = new ArrayList<>();
        for (int power = (int) Math.ceil(Math.log10(low) - 1e-9); Math.pow(10, power) <= high * 1.0001; power++) {
            decades.add(Math.pow(10, power));
        }
        return decades;
    }

    /** A number for an axis: 0.01, 10, 1k, 10M. */
    static String label(double value) {
        if (value >= BILLION) {
            return Text.format("%.0fB", value / BILLION);
        }
        if (value >= MILLION) {
            return Text.format("%.0fM", value / MILLION);
        }
        if (value >= THOUSAND) {
            return Text.format("%.0fk", value / THOUSAND);
        }
        return value >= 1
                ? Text.format("%.0f", value)
                : Text.format("%.4g", value).replaceAll("0+$", "");
    }
}
