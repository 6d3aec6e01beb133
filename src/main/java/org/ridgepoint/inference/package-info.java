/**
 * The cost of serving a model: architectures, quantization, workloads, the time of a decode step, plans and unit cost as
 * a function of traffic, and how the efficiencies were fitted to measurement. Pure functions on records: no randomness,
 * no agents. Equations are those of sections 3 and 4 of the model specification.
 */
@NullMarked
package org.ridgepoint.inference;

import org.jspecify.annotations.NullMarked;
