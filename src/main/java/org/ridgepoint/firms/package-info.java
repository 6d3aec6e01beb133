/**
 * Firms: what a deployer serves and what that costs it, its expectations, plans, accounts, entry and exit, and the
 * progress of labs. Rules are records with pure methods; only {@link org.ridgepoint.firms.Deployer}, its {@link
 * org.ridgepoint.firms.Position}s and {@link org.ridgepoint.firms.Lab} hold state. Nothing here knows the simulation
 * engine. Equations are those of sections 6 and 8 of the model specification.
 */
@NullMarked
package org.ridgepoint.firms;

import org.jspecify.annotations.NullMarked;
