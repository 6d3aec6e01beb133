/**
 * Chips of a deployer: what it owns by vintage, what it orders and borrows for, and what serving costs with the chips at
 * hand (model specification, section 8).
 *
 * <p>Need and capacity are measured in <em>cost units</em>: one unit of need is a USD per second of the full cost of the
 * deployer's own best plan at today's prices of chips. A chip that is on sale supplies its own full cost per second; an old
 * one supplies that times its efficiency, which is the cost of serving on the plan's chip over the cost of serving on the old
 * one, for the same variant at the same traffic. So a fleet is kept per deployer and not per segment, and needs no frontier
 * of its own. Approximations: the efficiency compares bounds of the cost, not the cost itself; a chip may serve any segment;
 * chips need not be whole.
 */
@NullMarked
package org.ridgepoint.firms.fleet;

import org.jspecify.annotations.NullMarked;
