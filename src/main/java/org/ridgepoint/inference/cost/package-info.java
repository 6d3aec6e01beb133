/**
 * What serving a model costs over its traffic: which accelerators, formats and group sizes are considered, the cheapest
 * of them at every traffic, minimum efficient scale, and where self-hosting breaks even. Pure functions.
 */
@NullMarked
package org.ridgepoint.inference.cost;

import org.jspecify.annotations.NullMarked;
