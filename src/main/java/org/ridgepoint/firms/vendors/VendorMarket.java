package org.ridgepoint.firms.vendors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.hardware.race.WeightedDraw;

/**
 * Vendors with what changes: the share that each reckons with, the markup of its price list, its books, and whether it
 * is in business.
 */
public final class VendorMarket {
    private final VendorTerms terms;
    private final Map<String, State> states = new LinkedHashMap<>();
    private double researchUsdPerYear;

    /** What changes about a vendor. */
    private static final class State {
        private final Vendor vendor;
        private double share;
        private double markup;
        private boolean active = true;
        private VendorBooks books = VendorBooks.EMPTY;

        State(Vendor vendor, double markup) {
            this.vendor = vendor;
            this.share = vendor.referenceShare();
            this.markup = markup;
        }
    }

    /** All vendors at their reference shares. */
    public VendorMarket(VendorTerms terms, List<Vendor> vendors) {
        this.terms = terms;
        vendors.forEach(vendor -> states.put(vendor.name(), new State(vendor, terms.markup(vendor.referenceShare()))));
    }

    /**
     * Takes note of a step's sales. Unless terms say otherwise incumbents share what the catalogue and its lines sell in
     * proportion to their reference shares, whoever made the chips that plans run on: plans take the cheapest, and which of
     * two makers a customer prefers at equal cost, the model does not know.
     *
     * @param conventional sales of the catalogue and of conventional lines by maker
     * @param inMemory sales of in-memory lines by vendor
     * @param years length of the step
     */
    public void sell(Map<String, Sale> conventional, Map<String, Sale> inMemory, double years) {
        Sale common = sum(conventional);
        double total = common.paidUsd() + sum(inMemory).paidUsd();
        if (!(total > 0)) {
            return;
        }
        double references = references();
        researchUsdPerYear = total * terms.research() / years;
        for (State state : states.values()) {
            String name = state.vendor.name();
            Sale own = terms.sharesByOrders()
                    ? conventional.getOrDefault(name, Sale.NONE)
                    : common.times(state.vendor.referenceShare() / references);
            Sale sold = own.plus(inMemory.getOrDefault(name, Sale.NONE));
            state.books = state.books.plus(sold, state.markup, terms.research());
            boolean asBefore =
                    !terms.sharesByOrders() && inMemory.isEmpty() && state.share == state.vendor.referenceShare();
            state.share = asBefore ? state.share : terms.remembered(state.share, sold.paidUsd() / total, years);
        }
    }

    private static Sale sum(Map<String, Sale> sales) {
        Sale sum = Sale.NONE;
        for (Sale sale : sales.values()) {
            sum = sum.plus(sale);
        }
        return sum;
    }

    private double references() {
        double sum = 0;
        for (State state : states.values()) {
            sum += state.vendor.referenceShare();
        }
        return sum;
    }

    /** New price lists, at the shares that vendors reckon with. Assumption: once a year. */
    public void reprice() {
        states.values().forEach(state -> state.markup = terms.markup(state.share));
    }

    /** List price of a vendor's product over the price that its catalogue or its family's path gives it. */
    public double priceFactor(String vendor, double referenceShare) {
        return state(vendor).markup / terms.markup(referenceShare);
    }

    /** The share at which the catalogue saw a vendor's prices. */
    public double referenceShare(String vendor) {
        return state(vendor).vendor.referenceShare();
    }

    /** The incumbent that buys a challenger: drawn in proportion to shares of sales. */
    public String acquirer(double uniform) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (State state : states.values()) {
            if (state.vendor.challenges().isEmpty() && state.share > 0) {
                shares.put(state.vendor.name(), state.share);
            }
        }
        return WeightedDraw.pick(shares, uniform);
    }

    /** A vendor gives up. */
    public void leave(String vendor) {
        state(vendor).active = false;
    }

    /** True if a vendor is in business. */
    public boolean active(String vendor) {
        return state(vendor).active;
    }

    /** The share of chip sales that a vendor reckons with. */
    public double share(String vendor) {
        return state(vendor).share;
    }

    /** A vendor's money since the start. */
    public VendorBooks books(String vendor) {
        return state(vendor).books;
    }

    /** Names of all vendors, those that left included. */
    public List<String> names() {
        return List.copyOf(states.keySet());
    }

    /** Research on in-memory computing by vendors and by whoever pays for it outside the market, USD per year. */
    public double inMemoryResearchUsdPerYear() {
        return terms.outsideResearchUsdPerYear() + terms.inMemoryResearch() * researchUsdPerYear;
    }

    private State state(String vendor) {
        State state = states.get(vendor);
        if (state == null) {
            throw new IllegalArgumentException("no vendor is called " + vendor);
        }
        return state;
    }
}
