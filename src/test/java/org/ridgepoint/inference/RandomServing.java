package org.ridgepoint.inference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;

/**
 * Models, chips, workloads and terms drawn at random from far wider ranges than are ever built, with the corner cases
 * among them: no KV cache, every expert active, no input, fully cached input, no overhead, no slack, absurd limits.
 */
final class RandomServing {
    private static final List<Quantization> MENU = List.of(
            Quantization.of(16, 16, 16),
            Quantization.of(8, 8, 8),
            Quantization.of(4, 16, 8),
            Quantization.of(4, 8, 4),
            Quantization.of(4, 4, 8),
            Quantization.of(1.58, 8, 8));
    private static final int[] GROUPS = {1, 2, 3, 4, 8, 16, 32, 72, 128, 512};

    private final SplittableRandom random;

    RandomServing(long seed) {
        random = new SplittableRandom(seed);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    double logBetween(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    int index(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    ModelArchitecture model() {
        double parameters = logBetween(1e8, 2e12);
        int layers = 1 + random.nextInt(120);
        double hidden = oneIn(6) ? 0 : logBetween(256, 3e4);
        double kv = oneIn(4) ? 0 : logBetween(1e2, 1e6);
        double width = oneIn(4) ? 0 : logBetween(1e2, 1e5);
        if (random.nextBoolean()) {
            return ModelArchitecture.dense(parameters, layers, hidden, kv, width);
        }
        int experts = 1 + random.nextInt(oneIn(3) ? 4 : 1024);
        int active = oneIn(5) ? experts : 1 + random.nextInt(Math.max(1, experts / (1 + random.nextInt(64))));
        double shared = oneIn(5) ? 0 : parameters * random.nextDouble();
        return new ModelArchitecture(
                parameters, shared, experts, active, layers, hidden, kv, width, width * between(0.2, 1));
    }

    Quantization quantization() {
        return MENU.get(random.nextInt(MENU.size()));
    }

    Workload workload() {
        return new Workload(
                oneIn(5) ? 0 : logBetween(1, 3e4),
                logBetween(1, 3e3),
                oneIn(3) ? random.nextInt(2) : random.nextDouble(),
                oneIn(10) ? 1e9 : logBetween(2e-3, 2),
                oneIn(10) ? 1e9 : logBetween(0.1, 100),
                oneIn(3) ? 1 : between(1, 3));
    }

    PeakRates peaks() {
        Map<NumberFormat, Double> rates = new EnumMap<>(NumberFormat.class);
        double sixteen = logBetween(1e13, 1e16);
        rates.put(NumberFormat.FP16, sixteen);
        if (!oneIn(4)) {
            rates.put(random.nextBoolean() ? NumberFormat.FP8 : NumberFormat.INT8, sixteen * between(1, 2));
        }
        if (oneIn(2)) {
            rates.put(NumberFormat.FP4, sixteen * between(2, 4));
        }
        return new PeakRates(rates);
    }

    MemorySystem memory() {
        if (oneIn(3)) {
            return new MemorySystem.Split(
                    new MemoryPool(logBetween(1e8, 1e12), logBetween(1e12, 1e16)),
                    new MemoryPool(logBetween(1e9, 1e12), logBetween(1e11, 1e14)));
        }
        return MemorySystem.Unified.of(logBetween(4e9, 1e12), logBetween(1e11, 1e14));
    }

    ServingEfficiency efficiency() {
        return new ServingEfficiency(
                between(0.2, 1),
                between(0.1, 1),
                between(0.1, 1),
                oneIn(3) ? 0 : logBetween(1e-7, 2e-5),
                oneIn(3) ? 0 : logBetween(1e-7, 1e-5),
                oneIn(2) ? 0 : logBetween(1e-8, 1e-4),
                oneIn(2) ? 0 : between(0, 1));
    }

    ServingHardware hardware(String name) {
        return new ServingHardware(
                name,
                peaks(),
                memory(),
                OptionalDouble.of(logBetween(1e9, 1e13)),
                oneIn(2) ? 8 : 512,
                logBetween(1e-5, 1e-2),
                efficiency());
    }

    ServingTerms terms() {
        return new ServingTerms(
                oneIn(4) ? 0 : logBetween(1e-7, 1e-5),
                between(0.3, 1),
                oneIn(3) ? 0 : between(0, 3),
                random.nextBoolean(),
                logBetween(1e9, 1e12),
                oneIn(3) ? 0 : logBetween(1e-18, 1e-15),
                logBetween(1e9, 1e12));
    }

    int chips() {
        return oneIn(4) ? 1 + random.nextInt(ServingSetup.MAX_CHIPS) : GROUPS[random.nextInt(GROUPS.length)];
    }

    /** Anything: usually infeasible. */
    ServingSetup setup() {
        return new ServingSetup(model(), quantization(), workload(), hardware("random"), chips(), terms());
    }

    /** A feasible option, by drawing until there is one. */
    ServingOption option() {
        while (true) {
            ServingCandidate candidate = ServingOption.of(setup());
            if (candidate.option().isPresent()) {
                return candidate.option().get();
            }
        }
    }

    /** Feasible options of one random model and workload, on many chips and group sizes; some stand there twice. */
    List<ServingOption> options(int candidates) {
        ModelArchitecture model = model();
        Quantization bits = quantization();
        Workload workload = workload();
        ServingTerms terms = terms();
        List<ServingOption> options = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            ServingSetup setup = new ServingSetup(model, bits, workload, hardware("chip " + i), chips(), terms);
            ServingOption.of(setup).option().ifPresent(options::add);
            if (!options.isEmpty() && oneIn(8)) {
                options.add(options.get(index(options.size())));
            }
        }
        return options;
    }
}
