/**
 * What can be bought or rented to serve models: number formats, memory systems, accelerators with their prices, and the
 * cost of a chip by the second. Quantities are SI (bytes, bytes per second, operations per second, watts) and USD of
 * 2025; data-sheet units appear only where a table is read.
 */
@NullMarked
package org.ridgepoint.hardware;

import org.jspecify.annotations.NullMarked;
