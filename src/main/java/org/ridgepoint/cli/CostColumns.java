package org.ridgepoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostBand;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.OperatingPoint;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;
import org.ridgepoint.inference.cost.CostCurve;
import org.ridgepoint.inference.cost.CostExplanation;
import org.ridgepoint.inference.cost.CostQuestion;
import org.ridgepoint.inference.cost.CostRow;
import org.ridgepoint.inference.cost.CostRow.Served;
import org.ridgepoint.inference.cost.CostStudy;

/**
 * The columns of {@code ridgepoint cost} in JSON and CSV: results, then everything that is needed to compute them again,
 * with all digits. A row that cannot be served has its question and the reason, and no result.
 */
final class CostColumns {
    private final List<Column> columns = new ArrayList<>();

    /** A row, with the curve and the question that it belongs to. */
    private record Line(CostQuestion question, CostCurve curve, CostRow row) {}

    private record Column(Heading heading, Function<Line, String> cell) {}

    CostColumns(boolean explained) {
        what();
        results();
        scale();
        terms();
        workload();
        efficiency();
        model();
        hardware();
        price();
        if (explained) {
            text("explanation", line -> String.join("\n", CostExplanation.of(line.question(), line.row())));
        }
    }

    List<Heading> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    List<List<String>> rows(CostStudy study) {
        List<List<String>> rows = new ArrayList<>();
        for (CostCurve curve : study.curves()) {
            for (CostRow row : curve.rows()) {
                Line line = new Line(study.question(), curve, row);
                rows.add(columns.stream()
                        .map(column -> column.cell().apply(line))
                        .toList());
            }
        }
        return rows;
    }

    private void what() {
        text("feasible", line -> Boolean.toString(line.row().served().isPresent()));
        text("reason", line -> line.row().reason());
        text("model", line -> line.question().model().name());
        text(
                "accelerator",
                line -> line.row()
                        .served()
                        .map(served -> served.choice().chip().name())
                        .orElse(line.curve().accelerator()));
        text(
                "quantization",
                line -> line.row()
                        .served()
                        .map(served -> served.choice().format().name())
                        .orElseGet(() -> onlyFormat(line.question())));
        column("chips", true, CostColumns::chips);
        asked("traffic_tokens_per_s", line -> line.row().trafficTokensPerSecond());
    }

    private static String onlyFormat(CostQuestion question) {
        return question.options().formats().size() == 1
                ? question.options().formats().get(0).name()
                : "";
    }

    private static String chips(Line line) {
        OptionalInt asked = line.question().options().chips();
        return line.row()
                .served()
                .map(served -> Integer.toString(served.option().setup().chips()))
                .orElse(asked.isPresent() ? Integer.toString(asked.getAsInt()) : "");
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
        text(
                "regime",
                line -> line.row()
                        .served()
                        .map(served -> served.point().regime().label())
                        .orElse(""));
        served("chip_usd_per_hour", served -> served.choice().chip().cost().usdPerHour());
        point("usd_per_million_tokens", OperatingPoint::usdPerMillionTokens);
        band("usd_per_million_tokens_low", CostBand::low);
        band("usd_per_million_tokens_high", CostBand::high);
        point("utilization", OperatingPoint::utilization);
        column(
                "peak_traffic_tokens_per_s",
                true,
                line -> number(
                        line,
                        served -> served.option()
                                .peakTraffic(
                                        line.row().trafficTokensPerSecond(),
                                        line.row().totalTrafficTokensPerSecond())));
    }

    private void band(String name, ToDoubleFunction<CostBand> factor) {
        column(
                name,
                true,
                line -> line.row()
                        .served()
                        .flatMap(served -> served.choice()
                                .chip()
                                .band()
                                .map(band ->
                                        Digits.all(served.point().usdPerMillionTokens() * factor.applyAsDouble(band))))
                        .orElse(""));
    }

    private void scale() {
        served("ridge_batch", served -> served.option().cycle().ridgeBatch());
        atScale("minimum_efficient_scale_tokens_per_s", CostCurve.AtScale::minimumEfficientScale);
        text(
                "minimum_efficient_scale_bound_by",
                line -> line.curve().scale().map(CostCurve.AtScale::binding).orElse(""));
        atScale("floor_usd_per_million_tokens", CostCurve.AtScale::floorUsdPerMillionTokens);
        optional("versus_usd_per_million_tokens", line -> line.question().versusUsdPerMillionTokens());
        optional(
                "break_even_tokens_per_s",
                line -> line.curve().scale().map(CostCurve.AtScale::breakEven).orElse(OptionalDouble.empty()));
    }

    private void atScale(String name, ToDoubleFunction<CostCurve.AtScale> value) {
        column(
                name,
                true,
                line -> line.curve()
                        .scale()
                        .map(scale -> Digits.all(value.applyAsDouble(scale)))
                        .orElse(""));
    }

    private void terms() {
        atBatch("weight_s", (served, batch) -> served.option().cycle().weightSeconds(batch));
        atBatch("kv_s", (served, batch) -> served.option().cycle().kvSeconds(batch));
        atBatch("memory_s", (served, batch) -> served.option().cycle().memorySeconds(batch));
        atBatch("compute_s", (served, batch) -> served.option().cycle().computeSeconds(batch));
        atBatch("network_s", (served, batch) -> served.option().cycle().networkSeconds(batch));
        atBatch("launch_s", (served, batch) -> served.option().cycle().launchSeconds(batch));
    }

    /** A term of the step at the batch of the row. */
    private interface Term {
        double of(Served served, double batch);
    }

    private void atBatch(String name, Term term) {
        served(name, served -> term.of(served, served.point().batch()));
    }

    private void workload() {
        asked("total_traffic_tokens_per_s", line -> line.row().totalTrafficTokensPerSecond());
        workload("input_tokens", Workload::inputTokens);
        workload("output_tokens", Workload::outputTokens);
        workload("cached_share", Workload::cachedShare);
        asked("tpot_ms", line -> line.question().workload().tpotLimitSeconds() * 1e3);
        asked("ttft_ms", line -> line.question().workload().ttftLimitSeconds() * 1e3);
        workload("peak_to_mean", Workload::peakToMean);
        assumed("slack", ServingTerms::slack);
        text("cold", line -> line.question().terms().coldCopies() ? "on" : "off");
        assumed("usable_memory", ServingTerms::usableMemory);
        assumed("link_latency_s", ServingTerms::linkLatencySeconds);
        assumed("scale_out_bytes_per_s", ServingTerms::scaleOutBytesPerSecond);
        assumed("host_link_bytes_per_s", ServingTerms::hostLinkBytesPerSecond);
        assumed("host_usd_per_byte_s", ServingTerms::hostUsdPerByteSecond);
    }

    private void workload(String name, ToDoubleFunction<Workload> value) {
        asked(name, line -> value.applyAsDouble(line.question().workload()));
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
        text("efficiency_family", line -> chipText(line, chip -> chip.identity().efficiencyFamily()));
    }

    private void efficiency(String name, ToDoubleFunction<ServingEfficiency> value) {
        setup(name, setup -> value.applyAsDouble(setup.hardware().efficiency()));
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
        setup("stored_weight_bits", setup -> setup.quantization().effectiveWeightBits());
        setup("stored_kv_bits", setup -> setup.quantization().effectiveKvBits());
        setup("weight_bits", setup -> setup.quantization().weightBits());
        setup("activation_bits", setup -> setup.quantization().activationBits());
        setup("weight_bytes", ServingSetup::weightBytes);
        setup("kv_bytes_per_token", ServingSetup::kvBytesPerToken);
        served("quality_loss_decades", served -> served.choice().quality().decades());
        text(
                "training_tokens_assumed",
                line -> line.row()
                        .served()
                        .map(served ->
                                Boolean.toString(served.choice().quality().trainingTokensAssumed()))
                        .orElse(""));
    }

    private void architecture(String name, ToDoubleFunction<ModelArchitecture> value) {
        asked(name, line -> value.applyAsDouble(line.question().model().requireArchitecture()));
    }

    private void hardware() {
        text(
                "number_format",
                line -> line.row()
                        .served()
                        .map(served -> served.option().format().name())
                        .orElse(""));
        served(
                "peak_ops_per_s",
                served -> served.option()
                        .setup()
                        .hardware()
                        .peaks()
                        .rateOf(served.option().format()));
        text(
                "memory_kind",
                line -> line.row()
                        .served()
                        .map(served ->
                                served.option().setup().hardware().memory().unified() ? "unified" : "split")
                        .orElse(""));
        setup("memory_bytes", setup -> setup.hardware().memory().weights().capacityBytes());
        setup("memory_bytes_per_s", setup -> setup.hardware().memory().weights().bandwidthBytesPerSecond());
        setup("state_memory_bytes", setup -> setup.hardware().memory().state().capacityBytes());
        setup(
                "state_memory_bytes_per_s",
                setup -> setup.hardware().memory().state().bandwidthBytesPerSecond());
        setup("link_bytes_per_s", ServingSetup::linkBytesPerSecond);
        setup("scale_up_domain_chips", setup -> setup.hardware().scaleUpDomainChips());
    }

    private void price() {
        chip("power_w", Accelerator::boardPowerWatts);
        chip("price_usd", chip -> chip.offer().priceUsd());
        text(
                "price_basis",
                line -> chipText(line, chip -> chip.offer().priceBasis().label()));
        text(
                "price_year",
                line -> line.row()
                        .served()
                        .map(served -> served.choice().chip().entry().row().text("price_year"))
                        .orElse(""));
        chip("rental_usd_per_hour", chip -> chip.offer().rentalUsdPerHour());
        text("access", line -> chipText(line, chip -> chip.offer().access().label()));
        text(
                "cost_basis",
                line -> line.row()
                        .served()
                        .map(served -> served.choice().chip().cost().basis().label())
                        .orElse(""));
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

    private void chip(String name, Function<Accelerator, OptionalDouble> value) {
        optional(
                name,
                line -> line.row()
                        .served()
                        .map(served ->
                                value.apply(served.choice().chip().entry().accelerator()))
                        .orElse(OptionalDouble.empty()));
    }

    private static String chipText(Line line, Function<Accelerator, String> value) {
        return line.row()
                .served()
                .map(served -> value.apply(served.choice().chip().entry().accelerator()))
                .orElse("");
    }

    private void setup(String name, ToDoubleFunction<ServingSetup> value) {
        served(name, served -> value.applyAsDouble(served.option().setup()));
    }

    private void point(String name, ToDoubleFunction<OperatingPoint> value) {
        served(name, served -> value.applyAsDouble(served.point()));
    }

    private void served(String name, ToDoubleFunction<Served> value) {
        column(name, true, line -> number(line, value));
    }

    private static String number(Line line, ToDoubleFunction<Served> value) {
        return line.row()
                .served()
                .map(served -> Digits.all(value.applyAsDouble(served)))
                .orElse("");
    }

    private void asked(String name, ToDoubleFunction<Line> value) {
        column(name, true, line -> Digits.all(value.applyAsDouble(line)));
    }

    private void optional(String name, Function<Line, OptionalDouble> value) {
        column(name, true, line -> Digits.all(value.apply(line)));
    }

    private void text(String name, Function<Line, String> cell) {
        column(name, false, cell);
    }

    private void column(String name, boolean numeric, Function<Line, String> cell) {
        columns.add(new Column(new Heading(name, numeric), cell));
    }
}
