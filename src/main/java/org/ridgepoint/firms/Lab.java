package org.ridgepoint.firms;

import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.labs.CapabilityRace;

/**
 * A developer of models: its capability, what it spends on research, and the generation that it has on offer. It belongs
 * to a firm, which holds its money.
 */
public final class Lab {
    private final int index;
    private final int firm;
    private final int bornStep;
    private double capability;
    private double released;
    private int doublings;
    private double nextReleaseYear;
    private double researchUsdPerYear;
    private double researchSinceReleaseUsd;
    private Arrangement arrangement = Arrangement.CLOSED;
    private boolean shipped = true;
    private double catchUpUsdPerYear;

    /**
     * @param firm id of the deployer that it belongs to
     * @param bornStep step in which it was founded; negative for a starter
     * @param capability Q at the start, which its present generation has
     * @param nextReleaseYear when its next generation ships
     */
    public Lab(int index, int firm, int bornStep, double capability, double nextReleaseYear) {
        this.index = index;
        this.firm = firm;
        this.bornStep = bornStep;
        this.capability = capability;
        this.released = capability;
        this.nextReleaseYear = nextReleaseYear;
    }

    /**
     * A lab that has nothing to ship yet: until its first generation it catches up with the others.
     *
     * @param capability Q at the start
     * @param firstReleaseYear when its first generation ships
     * @param catchUpUsdPerYear what it spends on research until then at least, paid for when it is founded
     */
    public static Lab founded(
            int index, int firm, int step, double capability, double firstReleaseYear, double catchUpUsdPerYear) {
        Lab lab = new Lab(index, firm, step, capability, firstReleaseYear);
        lab.shipped = false;
        lab.catchUpUsdPerYear = catchUpUsdPerYear;
        return lab;
    }

    /** False until its first generation ships. */
    public boolean hasShipped() {
        return shipped;
    }

    /** Position among the labs; also names its family of models. */
    public int index() {
        return index;
    }

    /** Id of the deployer that it belongs to. */
    public int firm() {
        return firm;
    }

    /** Steps since it was founded. */
    public int age(int step) {
        return step - bornStep;
    }

    /** Q: log10 of effective training compute, relative. */
    public double capability() {
        return capability;
    }

    /** Quality of the generation on offer, at the reference size. */
    public double releasedQuality() {
        return released;
    }

    /** log2 of the frontier size of the generation on offer over the reference size. */
    public int doublings() {
        return doublings;
    }

    /** What it does, and who may use its models. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Changes what it does. */
    public void arrange(Arrangement newArrangement) {
        arrangement = newArrangement;
    }

    /** True as long as it develops models. */
    public boolean active() {
        return arrangement.researches();
    }

    /** What it spends on research. */
    public double researchUsdPerYear() {
        return researchUsdPerYear;
    }

    /** Research since the generation on offer shipped, which has to pay for training the next. */
    public double researchSinceReleaseUsd() {
        return researchSinceReleaseUsd;
    }

    /** What of its research is still to be paid: not what was paid for when it was founded. */
    public double unpaidResearchUsdPerYear() {
        return shipped ? researchUsdPerYear : Math.max(0, researchUsdPerYear - catchUpUsdPerYear);
    }

    /** Sets what it spends; until its first generation ships, not less than catching up takes. */
    public void spend(double usdPerYear) {
        researchUsdPerYear = shipped ? usdPerYear : Math.max(usdPerYear, catchUpUsdPerYear);
    }

    /** Works for one step; rates as in {@link CapabilityRace#progress}. */
    public void advance(CapabilityRace race, double rate, double frontier, double frontierRate, double stepYears) {
        capability = race.progress(capability, rate, frontier, frontierRate, stepYears);
        researchSinceReleaseUsd += researchUsdPerYear * stepYears;
    }

    /** True if a generation is to ship. */
    public boolean isDue(double year) {
        return active() && year >= nextReleaseYear;
    }

    /**
     * Ships a generation.
     *
     * @param newDoublings size of its frontier model
     * @param years until the next
     */
    public void release(int newDoublings, double years) {
        shipped = true;
        released = capability;
        doublings = newDoublings;
        nextReleaseYear += years;
        researchSinceReleaseUsd = 0;
    }
}
