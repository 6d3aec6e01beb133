package org.ridgepoint.simulation;

import org.ridgepoint.firms.fleet.Fleet;

/** How all deployers together met their needs in a step. */
final class CapitalUse {
    private double need;
    private double owned;
    private int moves;
    private double unservedUsdPerSecond;
    private double unmetUsd;

    void clear() {
        need = 0;
        owned = 0;
        moves = 0;
        unservedUsdPerSecond = 0;
        unmetUsd = 0;
    }

    void add(Fleet.Use use) {
        need += use.need();
        owned += use.owned();
    }

    /** Notes that a deployer begins to move to another platform. */
    void moved() {
        moves++;
    }

    int moves() {
        return moves;
    }

    /** Notes spending for which there was no capacity. */
    void unserved(double usdPerSecond) {
        unservedUsdPerSecond += usdPerSecond;
    }

    /** Notes orders that vendors did not deliver, USD at list prices. */
    void unmet(double usd) {
        unmetUsd += usd;
    }

    double unmetUsd() {
        return unmetUsd;
    }

    /** Part of all needs that owned chips met; NaN without any need. */
    double ownedShare() {
        return owned / need;
    }

    double unservedUsdPerSecond() {
        return unservedUsdPerSecond;
    }
}
