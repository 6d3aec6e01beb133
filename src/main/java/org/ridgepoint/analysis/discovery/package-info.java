/**
 * Under which inputs an outcome of interest happens: boxes of inputs found by PRIM (Friedman and Fisher 1999), scored as scenario
 * discovery does (Bryant and Lempert 2010), and a classification tree (Breiman et al. 1984). Both are small and written here, since
 * no maintained library of a fitting licence has PRIM, and those that have trees are far larger than a tree.
 */
@NullMarked
package org.ridgepoint.analysis.discovery;

import org.jspecify.annotations.NullMarked;
