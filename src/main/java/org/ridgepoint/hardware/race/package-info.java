/**
 * The race of in-memory computing for a dominant design (model specification, section 5): ferment with a hazard that
 * research speeds, failure and absorption as competing risks, a clock of maturity that sales drive, learning by
 * producing. Pure functions on records; draws and sales come in as arguments, events and launches go out.
 */
@NullMarked
package org.ridgepoint.hardware.race;

import org.jspecify.annotations.NullMarked;
