package org.ridgepoint.units;

import java.util.Locale;

/** Formatting that does not depend on the locale of the machine. */
public final class Text {
    private Text() {}

    /** {@link String#format} with a decimal point everywhere. */
    public static String format(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
