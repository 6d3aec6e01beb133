/**
 * Pictures of a market, and what they are drawn from: the history of a run. Pictures draw on any graphics, a window's or an
 * image's.
 */
@NullMarked
package org.ridgepoint.gui.view;

import org.jspecify.annotations.NullMarked;
