/**
 * Results on disk. Text is UTF-8 with line feeds and numbers as Java writes them, whatever the locale. A file appears
 * under its name when it is complete, or not at all.
 */
@NullMarked
package org.ridgepoint.store;

import org.jspecify.annotations.NullMarked;
