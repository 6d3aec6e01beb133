/**
 * The model's history against what was observed: stylised facts and series of 2022 to 2025 (model specification, section 13).
 * Observations ship as a table, which names the measure, the dates and how the figure is made, so that a fact is added
 * without a line of code. Values dated to June 2025 may be used to calibrate; later ones are out of sample and marked.
 */
@NullMarked
package org.ridgepoint.analysis.backtest;

import org.jspecify.annotations.NullMarked;
