/**
 * Conventional products on sale in any year, and the chip of an in-memory generation whose launch is due (model
 * specification, section 5). Pure functions of a scenario's values: no randomness, no agents, no vendor prices.
 */
@NullMarked
package org.ridgepoint.hardware.roadmap;

import org.jspecify.annotations.NullMarked;
