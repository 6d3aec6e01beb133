package org.ridgepoint.firms;

/** A developer of models: its capability, and the quality of the generation that it has on offer. */
public final class Lab {
    private final int index;
    private double capability;
    private double released;
    private double nextReleaseYear;

    /**
     * @param capability Q at the start, which its present generation has
     * @param nextReleaseYear when its next generation ships
     */
    public Lab(int index, double capability, double nextReleaseYear) {
        this.index = index;
        this.capability = capability;
        this.released = capability;
        this.nextReleaseYear = nextReleaseYear;
    }

    /** Position among the labs; also names its family of models. */
    public int index() {
        return index;
    }

    /** Q: log10 of effective training compute, relative. */
    public double capability() {
        return capability;
    }

    /** Quality of the generation on offer. */
    public double releasedQuality() {
        return released;
    }

    /**
     * Works for one step.
     *
     * @return true if a new generation ships
     */
    public boolean advance(LabTerms terms, double frontier, double year, double stepYears) {
        capability = terms.progress(capability, frontier, stepYears);
        if (year < nextReleaseYear) {
            return false;
        }
        released = capability;
        nextReleaseYear += terms.generationYears();
        return true;
    }
}
