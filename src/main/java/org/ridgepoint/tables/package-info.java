/**
 * Reading tables that people wrote: CSV rows with their line numbers, and {@link org.ridgepoint.tables.Problems}, which
 * collects everything that is wrong with an input so that it can be reported at once.
 */
@NullMarked
package org.ridgepoint.tables;

import org.jspecify.annotations.NullMarked;
