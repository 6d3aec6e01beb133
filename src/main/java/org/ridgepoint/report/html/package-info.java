/**
 * The report of a study: one HTML page that needs no network, made from a results file and the manifest beside it. Every
 * number on it comes from these two, but for the curves of serving cost and the list of assumptions, which the program works
 * out itself and which the page marks so.
 *
 * <p>Charts are drawn in the browser by uPlot (MIT licence), which is part of the page; each has its numbers as a table too,
 * so that nothing is lost without JavaScript or on paper. All text passes through {@link org.ridgepoint.report.html.Markup}.
 */
@NullMarked
package org.ridgepoint.report.html;

import org.jspecify.annotations.NullMarked;
