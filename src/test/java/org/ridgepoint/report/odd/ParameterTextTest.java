package org.ridgepoint.report.odd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ridgepoint.scenario.Bounds;
import org.ridgepoint.scenario.NumberParameter;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.ParameterSection;

/** Tables of parameters, written out by hand. */
class ParameterTextTest {

    @Test
    void sectionsThatDifferOnlyInDefaultsShareATable() {
        ParameterRegistry registry = ParameterRegistry.of(
                ParameterSection.of("chips", "Chips.", number("chips.life", 4)),
                ParameterSection.of("segments.one", "Buyers one.", number("segments.one.size", 2)),
                ParameterSection.of("segments.two", "Buyers two.", number("segments.two.size", 3)));
        assertEquals("""

                ### `chips`

                Chips.

                | parameter | unit | default | range | source | meaning |
                |---|---|---|---|---|---|
                | `chips.life` | s | 4 | above 0 | assumption | How\\|long. |

                ### `segments.one`, `segments.two`

                Buyers ‹each›.

                | parameter | unit | one | two | range | source | meaning |
                |---|---|---|---|---|---|---|
                | `segments.‹each›.size` | s | 2 | 3 | above 0 | assumption | How\\|long. |
                """, ParameterText.of(registry));
    }

    private static NumberParameter number(String path, double value) {
        return new NumberParameter(path, "s", value, Bounds.POSITIVE, Parameter.ASSUMPTION, "How|long.");
    }
}
