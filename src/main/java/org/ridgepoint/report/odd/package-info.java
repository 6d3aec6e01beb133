/**
 * The description of the model by the ODD protocol (Overview, Design concepts, Details; Grimm et al. 2006, 2010, 2020),
 * made from the program itself so that it cannot fall behind: parameters from their registry, phases, entities and
 * submodels from the Javadoc of the code, measures from their registry and a run, scenarios and tables from what ships.
 * Only the prose of the design concepts is written by hand, in the template {@code odd.md}.
 *
 * <p>Javadoc is not in class files, so the build writes what {@link org.ridgepoint.report.odd.SourceIndexer} finds in
 * the sources to a file beside the classes, which {@link org.ridgepoint.report.odd.SourceDocs} reads at run time.
 */
@NullMarked
package org.ridgepoint.report.odd;

import org.jspecify.annotations.NullMarked;
