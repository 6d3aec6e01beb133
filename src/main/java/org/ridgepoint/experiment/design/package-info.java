/**
 * Factors of an experiment, and designs that choose which combinations of their levels to run. Pure functions: a design
 * with the same factors and the same seed is the same matrix on every machine. Knows neither files nor the market.
 */
@NullMarked
package org.ridgepoint.experiment.design;

import org.jspecify.annotations.NullMarked;
