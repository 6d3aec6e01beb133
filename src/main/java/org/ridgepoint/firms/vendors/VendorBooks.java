package org.ridgepoint.firms.vendors;

/**
 * A vendor's money since the start of a run, in USD: revenue = goods + research + profit.
 *
 * @param revenue sales at what buyers paid
 * @param goods unit cost of what was sold
 * @param research paid out of revenue
 * @param profit what is left; a loss where discounts take more than the markup
 */
public record VendorBooks(double revenue, double goods, double research, double profit) {
    /** Before the first sale. */
    public static final VendorBooks EMPTY = new VendorBooks(0, 0, 0, 0);

    /**
     * With further sales.
     *
     * @param sale what was sold
     * @param markup list price over its unit cost
     * @param researchShare share of revenue spent on research
     */
    public VendorBooks plus(Sale sale, double markup, double researchShare) {
        double usd = sale.paidUsd();
        double cost = sale.listUsd() / markup;
        double spent = usd * researchShare;
        return new VendorBooks(revenue + usd, goods + cost, research + spent, profit + (usd - cost - spent));
    }
}
