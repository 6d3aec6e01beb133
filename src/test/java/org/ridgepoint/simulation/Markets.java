package org.ridgepoint.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Shipped scenarios, changed as a test asks, and what their runs measure. */
final class Markets {
    private Markets() {}

    /** Parameters of a shipped scenario with {@code path=value} changes. */
    static MarketParameters of(String scenario, String... settings) {
        String file = Path.of("experiments", "imbalance", scenario + ".yaml").toString();
        return MarketScenarios.ofProgram()
                .read(file, List.of(settings), List.of())
                .parameters();
    }

    /** Every step of a run. */
    static List<StepRecord> run(MarketParameters parameters, long seed) {
        List<StepRecord> steps = new ArrayList<>();
        DeploymentMarket.run(parameters, seed, steps::add);
        return steps;
    }

    /** A measure of a step; NaN if absent. */
    static double value(StepRecord step, String scope, String measure) {
        return step.measurements().stream()
                .filter(each -> each.scope().equals(scope) && each.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .value()
                .orElse(Double.NaN);
    }
}
