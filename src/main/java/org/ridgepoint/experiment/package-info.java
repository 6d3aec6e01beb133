/**
 * Many runs of one question: designs, replications, and what is kept of every run. What can be said from their results is in
 * {@link org.ridgepoint.experiment.statistics}.
 */
@NullMarked
package org.ridgepoint.experiment;

import org.jspecify.annotations.NullMarked;
