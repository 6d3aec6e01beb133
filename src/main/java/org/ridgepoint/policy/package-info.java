/**
 * What public policy does in the market. Instruments are data with pure methods; nothing here knows the simulation engine
 * (model specification, section 9).
 */
@NullMarked
package org.ridgepoint.policy;

import org.jspecify.annotations.NullMarked;
