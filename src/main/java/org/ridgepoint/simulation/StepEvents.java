package org.ridgepoint.simulation;

/** What happened in a step that is counted rather than measured. */
final class StepEvents {
    private int entries;
    private int exits;
    private int mergers;
    private int unsolvedPrices;

    void clear() {
        entries = 0;
        exits = 0;
        mergers = 0;
        unsolvedPrices = 0;
    }

    void entered() {
        entries++;
    }

    void left() {
        exits++;
    }

    /** Notes a segment whose prices did not converge. */
    void pricesNotSolved() {
        unsolvedPrices++;
    }

    int entries() {
        return entries;
    }

    void merged() {
        mergers++;
    }

    int mergers() {
        return mergers;
    }

    int exits() {
        return exits;
    }

    int unsolvedPrices() {
        return unsolvedPrices;
    }
}
