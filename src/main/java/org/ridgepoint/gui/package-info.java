/**
 * The live market: a window around a run that goes on step by step. Holds no model logic: it starts the same simulation as
 * the command line does, is shown views of it after every step, and draws them.
 *
 * <p>The model runs in the engine's own thread; windows belong to Swing's event thread. Between the two stand {@link
 * org.ridgepoint.gui.view.RunHistory} and the immutable {@link org.ridgepoint.simulation.MarketView}.
 */
@NullMarked
package org.ridgepoint.gui;

import org.jspecify.annotations.NullMarked;
