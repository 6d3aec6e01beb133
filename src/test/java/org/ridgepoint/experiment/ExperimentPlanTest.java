package org.ridgepoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentPlanTest {
    private static final String STUDY = """
            name: mine
            question: Why?
            scenario: imbalance/none
            set: {time.endYear: 2024}
            factors:
              - {path: copies.openElasticity, low: 0, high: 1, steps: 10}
            replications: 3
            record: {when: every-step, measures: [total/deployers, total/hosts], events: true, panel: true}
            """;

    @TempDir
    Path path;

    private ExperimentPlan plan;

    @BeforeEach
    void read() {
        plan = ExperimentPlan.of(new StudyFolder(path).read(STUDY));
    }

    private static List<Integer> points(List<RunPlan> runs) {
        return runs.stream().map(run -> run.point().index()).toList();
    }

    @Test // common random numbers: replication k of every point has seed k; no point is run twice before all were run
    // once
    void replicationsAreInterleaved() {
        List<RunPlan> runs = plan.runs();
        assertEquals(30, runs.size());
        assertEquals(30, plan.mostRuns());
        for (int round = 0; round < 3; round++) {
            List<RunPlan> some = runs.subList(10 * round, 10 * round + 10);
            int replication = round + 1;
            assertTrue(some.stream().allMatch(run -> run.replication() == replication && run.seed() == replication));
            assertEquals(
                    IntStream.range(0, 10).boxed().collect(Collectors.toSet()),
                    points(some).stream().collect(Collectors.toSet()));
        }
    }

    @Test
    void theOrderIsShuffledButAlwaysTheSame() {
        assertEquals(plan.runs(), ExperimentPlan.of(plan.experiment()).runs());
        assertNotEquals(IntStream.range(0, 10).boxed().toList(), points(plan.round(1)));
        assertNotEquals(points(plan.round(1)), points(plan.round(2)));
    }

    @Test // by hand: 30 runs of 2 s, two at a time, are 30 s; 30 runs of 100 + 50 + 7 rows of 12 bytes after 2 MB
    void timeAndDiskOfAPlan() {
        PlanSummary summary = new PlanSummary(plan, new RunProbe(4, 2, 100, 50, 7), 2);
        assertEquals(30, summary.seconds(30));
        assertEquals(2e6 + 12 * 30 * 157, summary.bytes(30));
        assertEquals("""
                study         mine
                question      Why?
                scenario      imbalance/none
                set           time.endYear=2024
                factor        copies.openElasticity, 10 levels from 0.000 to 1.000
                points        10
                replications  3 of every point, with seeds 1 to 3
                runs          30
                recorded      100 values, 50 rows of deployers and 7 events of a run, at every step
                time          30 s with 2 at a time, at 2.00 s for a run (mean of 4 made just now)
                disk          2 MB""", summary.text());
    }

    /**
     * One year of four steps, two measures each. The clock is invented: run k takes k seconds, so that six seconds are over
     * after three runs, and the mean is 2.
     */
    @Test
    void aProbeIsTheMeanOfSeveralPoints() {
        long[] calls = {0};
        long[] time = {0};
        RunProbe probe = RunProbe.of(plan, StudyFolder.scenarios(), () -> {
            calls[0]++;
            time[0] += calls[0] % 2 == 0 ? calls[0] / 2 * 1_000_000_000L : 0;
            return time[0];
        });
        assertEquals(3, probe.runs());
        assertEquals(2, probe.seconds());
        assertEquals(8, probe.seriesRows());
        assertTrue(probe.panelRows() > 0);
    }

    @Test // a clock that stands still lets as many runs be made as are ever made
    void aProbeOfFastRunsEndsToo() {
        assertEquals(8, RunProbe.of(plan, StudyFolder.scenarios(), () -> 0).runs());
    }

    @Test
    void adaptivePlansGiveARange() {
        String rule = "replications: {least: 2, most: 9, halfWidth: 5, measure: deployers, year: 2023}";
        ExperimentPlan adaptive = ExperimentPlan.of(new StudyFolder(path).read(STUDY.replace("replications: 3", rule)));
        assertEquals(20, adaptive.runs().size());
        assertEquals(90, adaptive.mostRuns());
        String text = new PlanSummary(adaptive, new RunProbe(3, 60, 1, 0, 0), 1).text();
        assertTrue(
                text.contains(
                        "replications  2 to 9 of a point, until total/deployers of 2023 is known within ±5 (confidence 0.95)"),
                text);
        assertTrue(text.contains("runs          20 to 90\n"), text);
        assertTrue(text.contains("time          20 min to 90 min with 1 at a time"), text);
    }
}
