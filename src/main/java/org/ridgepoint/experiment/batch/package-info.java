/**
 * Makes the runs of a study on an engine and leaves the results in its folder, with a manifest that alone suffices to repeat
 * them. What an earlier batch finished stays; results of other models or other inputs are refused.
 */
@NullMarked
package org.ridgepoint.experiment.batch;

import org.jspecify.annotations.NullMarked;
