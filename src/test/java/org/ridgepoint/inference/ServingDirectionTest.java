package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.PeakRates;

/** Directions that the equations of section 3 of the model specification fix, over options and traffic at random. */
class ServingDirectionTest {
    private static final int CASES = 3000;
    private static final double ROUNDING = 1 + 1e-11;

    @Test
    void moreBandwidthIsNeverDearer() {
        check(setup -> with(setup, setup.hardware().peaks(), memory(setup, 1, 3)));
    }

    @Test
    void moreOperationsAreNeverDearer() {
        check(setup -> with(
                setup, setup.hardware().peaks().scaledBy(3), setup.hardware().memory()));
    }

    @Test
    void moreMemoryIsNeverDearer() {
        check(setup -> with(setup, setup.hardware().peaks(), memory(setup, 3, 1)));
    }

    @Test
    void aLooserLatencyLimitIsNeverDearer() {
        check(setup -> {
            Workload w = setup.workload();
            Workload looser = new Workload(
                    w.inputTokens(),
                    w.outputTokens(),
                    w.cachedShare(),
                    3 * w.tpotLimitSeconds(),
                    w.ttftLimitSeconds(),
                    w.peakToMean());
            return new ServingSetup(
                    setup.model(), setup.quantization(), looser, setup.hardware(), setup.chips(), setup.terms());
        });
    }

    @Test
    void moreSlackIsNeverCheaper() {
        check(setup -> new ServingSetup(
                setup.model(),
                setup.quantization(),
                setup.workload(),
                setup.hardware(),
                setup.chips(),
                setup.terms().withoutSlack()));
    }

    /**
     * The changed option is never dearer than the drawn one, hot or as the better of hot and cold. A cold copy alone can
     * become dearer on a faster chip: a = x·φ(1) falls, so it falls idle and is loaded again more often. That
     * takes (x/O)·e^−a·W/(n·X_h) > ρ/u, hence more than one group for loading alone, and then a hot copy is cheaper.
     */
    private static void check(UnaryOperator<ServingSetup> improve) {
        for (long seed = 0; seed < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            ServingOption before = random.option();
            ServingOption after = ServingFixtures.option(improve.apply(before.setup()));
            double x = random.logBetween(1e-6, 1e6);
            double total = x * random.logBetween(1, 1e6);
            String name = "seed " + seed + " at " + x + " of " + total;
            assertTrue(after.usdPerToken(x, total) <= ROUNDING * before.usdPerToken(x, total), name);
            double peakBefore = before.peakTraffic(x, total);
            double peakAfter = after.peakTraffic(x, total);
            assertTrue(after.hotUsdPerSecond(peakAfter) <= ROUNDING * before.hotUsdPerSecond(peakBefore), name);
            assertTrue(after.maxBatch() >= before.maxBatch() / ROUNDING, name);
        }
    }

    @Test
    void aTokenIsNeverDearerWithMoreTraffic() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            ServingOption option = random.option();
            double x = random.logBetween(1e-9, 1e9);
            double more = x * random.logBetween(1, 100);
            double total = more * random.logBetween(1, 1e6);
            String name = "seed " + seed + ": " + x + " and " + more + " of " + total;
            double peak = option.peakTraffic(x, total);
            double morePeak = option.peakTraffic(more, total);
            assertTrue(option.hotUsdPerSecond(morePeak) / more <= ROUNDING * option.hotUsdPerSecond(peak) / x, name);
            assertTrue(
                    option.coldUsdPerSecond(more, morePeak) / more <= ROUNDING * option.coldUsdPerSecond(x, peak) / x,
                    name);
            assertTrue(option.usdPerToken(more, total) <= ROUNDING * option.usdPerToken(x, total), name);
            assertTrue(option.usdPerToken(x, 10 * total) <= ROUNDING * option.usdPerToken(x, total), name);
            assertTrue(option.usdPerToken(x, total) * ROUNDING >= option.floorUsdPerToken(), name);
        }
    }

    @Test // buying whole groups is never cheaper than sharing them, with the same slack
    void wholeGroupsAreNeverCheaperThanShares() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            ServingOption option = random.option();
            double x = random.logBetween(1e-6, 1e6);
            double whole = option.wholeGroupsUsdPerSecond(x);
            double shares = option.hotUsdPerSecond(option.peakTraffic(x, x));
            assertTrue(whole >= shares * (1 - 1e-8), "seed " + seed);
            assertTrue(whole <= shares + option.usdPerGroupSecond() * ROUNDING, "seed " + seed);
            double groups = whole / option.usdPerGroupSecond();
            assertTrue(Math.abs(groups - Math.rint(groups)) <= 1e-12 * groups, "seed " + seed);
        }
    }

    private static ServingSetup with(ServingSetup setup, PeakRates peaks, MemorySystem memory) {
        ServingHardware chip = setup.hardware();
        ServingHardware changed = new ServingHardware(
                chip.name(),
                peaks,
                memory,
                chip.linkBytesPerSecond(),
                chip.scaleUpDomainChips(),
                chip.usdPerChipSecond(),
                chip.efficiency());
        return new ServingSetup(
                setup.model(), setup.quantization(), setup.workload(), changed, setup.chips(), setup.terms());
    }

    private static MemorySystem memory(ServingSetup setup, double capacity, double bandwidth) {
        MemorySystem memory = setup.hardware().memory();
        MemoryPool weights = scaled(memory.weights(), capacity, bandwidth);
        return memory.unified()
                ? new MemorySystem.Unified(weights)
                : new MemorySystem.Split(weights, scaled(memory.state(), capacity, bandwidth));
    }

    private static MemoryPool scaled(MemoryPool pool, double capacity, double bandwidth) {
        return new MemoryPool(capacity * pool.capacityBytes(), bandwidth * pool.bandwidthBytesPerSecond());
    }
}
