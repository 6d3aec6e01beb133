/**
 * How close accelerators come to their peaks: measured throughput, which rows of it can be predicted, the fit of the
 * efficiencies to them and how far off its predictions are. Predictions are made by the very code that plans use,
 * {@link org.ridgepoint.inference.DecodeCycle}.
 */
@NullMarked
package org.ridgepoint.inference.fit;

import org.jspecify.annotations.NullMarked;
