/** Tests of the code's shape: which package may know which, what no code may do, and how long code may get. */
@NullMarked
package org.ridgepoint.architecture;

import org.jspecify.annotations.NullMarked;
