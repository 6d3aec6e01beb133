/**
 * Many runs of one question: designs, replications, and what can be said from their results. Statistics here treat runs
 * with different seeds as independent draws, and runs with one seed as a pair.
 */
@NullMarked
package org.ridgepoint.experiment;

import org.jspecify.annotations.NullMarked;
