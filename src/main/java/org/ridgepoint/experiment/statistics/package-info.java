/**
 * What can be said from a sample of runs. Runs with different seeds count as independent draws, and runs with one seed as a
 * pair. Everything is a pure function of numbers: the same numbers in the same order give the same answer, bootstrap
 * included.
 */
@NullMarked
package org.ridgepoint.experiment.statistics;

import org.jspecify.annotations.NullMarked;
