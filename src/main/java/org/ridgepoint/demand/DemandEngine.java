package org.ridgepoint.demand;

/**
 * Who serves whose spending in a segment, by group of customers and by seller (model specification, section 7). Shares
 * are parts of the spending of a group; in every group those of all deployers and of self-hosting sum to 1 once anybody
 * has chosen. What a group spends is not decided here, so both engines spend the same in total.
 */
public sealed interface DemandEngine permits ExpectedDemand, IndividualDemand {

    /**
     * Gives a group its first sellers.
     *
     * @param choice sellers with the share that each has
     */
    void start(int group, SellerChoice choice);

    /**
     * Lets a part of a group's customers choose anew; those whose seller no longer sells to them choose as well, and
     * without regard to it.
     *
     * @param choice sellers with the share that each gets of those who choose
     * @param rechoiceRate part of customers who choose anew, in [0, 1]
     * @param step the present step, not negative
     */
    void choose(int group, SellerChoice choice, double rechoiceRate, long step);

    /** Hands all customers of a deployer over to another one. */
    void handOver(int from, int to);

    /** Remembers who serves whom, in place of what was remembered before. */
    void save();

    /** Goes back to what was remembered; {@link #save} must have been called. */
    void restore();

    /** Share of a group's spending that a deployer serves. */
    double share(int group, int deployer);

    /** Share of a group's spending that customers serve themselves. */
    double selfHosted(int group);
}
