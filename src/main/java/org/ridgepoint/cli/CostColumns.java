package org.ridgepoint.cli;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.KernelSupport;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.inference.CostBand;
import org.ridgepoint.inference.DecodeCycle;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.OperatingPoint;
import org.ridgepoint.inference.Quantization;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;
import org.ridgepoint.inference.cost.CostCurve.AtScale;
import org.ridgepoint.inference.cost.CostExplanation;
import org.ridgepoint.inference.cost.CostQuestion;
import org.ridgepoint.inference.cost.CostRow.Served;

/**
 * The columns of {@code ridgepoint cost} in JSON and CSV: results, then everything that is needed to compute them again,
 * with all digits. A row that cannot be served has its question and the reason, and no result.
 */
final class CostColumns extends CostCells {
    private static final double MILLI = 1e3;

    CostColumns(boolean explained) {
        what();
        results();
        cost();
        scale();
        stepTerms();
        workload();
        assumptions();
        efficiency();
        model();
        quantization();
        hardware();
        offer();
        price();
        if (explained) {
            text("explanation", line -> String.join("\n", CostExplanation.of(line.question(), line.row())));
        }
    }

    private void what() {
        text("feasible", line -> Boolean.toString(line.row().served().isPresent()));
        text("reason", line -> line.row().reason());
        text("model", line -> line.question().model().name());
        text(
                "accelerator",
                line -> servedOr(
                        line,
                        served -> served.choice().chip().name(),
                        line.curve().accelerator()));
        text(
                "quantization",
                line -> servedOr(line, served -> served.choice().format().name(), onlyFormat(line.question())));
        number(
                "chips",
                line -> servedOr(
                        line,
                        served -> Integer.toString(served.option().setup().chips()),
                        askedChips(line.question())));
        asked("traffic_tokens_per_s", line -> line.row().trafficTokensPerSecond());
    }

    private static String servedOr(Line line, Function<Served, String> served, String otherwise) {
        return line.row().served().map(served).orElse(otherwise);
    }

    private static String onlyFormat(CostQuestion question) {
        boolean one = question.options().formats().size() == 1;
        return one ? question.options().formats().get(0).name() : "";
    }

    private static String askedChips(CostQuestion question) {
        OptionalInt chips = question.options().chips();
        return chips.isPresent() ? Integer.toString(chips.getAsInt()) : "";
    }

    private void results() {
        point("batch", OperatingPoint::batch);
        served("max_batch", served -> served.option().maxBatch());
        point("step_s", OperatingPoint::stepSeconds);
        point("cycle_s", OperatingPoint::cycleSeconds);
        served("prefill_s", served -> served.option().cycle().prefillSeconds());
        point("tokens_per_s_per_user", OperatingPoint::tokensPerSecondPerUser);
        point("groups", OperatingPoint::groups);
        point("memory_share", OperatingPoint::memoryShare);
        point("busy_groups", OperatingPoint::busyGroups);
        servedText("regime", served -> served.point().regime().label());
    }

    private void point(String name, ToDoubleFunction<OperatingPoint> value) {
        served(name, served -> value.applyAsDouble(served.point()));
    }

    private void cost() {
        served("chip_usd_per_hour", served -> served.choice().chip().cost().usdPerHour());
        point("usd_per_million_tokens", OperatingPoint::usdPerMillionTokens);
        band("usd_per_million_tokens_low", CostBand::low);
        band("usd_per_million_tokens_high", CostBand::high);
        point("utilization", OperatingPoint::utilization);
        optional("peak_traffic_tokens_per_s", CostColumns::peakTraffic);
    }

    /** The band of the fit; absent where efficiencies are set by hand. */
    private void band(String name, ToDoubleFunction<CostBand> factor) {
        optional(
                name,
                line -> line.row()
                        .served()
                        .flatMap(served -> served.choice()
                                .chip()
                                .band()
                                .map(band -> OptionalDouble.of(
                                        served.point().usdPerMillionTokens() * factor.applyAsDouble(band))))
                        .orElse(OptionalDouble.empty()));
    }

    private static OptionalDouble peakTraffic(Line line) {
        double traffic = line.row().trafficTokensPerSecond();
        double total = line.row().totalTrafficTokensPerSecond();
        return line.row()
                .served()
                .map(served -> OptionalDouble.of(served.option().peakTraffic(traffic, total)))
                .orElse(OptionalDouble.empty());
    }

    private void scale() {
        served("ridge_batch", served -> served.option().cycle().ridgeBatch());
        atScale("minimum_efficient_scale_tokens_per_s", AtScale::minimumEfficientScale);
        text(
                "minimum_efficient_scale_bound_by",
                line -> line.curve().scale().map(AtScale::binding).orElse(""));
        atScale("floor_usd_per_million_tokens", AtScale::floorUsdPerMillionTokens);
        optional("versus_usd_per_million_tokens", line -> line.question().versusUsdPerMillionTokens());
        optional(
                "break_even_tokens_per_s",
                line -> line.curve().scale().map(AtScale::breakEven).orElse(OptionalDouble.empty()));
    }

    private void stepTerms() {
        atBatch("weight_s", DecodeCycle::weightSeconds);
        atBatch("kv_s", DecodeCycle::kvSeconds);
        atBatch("memory_s", DecodeCycle::memorySeconds);
        atBatch("compute_s", DecodeCycle::computeSeconds);
        atBatch("network_s", DecodeCycle::networkSeconds);
        atBatch("launch_s", DecodeCycle::launchSeconds);
    }

    /** A term of the step, which depends on the batch. */
    private interface Term {
        double seconds(DecodeCycle cycle, double batch);
    }

    private void atBatch(String name, Term term) {
        served(
                name,
                served -> term.seconds(served.option().cycle(), served.point().batch()));
    }

    private void workload() {
        asked("total_traffic_tokens_per_s", line -> line.row().totalTrafficTokensPerSecond());
        workload("input_tokens", Workload::inputTokens);
        workload("output_tokens", Workload::outputTokens);
        workload("cached_share", Workload::cachedShare);
        workload("tpot_ms", workload -> workload.tpotLimitSeconds() * MILLI);
        workload("ttft_ms", workload -> workload.ttftLimitSeconds() * MILLI);
        workload("peak_to_mean", Workload::peakToMean);
    }

    private void workload(String name, ToDoubleFunction<Workload> value) {
        asked(name, line -> value.applyAsDouble(line.question().workload()));
    }

    private void assumptions() {
        assumed("slack", ServingTerms::slack);
        text("cold", line -> line.question().terms().coldCopies() ? "on" : "off");
        assumed("usable_memory", ServingTerms::usableMemory);
        assumed("link_latency_s", ServingTerms::linkLatencySeconds);
        assumed("scale_out_bytes_per_s", ServingTerms::scaleOutBytesPerSecond);
        assumed("host_link_bytes_per_s", ServingTerms::hostLinkBytesPerSecond);
        assumed("host_usd_per_byte_s", ServingTerms::hostUsdPerByteSecond);
    }

    private void assumed(String name, ToDoubleFunction<ServingTerms> value) {
        asked(name, line -> value.applyAsDouble(line.question().terms()));
    }

    private void efficiency() {
        efficiency("eta_m", ServingEfficiency::memory);
        efficiency("eta_c", ServingEfficiency::compute);
        efficiency("eta_p", ServingEfficiency::prefill);
        efficiency("layer_overhead_s", ServingEfficiency::layerOverheadSeconds);
        efficiency("layer_overhead_per_doubling_s", ServingEfficiency::layerOverheadPerDoublingSeconds);
        efficiency("sequence_overhead_s", ServingEfficiency::sequenceOverheadSeconds);
        efficiency("weight_unpacking", ServingEfficiency::weightUnpacking);
        text("software_stack", line -> line.question().efficiencies().softwareStack());
        chipText("efficiency_family", chip -> chip.identity().efficiencyFamily());
    }

    private void efficiency(String name, ToDoubleFunction<ServingEfficiency> value) {
        hardware(name, hardware -> value.applyAsDouble(hardware.efficiency()));
    }

    private void model() {
        architecture("total_parameters", ModelArchitecture::totalParameters);
        architecture("always_read_parameters", ModelArchitecture::alwaysReadParameters);
        architecture("active_parameters", ModelArchitecture::activeParameters);
        architecture("experts", ModelArchitecture::experts);
        architecture("active_experts", ModelArchitecture::activeExperts);
        architecture("layers", ModelArchitecture::layers);
        architecture("hidden_size", ModelArchitecture::hiddenSize);
        architecture("kv_elements_per_token", ModelArchitecture::kvElementsPerToken);
        architecture("decode_attention_width", ModelArchitecture::decodeAttentionWidth);
        architecture("prefill_attention_width", ModelArchitecture::prefillAttentionWidth);
    }

    private void architecture(String name, ToDoubleFunction<ModelArchitecture> value) {
        asked(name, line -> value.applyAsDouble(line.question().model().requireArchitecture()));
    }

    private void quantization() {
        bits("weight_bits", Quantization::weightBits);
        bits("activation_bits", Quantization::activationBits);
        bits("kv_bits", Quantization::kvBits);
        bits("stored_weight_bits", Quantization::effectiveWeightBits);
        bits("stored_kv_bits", Quantization::effectiveKvBits);
        setup("weight_bytes", ServingSetup::weightBytes);
        setup("kv_bytes_per_token", ServingSetup::kvBytesPerToken);
        served("quality_loss_decades", served -> served.choice().quality().decades());
        servedText(
                "training_tokens_assumed",
                served -> Boolean.toString(served.choice().quality().trainingTokensAssumed()));
        servedText(
                "kernels",
                served -> served.choice()
                        .kernels()
                        .map(KernelSupport.Answer::label)
                        .orElse(""));
    }

    private void bits(String name, ToDoubleFunction<Quantization> value) {
        setup(name, setup -> value.applyAsDouble(setup.quantization()));
    }

    private void setup(String name, ToDoubleFunction<ServingSetup> value) {
        served(name, served -> value.applyAsDouble(served.option().setup()));
    }

    private void hardware() {
        servedText("number_format", served -> served.option().format().name());
        served("peak_ops_per_s", served -> {
            ServingHardware hardware = served.option().setup().hardware();
            return hardware.peaks().rateOf(served.option().format());
        });
        servedText(
                "memory_kind",
                served -> served.option().setup().hardware().memory().unified() ? "unified" : "split");
        hardware("memory_bytes", hardware -> weights(hardware).capacityBytes());
        hardware("memory_bytes_per_s", hardware -> weights(hardware).bandwidthBytesPerSecond());
        hardware("state_memory_bytes", hardware -> hardware.memory().state().capacityBytes());
        hardware(
                "state_memory_bytes_per_s",
                hardware -> hardware.memory().state().bandwidthBytesPerSecond());
        setup("link_bytes_per_s", ServingSetup::linkBytesPerSecond);
        hardware("scale_up_domain_chips", ServingHardware::scaleUpDomainChips);
    }

    private static MemoryPool weights(ServingHardware hardware) {
        return hardware.memory().weights();
    }

    private void hardware(String name, ToDoubleFunction<ServingHardware> value) {
        setup(name, setup -> value.applyAsDouble(setup.hardware()));
    }

    private void offer() {
        chip("power_w", Accelerator::boardPowerWatts);
        chip("price_usd", chip -> chip.offer().priceUsd());
        chipText("price_basis", chip -> chip.offer().priceBasis().label());
        number(
                "price_year",
                line -> servedOr(
                        line, served -> served.choice().chip().entry().row().text("price_year"), ""));
        chip("rental_usd_per_hour", chip -> chip.offer().rentalUsdPerHour());
        chipText("access", chip -> chip.offer().access().label());
        servedText("cost_basis", served -> served.choice().chip().cost().basis().label());
    }

    private void chip(String name, Function<Accelerator, OptionalDouble> value) {
        optional(
                name,
                line -> line.row()
                        .served()
                        .map(served ->
                                value.apply(served.choice().chip().entry().accelerator()))
                        .orElse(OptionalDouble.empty()));
    }

    private void chipText(String name, Function<Accelerator, String> value) {
        servedText(name, served -> value.apply(served.choice().chip().entry().accelerator()));
    }

    private void price() {
        priced("server_overhead", ChipCostTerms::serverOverhead);
        priced("interest_rate", ChipCostTerms::interestRate);
        priced("life_years", ChipCostTerms::lifeYears);
        priced("pue", ChipCostTerms::powerUsageEffectiveness);
        priced("power_load", ChipCostTerms::load);
        priced("electricity_usd_per_kwh", ChipCostTerms::electricityUsdPerKwh);
        priced("operations_usd_per_watt_year", ChipCostTerms::operationsUsdPerWattYear);
    }

    private void priced(String name, ToDoubleFunction<ChipCostTerms> value) {
        asked(name, line -> value.applyAsDouble(line.question().price().terms()));
    }
}
