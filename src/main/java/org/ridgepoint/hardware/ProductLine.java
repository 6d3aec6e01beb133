package org.ridgepoint.hardware;

import java.util.Locale;

/** Form factor of a product line, so that small users can buy small. */
public enum ProductLine {
    SERVER,
    WORKSTATION,
    EDGE;

    /** The word used in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
