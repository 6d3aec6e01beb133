/**
 * How much of an outcome each of several causes explains (model specification, section 10). The causes are switched off one
 * by one and together, with the same seeds, and the difference between all on and all off is shared out as Shapley (1953) would
 * among players, those that belong together as Owen (1977) would. What needs no run is apart from what does: values of set
 * functions in {@link org.ridgepoint.analysis.attribution.CoalitionValues}, {@link
 * org.ridgepoint.analysis.attribution.CoalitionVariance} and {@link org.ridgepoint.analysis.attribution.SampledValues}.
 */
@NullMarked
package org.ridgepoint.analysis.attribution;

import org.jspecify.annotations.NullMarked;
