/** Checked numbers and unit-bearing types: the only vocabulary that every other package shares. */
@NullMarked
package org.ridgepoint.units;

import org.jspecify.annotations.NullMarked;
