/**
 * Rules of labs as pure functions: the race for capability and what is spent on it, the size of a generation, how it is
 * released, and whether a firm does research, deployment or both. Nothing here holds state; {@link
 * org.ridgepoint.firms.Lab} does. Equations are those of section 6 of the model specification.
 */
@NullMarked
package org.ridgepoint.firms.labs;

import org.jspecify.annotations.NullMarked;
