package org.ridgepoint.simulation;

/** What happened in a step that is counted rather than measured. */
final class StepEvents {
    private int entries;
    private int exits;
    private int mergers;
    private int unsolvedPrices;
    private int labsFounded;
    private int labsEnded;

    void clear() {
        entries = 0;
        exits = 0;
        mergers = 0;
        unsolvedPrices = 0;
        labsFounded = 0;
        labsEnded = 0;
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

    void labFounded() {
        labsFounded++;
    }

    void labEnded() {
        labsEnded++;
    }

    /** Labs that deployers started. */
    int labsFounded() {
        return labsFounded;
    }

    /** Labs that ended research, with their firm or without. */
    int labsEnded() {
        return labsEnded;
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
