/**
 * Makers of chips as agents (model specification, section 5): markups that follow their share of sales, volume
 * discounts by yearly orders, supply limits, research, and the sale of a challenger to an incumbent. Rules are records with pure methods;
 * {@link org.ridgepoint.firms.vendors.VendorMarket} holds what changes.
 */
@NullMarked
package org.ridgepoint.firms.vendors;

import org.jspecify.annotations.NullMarked;
