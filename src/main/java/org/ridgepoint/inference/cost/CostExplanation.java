package org.ridgepoint.inference.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.KernelSupport;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.inference.DecodeCycle;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.OperatingPoint;
import org.ridgepoint.inference.QualityLoss;
import org.ridgepoint.inference.Quantization;
import org.ridgepoint.inference.QuantizationQuality;
import org.ridgepoint.inference.Regime;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingOption;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;
import org.ridgepoint.units.Text;

/**
 * The arithmetic of a row term by term, in the symbols of section 3 of the model specification and with the values put
 * in, so that a reader can repeat it with a pocket calculator.
 */
public final class CostExplanation {
    private final List<String> lines = new ArrayList<>();
    private final CostQuestion question;
    private final ServingChoice choice;
    private final ServingOption option;
    private final OperatingPoint point;
    private final ServingSetup setup;
    private final double totalTraffic;

    private CostExplanation(CostQuestion question, CostRow row, CostRow.Served served) {
        this.question = question;
        choice = served.choice();
        option = served.option();
        point = served.point();
        setup = option.setup();
        totalTraffic = row.totalTrafficTokensPerSecond();
    }

    /** The lines for one row; the reason alone where it cannot be served. */
    public static List<String> of(CostQuestion question, CostRow row) {
        return row.served()
                .map(served -> new CostExplanation(question, row, served).explain())
                .orElse(List.of("not feasible: " + row.reason()));
    }

    /** What was considered: how many options, and on a named accelerator why some do not work. */
    public static List<String> ofChoices(CostCurve curve) {
        List<String> lines = new ArrayList<>();
        List<ServingChoice> infeasible = curve.choices().stream()
                .filter(choice -> choice.candidate().option().isEmpty())
                .toList();
        lines.add(Text.format(
                "%d options considered%s, %d not feasible",
                curve.choices().size(),
                curve.accelerator().isEmpty() ? "" : " on " + curve.accelerator(),
                infeasible.size()));
        if (!curve.accelerator().isEmpty()) {
            infeasible.forEach(choice ->
                    lines.add("  " + choice.label() + ": " + choice.candidate().reason()));
        }
        return lines;
    }

    private List<String> explain() {
        add("x = %.6g tokens/s: %s", point.trafficTokensPerSecond(), choice.label());
        model();
        quality();
        chipCost();
        efficiency();
        stepConstants();
        traffic();
        step();
        groups();
        return lines;
    }

    private void add(String template, Object... values) {
        lines.add((lines.isEmpty() ? "" : "  ") + Text.format(template, values));
    }

    private void model() {
        ModelArchitecture model = setup.model();
        Quantization bits = setup.quantization();
        add(
                "model      P %.6g, always read P_s %.6g, experts k/E %d/%d, active A %.6g, L %d, d %.0f, e %.6g,"
                        + " a_w %.6g (prefill %.6g)",
                model.totalParameters(),
                model.alwaysReadParameters(),
                model.activeExperts(),
                model.experts(),
                model.activeParameters(),
                model.layers(),
                model.hiddenSize(),
                model.kvElementsPerToken(),
                model.decodeAttentionWidth(),
                model.prefillAttentionWidth());
        add(
                "weights    W = P·b_w/8 = %.6g × %s/8 = %.6g bytes;  KV per token e·b_kv/8 = %.6g × %s/8 = %.6g bytes",
                model.totalParameters(),
                bits.effectiveWeightBits(),
                setup.weightBytes(),
                model.kvElementsPerToken(),
                bits.effectiveKvBits(),
                setup.kvBytesPerToken());
    }

    private void quality() {
        QualityLoss loss = choice.quality();
        add(
                "quality    %s loses ΔQ = %.4g decades of training compute (share of the score: weights %.4g, all %.4g);"
                        + " ΔL of weights %.4g nats%s",
                choice.format().name(),
                loss.decades(),
                loss.shareLostByWeights(),
                loss.shareLost(),
                loss.weightNats(),
                loss.trainingTokensAssumed()
                        ? Text.format(
                                " (training tokens unknown: %.3g assumed)", QuantizationQuality.DEFAULT_TRAINING_TOKENS)
                        : "");
        if (!choice.format().kernelsNeeded().isEmpty()) {
            add(
                    "           kernels for it in serving software: %s",
                    choice.kernels().map(KernelSupport.Answer::label).orElse("not known for this chip"));
        }
    }

    private void chipCost() {
        ChipCost cost = choice.chip().cost();
        add("chip       c = %.6g USD/s = %.6g USD/h, %s", cost.usdPerSecond(), cost.usdPerHour(), costBasis(cost));
    }

    private String costBasis(ChipCost cost) {
        Accelerator chip = choice.chip().entry().accelerator();
        if (cost.basis() != ChipCost.Basis.OWNED) {
            return cost.basis() == ChipCost.Basis.GIVEN ? "as given" : "rented, as the catalogue says";
        }
        ChipCostTerms terms = question.price().terms();
        boolean server = chip.offer().priceBasis().needsServer();
        return Text.format(
                "owned: capital %.6g (%.6g USD, %s%s, × CRF %.6g / 31557600 s) + power %.6g (%.6g W × load %s × PUE %s ×"
                        + " %s USD/kWh / 3.6e6) + operations %.6g (%s USD per W and year)",
                cost.capitalUsdPerSecond().orElseThrow(),
                chip.offer().priceUsd().orElseThrow(),
                chip.offer().priceBasis().label(),
                server ? Text.format(", × %s for the server", 1 + terms.serverOverhead()) : "",
                terms.capitalRecoveryFactor(),
                cost.powerUsdPerSecond().orElseThrow(),
                chip.boardPowerWatts().orElseThrow(),
                terms.load(),
                terms.powerUsageEffectiveness(),
                terms.electricityUsdPerKwh(),
                cost.operationsUsdPerSecond().orElseThrow(),
                terms.operationsUsdPerWattYear());
    }

    private void efficiency() {
        ServingEfficiency efficiency = setup.hardware().efficiency();
        add(
                "efficiency η_m %s, η_c %s, η_p %s; per layer o_1 %s s + o_2 %s s per doubling; per sequence s %s s;"
                        + " unpacking κ %s",
                efficiency.memory(),
                efficiency.compute(),
                efficiency.prefill(),
                efficiency.layerOverheadSeconds(),
                efficiency.layerOverheadPerDoublingSeconds(),
                efficiency.sequenceOverheadSeconds(),
                efficiency.weightUnpacking());
        question.efficiencies()
                .fallbacks(choice.chip().entry().accelerator())
                .forEach(each -> add("           %s", each));
    }

    private void stepConstants() {
        add("memory     %s", pools());
        add(
                "arithmetic F %.6g op/s (%s); decode 2A + 4·L·a_w·C = %.6g op per token, C = I + O/2 = %.6g",
                setup.hardware().peaks().rateOf(option.format()),
                option.format(),
                setup.decodeOpsPerSequence(),
                setup.workload().meanContext());
        add(
                "prefill    I·(1−h)·(2A + 2·L·a_w·I·(1+h))%s = %.6g op;  t_pre = that/(n·F·η_p) = %.6g s",
                setup.unpacksWeights() ? "·(1+κ)" : "",
                setup.prefillOps(),
                option.cycle().prefillSeconds());
        add(
                "launch     L·(o_1 + o_2·log2 n) = %.6g s;  network 2·L·α_l·⌈log2 n⌉ = %.6g s, and per sequence"
                        + " 2·L·2·(n−1)/n·d·b_a/8/X = %.6g s%s",
                setup.launchSeconds(),
                setup.networkLatencySeconds(),
                setup.networkSecondsPerSequence(),
                setup.chips() == 1 ? "" : Text.format(" (X %.6g bytes/s)", setup.linkBytesPerSecond()));
        double byLatency = option.cycle().largestBatchWithin(setup.workload().tpotLimitSeconds());
        add("limits     by memory %s; by φ ≤ τ %.6g; by Little's law below", memoryLimit(), byLatency);
    }

    private String pools() {
        MemorySystem memory = setup.hardware().memory();
        String usable = Text.format("; usable %s × n = %d", setup.terms().usableMemory(), setup.chips());
        return pool(memory.weights(), memory.unified() ? "" : "weights ")
                + (memory.unified() ? "" : "; " + pool(memory.state(), "KV "))
                + usable;
    }

    private static String pool(MemoryPool pool, String name) {
        return Text.format(
                "%sM %.6g bytes, β %.6g bytes/s", name, pool.capacityBytes(), pool.bandwidthBytesPerSecond());
    }

    private String memoryLimit() {
        if (setup.kvBytesPerToken() == 0) {
            return "none, for the model keeps no KV cache";
        }
        boolean unified = setup.hardware().memory().unified();
        double room = setup.usableStateBytes() - (unified ? setup.weightBytes() : 0);
        return Text.format(
                "(%.6g usable%s)/((I+O) × %.6g) = %.6g",
                setup.usableStateBytes(),
                unified ? Text.format(" − %.6g", setup.weightBytes()) : "",
                setup.kvBytesPerToken(),
                room / setup.reservedKvBytesPerSequence());
    }

    private void traffic() {
        ServingTerms terms = setup.terms();
        double tau = setup.workload().tpotLimitSeconds();
        double peak = peak();
        add(
                "traffic    u = 1/(1 + ζ/√(λ·τ)) = 1/(1 + %s/√(%.6g × %s)) = %.6g;  x̂ = ρ·x/u = %s × %.6g/%.6g = %.6g;"
                        + "  x̂·τ = %.6g",
                terms.slack(),
                totalTraffic,
                tau,
                point.utilization(),
                setup.workload().peakToMean(),
                point.trafficTokensPerSecond(),
                point.utilization(),
                peak,
                peak * tau);
    }

    private double peak() {
        return option.peakTraffic(point.trafficTokensPerSecond(), totalTraffic);
    }

    private void step() {
        DecodeCycle cycle = option.cycle();
        double batch = point.batch();
        add(
                "batch      B = %.6g of at most %.6g (%s)",
                batch, option.maxBatch(), point.regime().label());
        memory(cycle, batch);
        add(
                "t_comp     B·op/(n·F·η_c) = %.6g s;  t_net = %.6g s;  t_launch = %.6g s (with s·B)",
                cycle.computeSeconds(batch), cycle.networkSeconds(batch), cycle.launchSeconds(batch));
        add(
                "t_step     max(t_mem, t_comp) + t_net + t_launch = %.6g s;  φ = t_step + B/O·t_pre = %.6g s;"
                        + "  %.4g tokens/s per user",
                point.stepSeconds(), point.cycleSeconds(), point.tokensPerSecondPerUser());
    }

    private void memory(DecodeCycle cycle, double batch) {
        boolean unified = setup.hardware().memory().unified();
        add(
                "t_mem      weights%s %.6g bytes/(n·β·η_m = %.6g) = %.6g s; KV B·C·e·b_kv/8 = %.6g bytes/%.6g = %.6g s; %s"
                        + " = %.6g s",
                setup.model().experts() > 1 ? " b_w/8·(P_s + (P−P_s)·(1 − (1−k/E)^B)) =" : "",
                cycle.weightSeconds(batch) * setup.weightBytesPerSecond(),
                setup.weightBytesPerSecond(),
                cycle.weightSeconds(batch),
                batch * setup.readKvBytesPerSequence(),
                setup.stateBytesPerSecond(),
                cycle.kvSeconds(batch),
                unified ? "sum" : "the longer",
                cycle.memorySeconds(batch));
    }

    private void groups() {
        double hot = option.hotGroups(peak());
        double batch = option.batch(peak());
        add(
                "hot        B %.6g: ts = x̂·φ(B)/B = %.6g groups busy; m = memory share %.6g; G_hot = the larger = %.6g",
                batch, peak() * option.cycle().cycleSeconds(batch) / batch, option.memoryShare(batch), hot);
        cold();
        double hostUsd = point.regime() == Regime.COLD ? setup.terms().hostUsdPerByteSecond() * setup.weightBytes() : 0;
        add(
                "cost       AC = (n·c·G%s)/x = (%d × %.6g × %.6g%s)/%.6g = %.6g USD per token = %.6g USD per million",
                hostUsd > 0 ? " + c_h·W" : "",
                setup.chips(),
                choice.chip().cost().usdPerSecond(),
                point.groups(),
                hostUsd > 0 ? Text.format(" + %.6g", hostUsd) : "",
                point.trafficTokensPerSecond(),
                point.usdPerToken(),
                point.usdPerMillionTokens());
    }

    private void cold() {
        double traffic = point.trafficTokensPerSecond();
        double first = option.cycle().cycleSeconds(1);
        double load = option.loadSeconds();
        if (!option.mayWaitCold()) {
            add(
                    "cold       not allowed: %s",
                    !setup.terms().coldCopies()
                            ? "switched off"
                            : !setup.hardware().memory().unified()
                                    ? "the weights have a memory of their own"
                                    : Text.format("loading %.6g s + t_pre is over T_f", load));
            return;
        }
        double idle = StrictMath.exp(-traffic * first);
        add(
                "cold       φ(1) %.6g s, a = x·φ(1) = %.6g, e^−a = %.6g, m(1) %.6g, load W/(n·X_h) = %.6g s;  G_cold ="
                        + " max(x̂·φ(1), m(1)·(1−e^−a)) + (x/O)·e^−a·load = %.6g",
                first, traffic * first, idle, option.memoryShare(1), load, option.coldGroups(traffic, peak()));
    }

    /** What a comparison with list prices needs: input is part of the cost of an output token. */
    public static OptionalDouble comparablePrice(CostQuestion question) {
        OptionalDouble in = question.model().release().apiInUsdPerMillionTokens();
        OptionalDouble out = question.model().release().apiOutUsdPerMillionTokens();
        if (in.isEmpty() || out.isEmpty()) {
            return OptionalDouble.empty();
        }
        Workload workload = question.workload();
        double inputPerOutput = workload.inputTokens() / workload.outputTokens();
        return OptionalDouble.of(out.getAsDouble() + inputPerOutput * in.getAsDouble());
    }
}
