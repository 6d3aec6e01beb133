package org.ridgepoint.firms.vendors;

/**
 * A vendor's money since the start of a run, in USD: revenue = goods + research + profit.
 *
 * @param revenue sales at list price
 * @param goods unit cost of what was sold
 * @param research paid out of revenue
 * @param profit what is left
 */
public record VendorBooks(double revenue, double goods, double research, double profit) {
    /** Before the first sale. */
    public static final VendorBooks EMPTY = new VendorBooks(0, 0, 0, 0);

    /**
     * With further sales.
     *
     * @param usd revenue
     * @param markup price over unit cost of what was sold
     * @param researchShare share of revenue spent on research
     */
    public VendorBooks plus(double usd, double markup, double researchShare) {
        double cost = usd / markup;
        double spent = usd * researchShare;
        return new VendorBooks(revenue + usd, goods + cost, research + spent, profit + (usd - cost - spent));
    }
}
