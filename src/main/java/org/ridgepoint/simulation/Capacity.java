package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;

/**
 * Capacity is fixed within a step: the chips at hand and what can be rented (model specification, section 8). Where the
 * latter is limited, by a parameter or because vendors ration landlords, and demand exceeds both, a deployer's unit cost for prices rises by as much as its need exceeds its
 * capacity until demand fits. What then is still too much, it rations: all its customers get the same part of what they
 * wanted; the rest of their spending goes once to sellers that have room, as these customers would choose among them; and
 * what does not fit there either stays unspent. Customers stay with their sellers for the next step.
 */
final class Capacity {
    private static final double FITS = 1 + 1e-9;
    private static final int ROUNDS = 8;
    /** A unit cost of a million times that of today's chips turns everybody away who can be turned away (an assumption). */
    private static final double MOST_FACTOR = 1e6;

    private static final int BISECTIONS = 40;

    private final Market market;
    private final Accounting accounting;
    private final double rentalLimit;

    Capacity(Market market, Accounting accounting) {
        this.market = market;
        this.accounting = accounting;
        rentalLimit = market.parameters().deployers().fleet().rentalLimit();
    }

    /** False if anything can be rented in this step. */
    boolean isLimited() {
        return rentalLimit < Double.POSITIVE_INFINITY || market.rentals().isShort();
    }

    /** Need that a deployer can meet in this step, cost units. */
    double of(Deployer deployer) {
        double rentable = market.rentals().limit(deployer);
        if (rentalLimit < Double.POSITIVE_INFINITY) {
            double planned = 0;
            for (Position position : deployer.positions()) {
                planned += position.need();
            }
            rentable = Math.min(rentable, rentalLimit * planned);
        }
        return deployer.fleet().capacity() + rentable;
    }

    /** Raises the unit cost of those who cannot serve all that was bought; false if everything fits. */
    private boolean raise() {
        boolean raised = false;
        for (Deployer deployer : market.activeDeployers()) {
            double need = accounting.need(deployer, 1);
            double capacity = of(deployer);
            if (need > FITS * capacity && capacity > 0 && deployer.hardwareFactor() < MOST_FACTOR) {
                deployer.hardwareFactor(Math.min(deployer.hardwareFactor() * need / capacity, MOST_FACTOR));
                raised = true;
            }
        }
        return raised;
    }

    /**
     * Finds prices at which demand fits, or rations. Engines of demand must have saved who served whom before customers
     * chose.
     *
     * @param trade lets a segment find its prices, choose and buy
     */
    void fit(Trade trade) {
        for (int round = 0; round < ROUNDS && raise(); round++) {
            for (SegmentMarket segment : market.segments()) {
                segment.engine().restore();
                trade.trade(segment);
            }
        }
        ration();
    }

    /** How a segment trades. */
    @FunctionalInterface
    interface Trade {
        void trade(SegmentMarket segment);
    }

    private void ration() {
        double[] part = servedParts();
        List<ServedShares> served = new ArrayList<>();
        for (SegmentMarket segment : market.segments()) {
            ServedShares shares = new ServedShares(segment, part);
            shares.chooseAgain(market.pricing(segment), part);
            served.add(shares);
            segment.sell(segment.sellers(), market.activeDeployers(), shares::share);
        }
        double[] again = servedParts();
        for (SegmentMarket segment : market.segments()) {
            ServedShares shares = served.get(segment.index());
            shares.times(again);
            segment.sell(segment.sellers(), market.activeDeployers(), shares::share);
            market.capital().unserved(shares.unservedUsdPerSecond());
        }
    }

    /** By id, the part of its sales that a deployer can serve. */
    private double[] servedParts() {
        double[] part = new double[market.deployers().size()];
        for (Deployer deployer : market.activeDeployers()) {
            part[deployer.id()] = servedPart(deployer);
        }
        return part;
    }

    private double servedPart(Deployer deployer) {
        double capacity = of(deployer);
        if (accounting.need(deployer, 1) <= FITS * capacity) {
            return 1;
        }
        double fits = 0;
        double tooMuch = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (fits + tooMuch) / 2;
            if (accounting.need(deployer, middle) <= capacity) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        return fits;
    }
}
