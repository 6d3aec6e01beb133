package org.ridgepoint.pricing;

import org.ridgepoint.units.Require;

/** How a deployer sets its price. The set is closed; each rule holds its own parameters and its basis of cost. */
public sealed interface PriceRule {

    /** The unit cost that the rule, and the equilibrium it starts from, is built on. */
    CostBasis basis();

    /** The price, in the unit of the costs and prices of the situation. */
    double price(Situation situation);

    /**
     * What a rule may look at.
     *
     * @param unitCost c̃ on the rule's own basis, positive
     * @param equilibriumPrice price of this offer in the Nash–Bertrand equilibrium of the segment, positive
     * @param lastMarkup price over unit cost in the last step, positive
     * @param share share of the owner in the segment's spending now, in [0, 1]
     * @param lastShare the same share a step earlier, in [0, 1]
     */
    record Situation(double unitCost, double equilibriumPrice, double lastMarkup, double share, double lastShare) {
        public Situation {
            Require.positive(unitCost, "unitCost");
            Require.positive(equilibriumPrice, "equilibriumPrice");
            Require.positive(lastMarkup, "lastMarkup");
            Require.fraction(share, "share");
            Require.fraction(lastShare, "lastShare");
        }
    }

    /** The equilibrium price {@code c̃·E/(E−1)}. The default. */
    record Equilibrium(CostBasis basis) implements PriceRule {
        @Override
        public double price(Situation situation) {
            return situation.equilibriumPrice();
        }
    }

    /**
     * The last markup, raised in proportion to the growth of the share and lowered with its fall; between 1 and 21
     * (after the markup rule of Dosi, Fagiolo and Roventini 2010).
     *
     * @param sensitivity change of the log markup per unit of growth of the share, per step; not negative
     */
    record AdaptiveMarkup(CostBasis basis, double sensitivity) implements PriceRule {
        public AdaptiveMarkup {
            Require.notNegative(sensitivity, "sensitivity");
        }

        @Override
        public double price(Situation situation) {
            double last = situation.lastShare();
            double growth = last > 0 ? (situation.share() - last) / last : 0;
            double markup = situation.lastMarkup() * (1 + sensitivity * growth);
            return situation.unitCost() * Math.min(Math.max(markup, 1), Markup.of(Markup.LEAST_ELASTICITY));
        }
    }

    /**
     * Sells low until it has a share: the margin over cost rises in proportion to the share, from a part of the
     * equilibrium margin to all of it.
     *
     * @param firstPart part of the equilibrium margin that is charged at a share of zero, in [0, 1]
     * @param fullShare share from which on the whole margin is charged, positive
     */
    record Penetration(CostBasis basis, double firstPart, double fullShare) implements PriceRule {
        public Penetration {
            Require.fraction(firstPart, "firstPart");
            Require.positive(fullShare, "fullShare");
        }

        @Override
        public double price(Situation situation) {
            double reached = Math.min(situation.share() / fullShare, 1);
            double part = firstPart + (1 - firstPart) * reached;
            return situation.unitCost() + part * (situation.equilibriumPrice() - situation.unitCost());
        }
    }
}
