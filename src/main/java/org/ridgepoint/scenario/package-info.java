/** What defines a run except its seed. */
@NullMarked
package org.ridgepoint.scenario;

import org.jspecify.annotations.NullMarked;
