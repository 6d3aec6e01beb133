/**
 * What customers want and how they choose among offers. Choice is over shares of <em>spending</em>: a nested logit in
 * log price, which is a nested CES in quantities ({@link org.ridgepoint.demand.SpendingShares}).
 */
@NullMarked
package org.ridgepoint.demand;

import org.jspecify.annotations.NullMarked;
