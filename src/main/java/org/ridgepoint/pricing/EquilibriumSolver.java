package org.ridgepoint.pricing;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.jspecify.annotations.Nullable;
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
 * <p>Holds buffers that are reused from call to call and keeps the shares of the last one, so a solver belongs to one
 * thread.
 */
public final class EquilibriumSolver {
    /** Good for any purpose: conditions within 1e-10 of revenue. */
    public static final double DEFAULT_TOLERANCE = 1e-10;

    /**
     * Good for a step of the model: conditions within 1e-8 of revenue. Near the solution a step, and with it the distance
     * to the solution, is at most some times the condition that is left, so that prices are right to about 1e-8.
     */
    public static final double STEP_TOLERANCE = 1e-8;

    private static final int MAX_ITERATIONS = 500;
    /** Conditions from which on it pays to learn from the last moves. */
    private static final double NEAR = 0.1;

    private static final double SHORTEST = 1.0 / 16;
    private static final double LENGTHEN = 1.2;

    private final double tolerance;
    private final int maxIterations;
    private @Nullable Workspace workspace;

    /** The buffers. */
    private record Workspace(
            PricingState state,
            SingleResponse single,
            NestResponse nests,
            JointResponse joint,
            Acceleration acceleration) {}

    /** A solver for steps of the model. */
    public static EquilibriumSolver ofSteps() {
        return new EquilibriumSolver(STEP_TOLERANCE, MAX_ITERATIONS);
    }

    /** A solver with the default tolerance and limit. */
    public EquilibriumSolver() {
        this(DEFAULT_TOLERANCE, MAX_ITERATIONS);
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
     * @param unitCost c̃ of each offer, positive; +∞ for an offer that is not feasible, whose price is then +∞;
     *     ignored where the price is given
     * @param price in: last prices, where one that is not positive and finite means no last price; out: the solution.
     *     An offer that no customer sees is priced as if its share were zero. Where no customer has an offer, the
     *     start. A given price must be positive, +∞ if the offer cannot be had, and is left as it is.
     */
    public PricingOutcome solve(OfferMarket market, double[] unitCost, double[] price) {
        Workspace current = prepare(market);
        current.state().start(unitCost, price);
        PricingOutcome outcome = iterate(current);
        for (int j = 0; j < price.length; j++) {
            if (!market.hasGivenPrice(j)) {
                price[j] = StrictFastMath.exp(current.state().logPrice[j]);
            }
        }
        return outcome;
    }

    /**
     * Computes shares and spending at given prices without a search, for where prices are not an equilibrium.
     *
     * @param price of each offer, positive; +∞ for an offer that cannot be had
     * @return false if no customer has an offer: there are no shares
     */
    public boolean evaluate(OfferMarket market, double[] price) {
        Workspace current = prepare(market);
        current.state().startAt(price);
        return current.state().shares.update(current.state().logPrice);
    }

    private Workspace prepare(OfferMarket market) {
        if (workspace == null || workspace.joint().capacity() < market.largestOwner()) {
            PricingState state = new PricingState(market);
            SingleResponse single = new SingleResponse(state);
            workspace = new Workspace(
                    state,
                    single,
                    new NestResponse(state),
                    new JointResponse(state, market.largestOwner()),
                    new Acceleration());
        } else {
            workspace.state().bind(market);
        }
        return workspace;
    }

    private PricingOutcome iterate(Workspace current) {
        PricingState state = current.state();
        current.acceleration().restart(state.market.offers());
        current.nests().bind();
        double relaxation = 1;
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 0; ; iteration++) {
            if (!state.shares.update(state.logPrice)) {
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
            if (relaxation == 1 && residual < NEAR) {
                current.acceleration().improve(state.step, state.market.offers());
            } else {
                current.acceleration().restart(state.market.offers());
            }
            state.move(relaxation);
        }
    }

    /** Lets every owner respond to the present prices; returns the largest first-order condition left. */
    private double propose(Workspace current) {
        PricingState state = current.state();
        double worst = 0;
        for (int offer : state.market.simpleOffers()) {
            if (state.feasible(offer)) {
                worst = Math.max(worst, current.single().propose(offer));
            }
        }
        if (worst < NEAR) {
            current.nests().improve();
        }
        for (Owner owner : state.market.owners()) {
            worst = Math.max(worst, current.joint().propose(owner));
        }
        return worst;
    }

    /** Share of an offer in the spending of a group, in [0, 1], at the prices of the last call. */
    public double share(int group, int offer) {
        MarketShares shares = solved().state().shares;
        return shares.share(shares.listingOf(group), offer);
    }

    /**
     * Fills the shares of all offers in the spending of a group, at the prices of the last call.
     *
     * @param into at least as long as there are offers; 0 where the group does not see the offer
     */
    public void shares(int group, double[] into) {
        MarketShares shares = solved().state().shares;
        shares.shares(shares.listingOf(group), into);
    }

    /** Share of an offer in the spending of a group on the offer's nest, in [0, 1], at the prices of the last call. */
    public double withinNest(int group, int offer) {
        MarketShares shares = solved().state().shares;
        return shares.withinNest(shares.listingOf(group), offer);
    }

    /**
     * Log inclusive value of a group at the prices of the last call, see {@link org.ridgepoint.demand.PriceIndex} for
     * what it says of the group's prices; −∞ if it has no feasible offer.
     */
    public double logInclusive(int group) {
        return solved().state().shares.logInclusive(group);
    }

    /** Spending of a group as a part of the segment's, at the prices of the last call. */
    public double spendingPart(int group) {
        return solved().state().shares.spendingPart(group);
    }

    /** Share of an offer in the spending of all groups, at the prices of the last call. */
    public double segmentShare(int offer) {
        return solved().state().shares.segmentShare(offer);
    }

    /**
     * Share that one more offer would have in the spending of all groups if all prices of the last call stayed. The
     * spending of the groups that see it reacts.
     *
     * @param utility utility without price of the entrant, the same in every taste node
     * @param logPrice ln of its price
     * @param nest number of its nest as in {@link OfferMarket#nest}, or {@link OfferMarket#NEW_NEST}
     * @param groups by group, true where the entrant is listed
     */
    public double shareOfEntrant(double utility, double logPrice, int nest, boolean[] groups) {
        double[] everywhere = new double[solved().state().market.tasteNodes()];
        Arrays.fill(everywhere, utility);
        return shareOfEntrant(everywhere, logPrice, nest, groups);
    }

    /** As {@link #shareOfEntrant(double, double, int, boolean[])}, with the utility in each taste node. */
    public double shareOfEntrant(double[] utility, double logPrice, int nest, boolean[] groups) {
        PricingState state = solved().state();
        return new Entrant(utility, logPrice, nest, groups).share(state.market, state.shares);
    }

    private Workspace solved() {
        if (workspace == null) {
            throw new IllegalStateException("no market has been solved yet");
        }
        return workspace;
    }
}
