package org.ridgepoint.hardware;

import java.util.Locale;

/** How a chip can be had: bought by anyone, rented only, kept by its owner, or bought as a consumer card. */
public enum Access {
    SALE,
    RENT_ONLY,
    CAPTIVE,
    CONSUMER;

    /** The word used in tables, for example {@code rent only}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
