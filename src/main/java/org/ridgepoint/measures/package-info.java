/**
 * What the market looks like after a step: concentration, welfare and technology, as pure functions of shares and
 * amounts. Nothing here runs a market again or draws a random number. A measure that has no value, such as the
 * concentration of a market without sales, is an empty {@link java.util.OptionalDouble}, never NaN.
 */
@NullMarked
package org.ridgepoint.measures;

import org.jspecify.annotations.NullMarked;
