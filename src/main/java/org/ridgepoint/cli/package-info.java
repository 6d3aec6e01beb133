/** The command line: thin commands that read options, ask the other packages and print. */
@NullMarked
package org.ridgepoint.cli;

import org.jspecify.annotations.NullMarked;
