package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.SegmentView.CostPoint;
import org.ridgepoint.simulation.SegmentView.SizeView;

/** Identities that every view of a market satisfies. */
class MarketViewTest {
    private static final List<MarketView> VIEWS = new ArrayList<>();

    @BeforeAll
    static void run() {
        var scenario = MarketScenarios.ofProgram().read("early", List.of("time.endYear=2025"), List.of());
        DeploymentMarket.run(scenario.parameters(), 3, new MarketObserver() {
            @Override
            public void stepEnded(StepRecord step) {}

            @Override
            public void viewed(Supplier<MarketView> view) {
                VIEWS.add(view.get());
            }
        });
    }

    @Test
    void thereIsOneOfEveryStep() {
        assertEquals(8, VIEWS.size());
        assertEquals(7, VIEWS.get(7).step());
        assertTrue(VIEWS.get(0).race().isPresent());
    }

    @Test
    void sharesOfEverySizeOfCustomerSumToOne() {
        for (MarketView view : VIEWS) {
            for (SegmentView segment : view.segments()) {
                for (SizeView size : segment.sizes()) {
                    double sum = size.selfHosted()
                            + size.byDeployer().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum();
                    assertEquals(1, sum, 1e-9, segment.name());
                }
            }
        }
    }

    /** Firms that left at the end of the step took their sales with them, so shares may miss a little. */
    @Test
    void sharesOfRevenueSumToOneBeforeAnybodyLeaves() {
        MarketView first = VIEWS.get(0);
        for (int i = 0; i < first.segments().size(); i++) {
            int segment = i;
            double sum = first.deployers().stream()
                    .mapToDouble(deployer -> deployer.positions().get(segment).share())
                    .sum();
            assertEquals(1, sum, 1e-9, first.segments().get(i).name());
        }
    }

    @Test
    void costCurvesNeverRiseAndReachATenthAboveTheFloorAtTheMinimumEfficientScale() {
        for (SegmentView segment : VIEWS.get(7).segments()) {
            List<CostPoint> curve = segment.curve();
            double floor = curve.get(curve.size() - 1).usdPerMillion();
            for (int i = 1; i < curve.size(); i++) {
                assertTrue(
                        curve.get(i).usdPerMillion() <= curve.get(i - 1).usdPerMillion() * (1 + 1e-12), segment.name());
                boolean efficient = curve.get(i).tokensPerSecond() >= segment.minimumEfficientScale() * (1 + 1e-9);
                assertEquals(efficient, curve.get(i).usdPerMillion() <= 1.1 * floor, segment.name());
            }
        }
    }
}
