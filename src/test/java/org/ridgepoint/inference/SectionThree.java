package org.ridgepoint.inference;

import org.ridgepoint.hardware.MemorySystem;

/**
 * Section 3 of the model specification written out once more, plainly and slowly, as an independent account to compare
 * with: no branches, no Newton steps, no shared code; powers and bisection instead.
 */
final class SectionThree {
    private final ServingSetup s;
    private final ModelArchitecture a;
    private final Quantization q;
    private final Workload w;
    private final ServingHardware h;
    private final int n;

    SectionThree(ServingSetup setup) {
        s = setup;
        a = setup.model();
        q = setup.quantization();
        w = setup.workload();
        h = setup.hardware();
        n = setup.chips();
    }

    private MemorySystem memory() {
        return h.memory();
    }

    private double active() {
        return a.alwaysReadParameters()
                + (a.totalParameters() - a.alwaysReadParameters()) * a.activeExperts() / a.experts();
    }

    private double peak() {
        return h.peaks().rateOf(h.peaks().formatFor(q.activationBits()).orElseThrow());
    }

    double weightBytes(double batch) {
        double touched = 1 - Math.pow(1 - (double) a.activeExperts() / a.experts(), batch);
        double routed = a.totalParameters() - a.alwaysReadParameters();
        return q.effectiveWeightBits() / 8 * (a.alwaysReadParameters() + routed * touched);
    }

    double kvBytes(double batch) {
        return batch * (w.inputTokens() + w.outputTokens() / 2) * a.kvElementsPerToken() * q.effectiveKvBits() / 8;
    }

    double memorySeconds(double batch) {
        double efficiency = h.efficiency().memory();
        if (memory().unified()) {
            double bandwidth = n * memory().weights().bandwidthBytesPerSecond() * efficiency;
            return (weightBytes(batch) + kvBytes(batch)) / bandwidth;
        }
        return Math.max(
                weightBytes(batch) / (n * memory().weights().bandwidthBytesPerSecond() * efficiency),
                kvBytes(batch) / (n * memory().state().bandwidthBytesPerSecond() * efficiency));
    }

    double computeSeconds(double batch) {
        double context = w.inputTokens() + w.outputTokens() / 2;
        double ops = 2 * active() + 4 * a.layers() * a.decodeAttentionWidth() * context;
        return batch * ops / (n * peak() * h.efficiency().compute());
    }

    double overheadSeconds(double batch) {
        double log2 = Math.log(n) / Math.log(2);
        double launch = a.layers()
                * (h.efficiency().layerOverheadSeconds() + h.efficiency().layerOverheadPerDoublingSeconds() * log2);
        launch += batch * h.efficiency().sequenceOverheadSeconds();
        if (n == 1) {
            return launch;
        }
        double link = n <= h.scaleUpDomainChips()
                ? h.linkBytesPerSecond().orElseThrow()
                : s.terms().scaleOutBytesPerSecond();
        double transfer = 2.0 * (n - 1) / n * batch * a.hiddenSize() * q.activationBits() / 8 / link;
        double hops = Math.ceil(log2 - 1e-12);
        return launch + 2 * a.layers() * (s.terms().linkLatencySeconds() * hops + transfer);
    }

    double prefillSeconds() {
        double input = w.inputTokens();
        double cached = w.cachedShare();
        double each = 2 * active() + 2 * a.layers() * a.prefillAttentionWidth() * input * (1 + cached);
        each *= q.weightBits() < s.format().orElseThrow().bits()
                ? 1 + h.efficiency().weightUnpacking()
                : 1;
        return input * (1 - cached) * each / (n * peak() * h.efficiency().prefill());
    }

    /** φ(B). */
    double cycleSeconds(double batch) {
        return Math.max(memorySeconds(batch), computeSeconds(batch))
                + overheadSeconds(batch)
                + batch / w.outputTokens() * prefillSeconds();
    }

    /** m(B). */
    double memoryShare(double batch) {
        double state = batch * (w.inputTokens() + w.outputTokens()) * a.kvElementsPerToken() * q.effectiveKvBits() / 8;
        double weights = a.totalParameters() * q.effectiveWeightBits() / 8;
        double usable = s.terms().usableMemory() * n;
        return memory().unified()
                ? (weights + state) / (usable * memory().weights().capacityBytes())
                : Math.max(
                        weights / (usable * memory().weights().capacityBytes()),
                        state / (usable * memory().state().capacityBytes()));
    }

    boolean allows(double batch, double tolerance) {
        return cycleSeconds(batch) <= w.tpotLimitSeconds() * (1 + tolerance)
                && memoryShare(batch) <= 1 + tolerance
                && prefillSeconds() <= w.ttftLimitSeconds() * (1 + tolerance);
    }

    /** B_max by bisection; 0 if not even one sequence is allowed. */
    double maxBatch() {
        if (!allows(1, 0)) {
            return 0;
        }
        double low = 1;
        double high = 2;
        while (allows(high, 0)) {
            high *= 2;
        }
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            low = allows(middle, 0) ? middle : low;
            high = allows(middle, 0) ? high : middle;
        }
        return low;
    }

    /** max(ts, m) at one batch. */
    double groups(double peakTraffic, double batch) {
        return Math.max(peakTraffic * cycleSeconds(batch) / batch, memoryShare(batch));
    }

    /** G_hot: the least of max(ts, m) over [1, min(max(1, x̂·τ), B_max)], by bisection on ts − m. */
    double hotGroups(double peakTraffic, double maxBatch) {
        double low = 1;
        double high = Math.min(Math.max(1, peakTraffic * w.tpotLimitSeconds()), maxBatch);
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            boolean busier = peakTraffic * cycleSeconds(middle) / middle > memoryShare(middle);
            low = busier ? middle : low;
            high = busier ? high : middle;
        }
        return Math.min(groups(peakTraffic, low), groups(peakTraffic, high));
    }

    /** G_cold. */
    double coldGroups(double traffic, double peakTraffic) {
        double busy = traffic * cycleSeconds(1);
        double weights = a.totalParameters() * q.effectiveWeightBits() / 8;
        return Math.max(peakTraffic * cycleSeconds(1), memoryShare(1) * -Math.expm1(-busy))
                + traffic
                        / w.outputTokens()
                        * Math.exp(-busy)
                        * weights
                        / (n * s.terms().hostLinkBytesPerSecond());
    }
}
