package org.ridgepoint.hardware;

import java.util.Locale;

/** What a listed price pays for. Only a bare chip or card still needs a server around it. */
public enum PriceBasis {
    CHIP(true),
    CARD(true),
    SERVER_SHARE(false),
    SYSTEM(false),
    COST_ESTIMATE(false),
    UNKNOWN(false);

    private final boolean needsServer;

    PriceBasis(boolean needsServer) {
        this.needsServer = needsServer;
    }

    /** True if the server overhead comes on top of the price. */
    public boolean needsServer() {
        return needsServer;
    }

    /** The word used in tables, for example {@code server share}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
