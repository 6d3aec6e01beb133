/** Line and area charts of a run's measures over time. */
@NullMarked
package org.ridgepoint.gui.chart;

import org.jspecify.annotations.NullMarked;
