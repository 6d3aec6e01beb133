package org.ridgepoint.firms.vendors;

/**
 * What was sold, in USD.
 *
 * @param listUsd at list prices, of which unit cost is a part
 * @param paidUsd at what buyers paid
 */
public record Sale(double listUsd, double paidUsd) {
    /** Nothing. */
    public static final Sale NONE = new Sale(0, 0);

    /** Both together. */
    public Sale plus(Sale other) {
        return new Sale(listUsd + other.listUsd, paidUsd + other.paidUsd);
    }

    /** A part of it. */
    public Sale times(double part) {
        return new Sale(listUsd * part, paidUsd * part);
    }
}
