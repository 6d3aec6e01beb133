package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

class OverridesTest {
    @Test
    void laterOptionsWin() {
        Problems problems = new Problems();
        List<String> options = List.of("time.stepsPerYear=2", "demand.elasticity = 1.5", "time.stepsPerYear=12");
        Settings settings =
                Overrides.parse(options, Market.REGISTRY, problems).applyTo(Settings.defaults(Market.REGISTRY));
        assertTrue(problems.isEmpty());
        assertEquals(12, settings.get(Market.STEPS));
        assertEquals(1.5, settings.get(Market.ELASTICITY));
    }

    @Test
    void wrongOptionsAreReportedAndLeftOut() {
        Problems problems = new Problems();
        List<String> options = List.of("time.stepsPerYear=2", "time.stepsPerYear", "demand.elasticity=", "=");
        Overrides overrides = Overrides.parse(options, Market.REGISTRY, problems);
        assertEquals(List.of(new Overrides.Assignment("time.stepsPerYear", "2")), overrides.assignments());
        assertEquals(
                List.of(
                        new Problem("--set", 0, "", "time.stepsPerYear", "must be written path=value"),
                        new Problem("--set", 0, "demand.elasticity", "", "must be a number above 1"),
                        new Problem("--set", 0, "", "=", "must be written path=value")),
                problems.list());
    }
}
