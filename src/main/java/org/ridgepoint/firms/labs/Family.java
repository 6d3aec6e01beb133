package org.ridgepoint.firms.labs;

import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.pricing.Markup;
import org.ridgepoint.units.Require;

/**
 * What a family of models would earn in a segment under other terms: a forecast for one lab, with the offers of others
 * and their prices held, every licensee alike, and customers free to choose. Prices satisfy the same conditions as those
 * of {@link org.ridgepoint.pricing}: a licensor weighs the royalties that it loses with each sale that it takes.
 *
 * <p>Values are those of the nested choice: an offer of value v and price p has {@code v·p^(−α/(1−ρ))}; a nest whose
 * offers sum to D weighs {@code D^(1−ρ)}. Prices are in units of the lab's own unit cost.
 *
 * @param taste elasticities of the segment
 * @param rest weight of all other nests, positive
 * @param value v of the lab's own offer
 * @param licenseeValue v of a licensee's offer
 * @param licenseeCost unit cost of a licensee without its royalty, over that of the lab; positive
 * @param licensees who could take a licence, and what they leave for it
 */
public record Family(
        Elasticities taste, double rest, double value, double licenseeValue, double licenseeCost, Licensees licensees) {

    private static final int ROUNDS = 60;
    private static final double CLOSE = 1e-9;
    private static final double FEWEST = 1e-3;

    /**
     * Those who could take a licence.
     *
     * @param most number of them
     * @param shareElsewhere share of spending that each has without it: they come until a licence brings no more
     */
    public record Licensees(double most, double shareElsewhere) {
        public Licensees {
            Require.notNegative(most, "most");
            Require.notNegative(shareElsewhere, "shareElsewhere");
        }
    }

    public Family {
        Require.positive(rest, "rest");
        Require.notNegative(value, "value");
        Require.notNegative(licenseeValue, "licenseeValue");
        Require.positive(licenseeCost, "licenseeCost");
    }

    /**
     * What the family earns, as parts of the segment's spending.
     *
     * @param price of the lab's own offer, over its unit cost; NaN without one
     * @param licenseePrice of each licensee, in the same unit; NaN without any
     * @param royalty per token, in the same unit
     * @param licensees how many take a licence; need not be whole
     * @param ownShare share of spending on the lab's own offer
     * @param licensedShare share of spending on all licensees
     */
    public record Outcome(
            double price,
            double licenseePrice,
            double royalty,
            double licensees,
            double ownShare,
            double licensedShare) {

        /** Margin of the lab's own offer and royalties, as a part of the segment's spending. */
        public double margin() {
            double own = ownShare > 0 ? ownShare * (1 - 1 / price) : 0;
            return own + (licensedShare > 0 ? licensedShare * royalty / licenseePrice : 0);
        }
    }

    /** Nobody else serves the family. */
    public Outcome closed() {
        double price = Markup.of(taste.ownSlope());
        for (int round = 0; round < ROUNDS; round++) {
            double next = Markup.of(taste.own(1, closedShare(price)));
            double last = price;
            price = Math.sqrt(price * next);
            if (Math.abs(price - last) < CLOSE * price) {
                break;
            }
        }
        return new Outcome(price, Double.NaN, 0, 0, closedShare(price), 0);
    }

    private double closedShare(double price) {
        double weight = weight(value * fallOf(price));
        return weight / (rest + weight);
    }

    /**
     * Others serve it as well.
     *
     * @param royaltyRate royalty per token as a part of the lab's own price, or of the licensees' where it has none
     * @param deploys false if the lab has no offer of its own
     */
    public Outcome licensed(double royaltyRate, boolean deploys) {
        if (licensees.most() == 0 || licenseeValue == 0) {
            return deploys ? closed() : new Outcome(Double.NaN, Double.NaN, 0, 0, 0, 0);
        }
        Search search = new Search(royaltyRate, deploys);
        for (int round = 0; round < ROUNDS && search.improve() > CLOSE; round++) {
            continue;
        }
        return search.outcome();
    }

    /**
     * Share of one more offer in a nest, at a price that stays.
     *
     * @param nest sum of the nest's other offers, D
     * @param others weight of the other nests
     * @param offer v·p^(−α/(1−ρ)) of the offer
     */
    public static double shareIn(double nest, double others, double offer, double nesting) {
        double sum = nest + offer;
        double weight = power(sum, 1 - nesting);
        return sum > 0 ? offer / sum * weight / (others + weight) : 0;
    }

    /**
     * D of a nest, or v·p^(−α/(1−ρ)) of an offer, where all nests together weigh 1.
     *
     * @param share of the nest or offer in all spending
     * @param nestShare of the nest in all spending
     */
    public static double valueOf(double share, double nestShare, double nesting) {
        return nestShare > 0 ? share / nestShare * power(nestShare, 1 / (1 - nesting)) : 0;
    }

    private double fallOf(double price) {
        return power(price, -taste.withinSlope());
    }

    private double weight(double sum) {
        return power(sum, 1 - taste.nesting());
    }

    private static double power(double base, double exponent) {
        return base > 0 ? StrictMath.exp(exponent * StrictMath.log(base)) : 0;
    }

    /** A part of a sum; 0 where all of it is too small for a double. */
    private static double part(double amount, double sum) {
        return sum > 0 ? amount / sum : 0;
    }

    /** Damped search for the prices of lab and licensees and the number of licensees. */
    private final class Search {
        private final double royaltyRate;
        private final boolean deploys;
        private double price;
        private double licenseePrice;
        private double royalty;
        private double count;
        private double own;
        private double each;
        private double share;

        Search(double royaltyRate, boolean deploys) {
            this.royaltyRate = royaltyRate;
            this.deploys = deploys;
            price = Markup.of(taste.ownSlope());
            royalty = royaltyRate * price;
            licenseePrice = price * (licenseeCost + royalty);
            count = licensees.most();
        }

        /** Moves half the way, in logarithms; returns the largest relative move. */
        double improve() {
            look();
            double ofNest = part(each, own + count * each);
            double ofAll = share * ofNest;
            double licenseeElasticity = taste.own(ofNest, ofAll);
            double nextLicensee = (licenseeCost + royalty) * Markup.of(licenseeElasticity);
            double next = deploys ? ownPrice(ofNest, ofAll) : Double.NaN;
            double room = licensees.shareElsewhere() > 0
                    ? count * ofAll / licensees.shareElsewhere()
                    : Double.POSITIVE_INFINITY;
            double nextCount = Math.max(FEWEST, Math.min(room, licensees.most()));
            double moved = Math.max(
                    Math.abs(StrictMath.log(nextLicensee / licenseePrice)),
                    deploys ? Math.abs(StrictMath.log(next / price)) : 0);
            moved = Math.max(moved, Math.abs(StrictMath.log(nextCount / count)));
            licenseePrice = Math.sqrt(licenseePrice * nextLicensee);
            price = deploys ? Math.sqrt(price * next) : price;
            count = Math.sqrt(count * nextCount);
            royalty = royaltyRate * (deploys ? price : licenseePrice);
            return moved;
        }

        private void look() {
            own = deploys ? value * fallOf(price) : 0;
            each = licenseeValue * fallOf(licenseePrice);
            double weight = weight(own + count * each);
            share = weight / (rest + weight);
        }

        /** (c + r·D)·E/(E−1), with D the licensees' sales lost for each own sale won. */
        private double ownPrice(double ofNest, double ofAll) {
            double withinNest = part(own, own + count * each);
            double elasticity = Math.max(taste.own(withinNest, share * withinNest), Markup.LEAST_ELASTICITY);
            double diverted =
                    count * (taste.cross() * ofAll + taste.nestCross() * ofNest) * price / (elasticity * licenseePrice);
            return (1 + royalty * diverted) * Markup.of(elasticity);
        }

        Outcome outcome() {
            look();
            double ownPart = part(own, own + count * each);
            return new Outcome(
                    deploys ? price : Double.NaN,
                    licenseePrice,
                    royalty,
                    count,
                    share * ownPart,
                    share * (1 - ownPart));
        }
    }
}
