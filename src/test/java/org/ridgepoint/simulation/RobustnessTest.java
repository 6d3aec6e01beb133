package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.scenario.MarketScenarios;

/** Random scenarios run to the end with every identity intact; one that does not is printed as a file to run. */
class RobustnessTest {
    private static final int FEW = 200;
    private static final int MANY = 2000;
    private static final int MOST_PRINTED = 8;

    @TempDir
    Path folder = Path.of("");

    @Test
    void drawsRunToTheEnd() {
        check(0, FEW);
    }

    @Test
    @Tag("slow")
    void manyMoreDrawsRunToTheEnd() {
        check(FEW, MANY);
    }

    @Test
    void aDrawDependsOnNothingButItsNumber() {
        String seventh = ParameterDraws.scenario(7);
        ParameterDraws.scenario(3);
        assertEquals(seventh, ParameterDraws.scenario(7));
    }

    private void check(int from, int to) {
        MarketScenarios scenarios = MarketScenarios.ofProgram();
        List<String> failures = new ArrayList<>();
        for (int index = from; index < to; index++) {
            run(scenarios, index, failures);
        }
        String first = String.join("\n\n", failures.subList(0, Math.min(failures.size(), MOST_PRINTED)));
        assertEquals(0, failures.size(), () -> failures.size() + " draws fail; ridgepoint run FILE with\n" + first);
    }

    @SuppressWarnings("PMD.AvoidCatchingThrowable") // an assertion that fails is what the draw is about
    private void run(MarketScenarios scenarios, int index, List<String> failures) {
        String text = ParameterDraws.scenario(index);
        try {
            Path file = Files.writeString(folder.resolve("draw-" + index + ".yaml"), text);
            SimulationIdentityTest.checkSteps(
                    scenarios.read(file.toString(), List.of(), List.of()).parameters(), 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | AssertionError failed) {
            failures.add("# " + failed + "\n" + text);
        }
    }
}
