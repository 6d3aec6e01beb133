/**
 * What is on sale in any year: the catalogue, product lines that grow from it, and in-memory products along a path that
 * the scenario gives (model specification, section 5). Pure functions of a scenario's values and draws: no randomness,
 * no agents, no vendor prices.
 */
@NullMarked
package org.ridgepoint.hardware.roadmap;

import org.jspecify.annotations.NullMarked;
