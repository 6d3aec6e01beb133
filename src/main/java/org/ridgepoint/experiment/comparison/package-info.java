/**
 * What the results of a study say about one factor: reads a results file and puts the levels of the factor side by side, seed
 * by seed.
 */
@NullMarked
package org.ridgepoint.experiment.comparison;

import org.jspecify.annotations.NullMarked;
