/** The command line. */
@NullMarked
package org.ridgepoint.cli;

import org.jspecify.annotations.NullMarked;
