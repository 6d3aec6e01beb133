/**
 * Where runs execute. A chunk goes in, a shard and a line of the journal come out; between them only small messages pass,
 * so that what is one program with threads today can be several programs or a cluster without change to anything else.
 */
@NullMarked
package org.ridgepoint.experiment.engine;

import org.jspecify.annotations.NullMarked;
