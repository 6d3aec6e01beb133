/**
 * Scenarios: the parameters that define a run, with their units, defaults, bounds and sources, and the YAML files that
 * set them.
 *
 * <p>Every parameter is declared once, as a {@link org.ridgepoint.scenario.Parameter} in a
 * {@link org.ridgepoint.scenario.ParameterSection}; the {@link org.ridgepoint.scenario.ParameterRegistry} collects the
 * sections. A {@link org.ridgepoint.scenario.Settings} gives each parameter a value that is known to be valid.
 * {@link org.ridgepoint.scenario.ScenarioReader} reads settings from YAML and {@code --set} options and reports
 * everything that is wrong at once, each with file, line, field, value and remedy.
 */
@NullMarked
package org.ridgepoint.scenario;

import org.jspecify.annotations.NullMarked;
