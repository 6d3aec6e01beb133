package org.ridgepoint.pricing;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.SpendingShares;
import org.ridgepoint.pricing.OfferMarket.Owner;
import org.ridgepoint.pricing.PricingOutcome.Status;
import org.ridgepoint.units.Require;

/**
 * Finds the Nash–Bertrand equilibrium of prices in a segment, starting from the last prices. Each owner's own response
 * is damped by its own slope (see the package); if the conditions get worse all steps are shortened. The same method
 * runs to any tolerance down to rounding, so there is no separate last stage.
 *
 * <p>Where economies of scale make equilibria multiple the start decides which one is found. Where nests are close (ρ
 * of 0.9 and more) and groups value the offers of a nest very differently, prices may have no equilibrium at all:
 * sellers undercut each other for a group and withdraw in turn. Such cycles end as {@link Status#NOT_CONVERGED}; and
 * the conditions are then necessary for an equilibrium but not sufficient.
 *
 * <p>Holds the buffers of the last market and reuses them while the same market object is passed, so a solver belongs
 * to one thread.
 */
public final class EquilibriumSolver {
    /** Good for a step of the model: conditions within 1e-10 of revenue. */
    public static final double DEFAULT_TOLERANCE = 1e-10;

    private static final int DEFAULT_ITERATIONS = 500;
    private static final double SHORTEST = 1.0 / 16;
    private static final double LENGTHEN = 1.2;

    private final double tolerance;
    private final int maxIterations;
    private @Nullable Workspace workspace;

    /** The buffers of one market. */
    private record Workspace(PricingState state, JointResponse joint) {}

    /** A solver with the default tolerance and limit. */
    public EquilibriumSolver() {
        this(DEFAULT_TOLERANCE, DEFAULT_ITERATIONS);
    }

    /**
     * A solver with its own accuracy.
     *
     * @param tolerance largest first-order condition accepted, as a part of an offer's revenue; rounding allows about
     *     1e-13
     * @param maxIterations updates after which it gives up
     */
    public EquilibriumSolver(double tolerance, int maxIterations) {
        this.tolerance = Require.positive(tolerance, "tolerance");
        this.maxIterations = Require.atLeast(maxIterations, 0, "maxIterations");
    }

    /**
     * Solves for all prices of a market.
     *
     * @param market who sees, owns and licenses what
     * @param unitCost c̃ of each offer, positive; +∞ for an offer that is not feasible, whose price is then +∞
     * @param price in: last prices, where one that is not positive and finite means no last price; out: the solution.
     *     An offer that no customer sees is priced as if its share were zero. Where no customer has an offer, the
     *     start.
     */
    public PricingOutcome solve(OfferMarket market, double[] unitCost, double[] price) {
        Workspace current = prepare(market);
        current.state().start(unitCost, price);
        PricingOutcome outcome = iterate(current);
        for (int j = 0; j < price.length; j++) {
            price[j] = StrictMath.exp(current.state().logPrice[j]);
        }
        return outcome;
    }

    private Workspace prepare(OfferMarket market) {
        if (workspace == null || workspace.state().market != market) {
            int largest = market.owners().stream()
                    .mapToInt(owner -> owner.offers().length)
                    .max()
                    .orElse(0);
            PricingState state = new PricingState(market);
            workspace = new Workspace(state, new JointResponse(state, largest));
        }
        return workspace;
    }

    private PricingOutcome iterate(Workspace current) {
        PricingState state = current.state();
        double relaxation = 1;
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 0; ; iteration++) {
            if (!state.shares.update(state.market, state.logPrice)) {
                return new PricingOutcome(Status.NO_OFFER, iteration, 0);
            }
            double residual = propose(current);
            if (residual <= tolerance) {
                return new PricingOutcome(Status.CONVERGED, iteration, residual);
            }
            if (iteration == maxIterations) {
                return new PricingOutcome(Status.NOT_CONVERGED, iteration, residual);
            }
            relaxation = residual > last ? Math.max(relaxation / 2, SHORTEST) : Math.min(relaxation * LENGTHEN, 1);
            last = residual;
            state.move(relaxation);
        }
    }

    /** Lets every owner respond to the present prices; returns the largest first-order condition left. */
    private double propose(Workspace current) {
        PricingState state = current.state();
        double worst = 0;
        for (Owner owner : state.market.owners()) {
            double residual = 0;
            if (!owner.isSimple()) {
                residual = current.joint().propose(owner);
            } else if (state.feasible(owner.offers()[0])) {
                residual = SingleResponse.propose(state, owner.offers()[0]);
            }
            worst = Math.max(worst, residual);
        }
        return worst;
    }

    /** Shares of spending of a group at the prices of the last call; overwritten by the next. */
    public SpendingShares shares(int group) {
        return solved().state().shares.group(group);
    }

    /** Spending of a group as a part of the segment's, at the prices of the last call. */
    public double spendingPart(int group) {
        return solved().state().shares.spendingPart(group);
    }

    /** Share of an offer in the spending of all groups, at the prices of the last call. */
    public double segmentShare(int offer) {
        MarketShares shares = solved().state().shares;
        double sum = 0;
        for (int g = 0; g < shares.groups(); g++) {
            sum += shares.spendingPart(g) * shares.group(g).share(offer);
        }
        return sum;
    }

    private Workspace solved() {
        if (workspace == null) {
            throw new IllegalStateException("no market has been solved yet");
        }
        return workspace;
    }
}
