package org.ridgepoint.pricing;

import java.util.Arrays;
import net.jafama.StrictFastMath;

/**
 * Shares and spending of every group at given prices, by the equations of {@link
 * org.ridgepoint.demand.SpendingShares}. Also the sums over the groups of an assortment that first-order conditions need,
 * so that these cost as much per offer as there are assortments, however many outside offers divide the groups. A buffer
 * that is filled again and again without allocation.
 */
final class MarketShares {
    private static final int EXTRAS = 3;
    private static final int MOMENTS = 4 * EXTRAS;

    final ShelfShares shelves;
    private OfferMarket market;
    private Listings listings;
    /** By listing and nest: share σ of the nest in spending. */
    private double[] nestShare = {};

    private double[] logInclusive = {};
    /** By group, relative to the group with the most, so that no price level overflows it. */
    private double[] spending = {};

    private double[] listingSpending = {};
    /** By assortment, then n, then extra: Σ Y·τ^n·π^extra. */
    private double[] moment = {};
    /** By offer: its revenue, or where that vanishes, the spending of those who see it. */
    private double[] total = {};

    /** By offer: spending of those who see it. */
    private double[] seen = {};

    private boolean[] vanishing = {};

    MarketShares(OfferMarket market) {
        this.market = market;
        this.listings = market.listings();
        this.shelves = new ShelfShares(market);
        bind(market);
    }

    /** Turns to another market; what is held is lost. */
    void bind(OfferMarket next) {
        market = next;
        listings = next.listings();
        shelves.bind(next);
        nestShare = Buffers.atLeast(nestShare, listings.listings * listings.nests);
        logInclusive = Buffers.atLeast(logInclusive, listings.listings);
        listingSpending = Buffers.atLeast(listingSpending, listings.listings);
        spending = Buffers.atLeast(spending, next.groups().size());
        moment = Buffers.atLeast(moment, MOMENTS * listings.assortments.count);
        total = Buffers.atLeast(total, next.offers());
        seen = Buffers.atLeast(seen, next.offers());
        vanishing = vanishing.length >= total.length ? vanishing : new boolean[total.length];
    }

    /** Fills everything; false if no group has a feasible offer, and then there are no shares. */
    boolean update(double[] logPrice) {
        shelves.update(logPrice);
        for (int l = 0; l < listings.listings; l++) {
            logInclusive[l] = fillListing(l);
        }
        if (!updateSpending()) {
            return false;
        }
        sumMoments();
        sumRevenues();
        return true;
    }

    /** Fills σ of a listing; returns its log inclusive value. */
    private double fillListing(int listing) {
        int start = listing * listings.nests;
        double sum = 0;
        for (int i = start; i < start + listings.nests; i++) {
            int shelf = listings.shelfOf[i];
            nestShare[i] = shelf == Listings.NO_SHELF ? 0 : shelves.inclusive(shelf);
            sum += nestShare[i];
        }
        double reference = shelves.best(listings.listingNode[listing]);
        if (!(sum >= ShelfShares.LEAST_SUM)) {
            reference = bestOf(start);
            if (reference == Double.NEGATIVE_INFINITY) {
                return reference;
            }
            sum = refill(start, reference);
        }
        double part = 1 / sum;
        for (int i = start; i < start + listings.nests; i++) {
            nestShare[i] *= part;
        }
        return reference + StrictFastMath.log(sum);
    }

    private double bestOf(int start) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = start; i < start + listings.nests; i++) {
            int shelf = listings.shelfOf[i];
            best = shelf == Listings.NO_SHELF ? best : Math.max(best, shelves.logInclusive(shelf));
        }
        return best;
    }

    /** Inclusive values relative to the listing's own best nest, where all are lost relative to the node's. */
    private double refill(int start, double reference) {
        double sum = 0;
        for (int i = start; i < start + listings.nests; i++) {
            int shelf = listings.shelfOf[i];
            nestShare[i] = shelf == Listings.NO_SHELF ? 0 : StrictFastMath.exp(shelves.logInclusive(shelf) - reference);
            sum += nestShare[i];
        }
        return sum;
    }

    private boolean updateSpending() {
        int groups = market.groups().size();
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < groups; g++) {
            spending[g] = market.groups().get(g).logSpending(market.taste(), logInclusive(g));
            most = Math.max(most, spending[g]);
        }
        Arrays.fill(listingSpending, 0, listings.listings, 0);
        if (most == Double.NEGATIVE_INFINITY) {
            return false;
        }
        for (int g = 0; g < groups; g++) {
            spending[g] = StrictFastMath.exp(spending[g] - most);
            listingSpending[listings.listingOf[g]] += spending[g];
        }
        return true;
    }

    private void sumMoments() {
        Arrays.fill(moment, 0, MOMENTS * listings.assortments.count, 0);
        Arrays.fill(total, 0, market.offers(), 0);
        Arrays.fill(seen, 0, market.offers(), 0);
        for (int l = 0; l < listings.listings; l++) {
            for (int i = l * listings.nests; i < (l + 1) * listings.nests; i++) {
                int shelf = listings.shelfOf[i];
                if (shelf != Listings.NO_SHELF) {
                    addMoments(MOMENTS * listings.assortment[shelf], listingSpending[l], nestShare[i], shelf);
                }
            }
        }
    }

    private void addMoments(int at, double amount, double inNest, int shelf) {
        double part = shelves.part(shelf);
        double share = part * inNest;
        double first = amount * share;
        double second = first * share;
        moment[at] += amount;
        moment[at + 1] += amount * part;
        moment[at + 2] += amount * part * part;
        moment[at + EXTRAS] += first;
        moment[at + EXTRAS + 1] += first * part;
        moment[at + EXTRAS + 2] += first * part * part;
        moment[at + 2 * EXTRAS] += second;
        moment[at + 2 * EXTRAS + 1] += second * part;
        moment[at + 3 * EXTRAS] += second * share;
        int outside = listings.outside[shelf];
        if (outside >= 0) {
            total[outside] += amount * inNest * shelves.outsidePart(shelf);
            seen[outside] += amount;
        }
    }

    private void sumRevenues() {
        Assortments assortments = listings.assortments;
        for (int a = 0; a < assortments.count; a++) {
            double spent = moment(a, 1, 0);
            double ofAll = moment(a, 0, 0);
            for (int i = assortments.nestStart[assortments.nest[a]]; i < assortments.end(a); i++) {
                int offer = assortments.nestOffers[i];
                if (assortments.has(a, offer)) {
                    total[offer] += spent * shelves.within(a, offer);
                    seen[offer] += ofAll;
                }
            }
        }
        for (int j = 0; j < market.offers(); j++) {
            vanishing[j] = total[j] < Double.MIN_NORMAL;
            total[j] = vanishing[j] ? seen[j] : total[j];
        }
    }

    /**
     * Sum of {@code Y·τ^n·π^extra} over the groups of an assortment, with π its share of their spending on the nest and τ
     * its share of all they spend.
     *
     * @param n from 0 to 3
     * @param extra from 0 to 2, and at most 3 − n
     */
    double moment(int assortment, int n, int extra) {
        return moment[MOMENTS * assortment + EXTRAS * n + extra];
    }

    /** Revenue of an offer; if {@link #vanishing}, spending of the groups that list it. May be 0. */
    double total(int offer) {
        return total[offer];
    }

    /** True if the revenue is too small for a double; groups that list the offer then weigh by their spending. */
    boolean vanishing(int offer) {
        return vanishing[offer];
    }

    /** Number of different listings; groups with one listing act as one. */
    int listings() {
        return listings.listings;
    }

    /** ω: part of the offer's revenue that comes from a listing; sums to 1 over listings, or is 0 if nobody sees it. */
    double revenueWeight(int listing, int offer) {
        if (shelfWith(listing, offer) < 0 || !(total[offer] > 0)) {
            return 0;
        }
        return listingSpending[listing] * (vanishing[offer] ? 1 : share(listing, offer)) / total[offer];
    }

    /** Where a listing keeps an offer, or a negative number if it does not list it. */
    private int shelfWith(int listing, int offer) {
        int shelf = listings.shelfOf[listing * listings.nests + market.nest(offer)];
        return shelf != Listings.NO_SHELF && listings.shows(shelf, offer) ? shelf : Listings.NO_SHELF;
    }

    /** s_(j|h) in a listing. */
    double withinNest(int listing, int offer) {
        int shelf = shelfWith(listing, offer);
        if (shelf < 0) {
            return 0;
        }
        return listings.outside[shelf] == offer
                ? shelves.outsidePart(shelf)
                : shelves.part(shelf) * shelves.within(listings.assortment[shelf], offer);
    }

    /** s_j in a listing. */
    double share(int listing, int offer) {
        return withinNest(listing, offer) * nestShare(listing, market.nest(offer));
    }

    /** Fills s_j of all offers in a listing. */
    void shares(int listing, double[] into) {
        Arrays.fill(into, 0, market.offers(), 0);
        for (int h = 0; h < listings.nests; h++) {
            int shelf = listings.shelfOf[listing * listings.nests + h];
            if (shelf != Listings.NO_SHELF) {
                fillShares(shelf, nestShare(listing, h), into);
            }
        }
    }

    private void fillShares(int shelf, double inNest, double[] into) {
        Assortments assortments = listings.assortments;
        int a = listings.assortment[shelf];
        for (int i = assortments.nestStart[assortments.nest[a]]; i < assortments.end(a); i++) {
            int offer = assortments.nestOffers[i];
            into[offer] = assortments.has(a, offer) ? shelves.part(shelf) * shelves.within(a, offer) * inNest : 0;
        }
        if (listings.outside[shelf] >= 0) {
            into[listings.outside[shelf]] = shelves.outsidePart(shelf) * inNest;
        }
    }

    /** σ: share of a nest in the spending of a listing. */
    double nestShare(int listing, int nest) {
        return nestShare[listing * listings.nests + nest];
    }

    int listingOf(int group) {
        return listings.listingOf[group];
    }

    /** Log inclusive value of a group; −∞ if it has no feasible offer. */
    double logInclusive(int group) {
        return logInclusive[listings.listingOf[group]];
    }

    /** Spending of a group as a part of all spending; 0 if nobody can buy. */
    double spendingPart(int group) {
        double sum = totalSpending();
        return sum > 0 ? spending[group] / sum : 0;
    }

    /** Share of an offer in the spending of all groups; 0 if nobody can buy. */
    double segmentShare(int offer) {
        double sum = totalSpending();
        return sum > 0 && !vanishing[offer] ? total[offer] / sum : 0;
    }

    private double totalSpending() {
        double sum = 0;
        for (int l = 0; l < listings.listings; l++) {
            sum += listingSpending[l];
        }
        return sum;
    }
}
