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

    /**
     * True if a firm may serve with the chip. Chips for sale and for rent are open to all, captive chips to their owner,
     * and consumer cards to all where the scenario allows them.
     *
     * @param ownerOfTheChip true if the firm is the chip's vendor
     * @param consumerCardsAllowed true if the scenario lets firms serve with consumer cards
     */
    public boolean opensTo(boolean ownerOfTheChip, boolean consumerCardsAllowed) {
        return switch (this) {
            case SALE, RENT_ONLY -> true;
            case CAPTIVE -> ownerOfTheChip;
            case CONSUMER -> consumerCardsAllowed;
        };
    }
}
