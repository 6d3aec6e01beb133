/**
 * Which inputs an outcome depends on: elementary effects of Morris (1991) and variance-based indices of Sobol, from results of
 * experiments whose design is made for them. Estimators are pure functions of outcomes; {@link
 * org.ridgepoint.analysis.sensitivity.SensitivityStudy} fetches the outcomes.
 */
@NullMarked
package org.ridgepoint.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
