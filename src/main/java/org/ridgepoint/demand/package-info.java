/**
 * Who buys: segments, customers by size, how their demand spreads over model copies, and how they choose. Shares are
 * shares of spending. Equations are those of section 7 of the model specification.
 */
@NullMarked
package org.ridgepoint.demand;

import org.jspecify.annotations.NullMarked;
