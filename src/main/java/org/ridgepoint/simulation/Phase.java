package org.ridgepoint.simulation;

/**
 * The phases of a step, in order (model specification, section 11). The numbers leave room for phases to come; MASON
 * shuffles events of equal ordering, so each phase has its own. What a phase says here is what the description of the
 * model says of it.
 */
public enum Phase {
    /** The date moves on; what is on sale changes: new generations, in-memory products, products withdrawn. */
    TECHNOLOGY(20),
    /**
     * Labs spend on research, gain capability and imitate the frontier; once a year each decides who may serve its models and
     * whether to go on, and the richest of the others whether to found a lab; generations that are due ship, at the size that
     * pays best; open weights follow with their lag.
     */
    LABS(40),
    /** The spending that adoption allows grows in every segment; deployers revise their forecasts by last step's sales. */
    EXPECTATIONS(50),
    /** Deployers whose turn it is choose models, variant, hardware and range; all work out their cost; customers plan self-hosting. */
    PLANS(60),
    /** Prices of each segment move to the equilibrium of all sellers, given costs at their forecasts. */
    PRICES(70),
    /** A share of customers chooses anew among deployers and self-hosting; everybody buys at the present prices. */
    CHOICES(80),
    /** What was sold is served, at the cost of the traffic that came and not of that forecast. */
    SERVING(90),
    /** Revenue, royalties, cost of serving, research and fixed cost go into the books. */
    ACCOUNTS(100),
    /** Deployers without cash or prospects leave; potential entrants weigh the net present value of entry. */
    ENTRY_AND_EXIT(110),
    /** The step is measured and shown to observers. Nothing in the model reads these measures. */
    MEASURES(120);

    private final int ordering;

    Phase(int ordering) {
        this.ordering = ordering;
    }

    /** Place in a step: lower numbers first. */
    public int ordering() {
        return ordering;
    }
}
