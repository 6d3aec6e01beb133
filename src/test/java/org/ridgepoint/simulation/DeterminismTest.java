package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.experiment.RunRecorder;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.SeriesWriter;

/** The same seed gives the same bytes, whatever runs beside it and wherever it runs. */
class DeterminismTest {
    private static final String UNTIL_2029 = "time.endYear=2029";

    @TempDir
    private Path home;

    /** The bytes of {@code series.csv}; the scenario is read anew, as a process of its own would. */
    private byte[] series(String folder, String scenario, long seed, String... settings) throws IOException {
        Path out = home.resolve(folder);
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(out, false))) {
            DeploymentMarket.run(Markets.of(scenario, settings), seed, new RunRecorder("run", writer));
            writer.commit();
        }
        return Files.readAllBytes(out.resolve(SeriesWriter.FILE));
    }

    @Test
    void parallelRunsDoNotDisturbEachOther() throws Exception {
        byte[] alone = series("alone", "early", 7, UNTIL_2029);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String folder = "parallel-" + i;
                long seed = i % 2 == 0 ? 7 : 100 + i;
                String scenario = i % 4 == 3 ? "dense" : "early";
                runs.add(pool.submit(() -> series(folder, scenario, seed, UNTIL_2029)));
            }
            for (int i = 0; i < runs.size(); i++) {
                boolean same = Arrays.equals(alone, runs.get(i).get());
                assertEquals(i % 2 == 0, same, "run " + i);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest // comma decimals, dotless i, Arabic digits, another calendar
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void placeDoesNotMatter(String tag) throws IOException {
        byte[] plain = series("plain", "baseline", 5, "time.endYear=2025");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(plain, series("elsewhere", "baseline", 5, "time.endYear=2025"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void seedsDiffer() throws IOException {
        byte[] one = series("one", "none", 1, "time.endYear=2024");
        byte[] two = series("two", "none", 2, "time.endYear=2024");
        assertFalse(Arrays.equals(one, two));
        // all 64 bits count
        byte[] high = series("high", "none", 1L + (1L << 40), "time.endYear=2024");
        assertFalse(Arrays.equals(one, high));
    }

    /** Without in-memory products on sale scenarios are one and the same: consensus in dense comes in 2028. */
    @Test
    void scenariosAreTheSameUntilTheirTechnologyIsOnSale() throws IOException {
        String none = withoutMaturity(series("none", "none", 3, "time.endYear=2028.5"));
        String dense = withoutMaturity(series("dense", "dense", 3, "time.endYear=2028.5"));
        String before = rowsUntil(none, 20);
        assertTrue(before.contains("\nrun,19,2027-10-01,"));
        assertEquals(before, rowsUntil(dense, 20));
    }

    @Test // common random numbers: names, dates and arrivals are those of the seed, whatever the scenario
    void scenariosShareTheirShocks() {
        Market none = firms(Markets.of("none"));
        Market ideal = firms(Markets.of("ideal", "hosts.range=full", "pricing.costBasis=marginal"));
        for (int id = 0; id < none.deployers().size(); id++) {
            for (int segment = 0; segment < none.segments().size(); segment++) {
                assertEquals(
                        none.deployers().get(id).brand(segment),
                        ideal.deployers().get(id).brand(segment),
                        0);
            }
        }
        assertArrayEquals(Founding.brand(none, 1_040_001), Founding.brand(ideal, 1_040_001), 0);
        Market baseline = firms(Markets.of("baseline"));
        Market changed = firms(Markets.of("baseline", "hosts.range=full", "entry.potentialEntrantsPerYear=0"));
        assertEquals(baseline.hardware().race(), changed.hardware().race());
        assertTrue(baseline.hardware().race().isPresent());
        assertEquals(
                baseline.hardware().race().orElseThrow().draws(),
                ideal.hardware().race().orElseThrow().draws());
    }

    @Test // names of entrants belong to their date and turn, whatever number they get
    void entrantsAreTheSameWhoeverCameBefore() {
        List<double[]> afterEight = entrants(8);
        List<double[]> afterThree = entrants(3);
        assertTrue(afterEight.size() > 2);
        assertEquals(afterEight.size(), afterThree.size());
        for (int i = 0; i < afterEight.size(); i++) {
            assertArrayEquals(afterEight.get(i), afterThree.get(i), 0);
        }
    }

    private static List<double[]> entrants(int hosts) {
        MarketRun run = new MarketRun(Markets.of("none", "hosts.startCount=" + hosts), 1);
        for (int step = 0; step < 6; step++) {
            run.step();
        }
        return run.market().deployers().stream()
                .skip(5 + hosts)
                .map(deployer -> new double[] {deployer.age(0), deployer.brand(0), deployer.brand(4)})
                .toList();
    }

    private static Market firms(org.ridgepoint.scenario.MarketParameters parameters) {
        return new MarketSteps(parameters, new RandomStreams(11)).market();
    }

    private static String withoutMaturity(byte[] series) {
        StringBuilder kept = new StringBuilder();
        new String(series, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("in_memory_maturity"))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }

    private static String rowsUntil(String series, int step) {
        return series.substring(0, series.indexOf("\nrun," + step + ","));
    }
}
