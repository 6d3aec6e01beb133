package org.ridgepoint.cli;

import static org.ridgepoint.cli.CatalogView.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ridgepoint.cli.CatalogView.Entry;
import org.ridgepoint.cli.CatalogView.Shown;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.AcceleratorEntry;
import org.ridgepoint.hardware.KernelSupport;
import org.ridgepoint.hardware.MaturationLag;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.ParameterFits;
import org.ridgepoint.hardware.PeakRates;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.inference.CatalogModel;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.QuantizationFormat;
import org.ridgepoint.tables.CsvRow;

/** What {@code ridgepoint catalog} shows of each table. */
final class CatalogViews {
    private static final List<Shown> ACCELERATORS = columns("""
            name: accelerator
            release_year: year
            status: status
            family: family
            line: line
            peak_dense_fp16_tflops: FP16 T/s
            peak_dense_fp8_tflops: FP8
            peak_dense_int8_tops: INT8
            peak_fp4_tflops: FP4
            memory_gb: GB
            memory_bandwidth_gb_per_s: GB/s
            tdp_w: W
            interconnect_gb_per_s: link GB/s
            scale_up_domain_chips: domain
            price_usd: USD
            price_year: in
            price_basis: basis
            access: access
            rental_usd_per_hour: rent USD/h
            rental_year: in
            """);

    private static final List<Shown> MODELS = columns("""
            name: model
            developer: developer
            release_year: year
            total_params_b: params B
            active_params_b: active B
            always_read_params_b_derived: always read B
            layers: layers
            derived_kv_elements_per_token: KV elements
            kv_is_upper_bound: upper bound
            derived_decode_attention_width: a_w decode
            derived_prefill_attention_width: a_w prefill
            native_weight_bits: native bits
            training_tokens_t: tokens T
            open_weights: open
            api_in_usd_per_m: USD/M in
            api_out_usd_per_m: USD/M out
            derived_architecture_gap: no architecture because
            """);

    private static final List<Shown> QUANTIZATION = columns("""
            name: format
            effective_weight_bits: stored weight bits
            effective_kv_bits: stored KV bits
            available_year: from
            requires_native_training: trained so only
            kernels_needed: one of these kernels
            native_accelerators: native on chips
            wider_accelerators: in a wider format on
            """);

    private static final List<Shown> TECHNOLOGIES = columns("""
            name: technology
            family: family
            memory_cell: memory cell
            year: year
            status_class: status
            trl: TRL
            precision: precision
            tops: TOPS
            tops_per_w: TOPS/W
            power_w: W
            internal_bandwidth_gb_per_s: GB/s
            memory_gb: GB
            price_usd: USD
            accelerator: values of accelerator
            """);

    private static final List<Shown> LAGS = columns("""
            name: technology
            start_year: start
            start_definition: counted from
            volume_or_end_year: volume or end
            lag_years: years
            outcome: outcome
            """);

    private static final List<Shown> FITS = columns("""
            name: parameter
            group: group
            value: value
            value_low: low
            value_high: high
            standard_error_or_range: standard error or range
            n: n
            form: form
            """);

    private static final List<Shown> EFFICIENCIES = columns("""
            parameter: parameter or error
            group_kind: by
            group: group
            value: value
            scale: scale
            estimate: estimate or offset
            standard_error: std. error
            rows: rows
            """);
    private static final Provenance FITTED = new Provenance(
            "fitted by 'ridgepoint fit shipped' to the measurements that ship with the program", Set.of(), "");

    private CatalogViews() {}

    static CatalogView accelerators(Catalogs catalogs) {
        return new CatalogView(
                ACCELERATORS,
                catalogs.accelerators().entries().stream()
                        .map(each -> new Entry(each.row(), each.accelerator().provenance()))
                        .toList());
    }

    static CatalogView models(Catalogs catalogs) {
        return new CatalogView(
                MODELS,
                catalogs.models().all().stream()
                        .map(each -> new Entry(withArchitecture(each), each.provenance()))
                        .toList());
    }

    private static CsvRow withArchitecture(CatalogModel model) {
        CsvRow row = model.row().with("derived_architecture_gap", model.architectureGap());
        Optional<ModelArchitecture> architecture = model.architecture();
        return architecture.isEmpty()
                ? row
                : row.with(
                                "derived_kv_elements_per_token",
                                whole(architecture.get().kvElementsPerToken()))
                        .with(
                                "derived_decode_attention_width",
                                whole(architecture.get().decodeAttentionWidth()))
                        .with(
                                "derived_prefill_attention_width",
                                whole(architecture.get().prefillAttentionWidth()));
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    static CatalogView quantization(Catalogs catalogs) {
        return new CatalogView(
                QUANTIZATION,
                catalogs.formats().all().stream()
                        .map(each -> new Entry(withSupport(each, catalogs), each.provenance()))
                        .toList());
    }

    private static CsvRow withSupport(QuantizationFormat format, Catalogs catalogs) {
        String kernels = catalogs.kernels().all().stream()
                .filter(each -> each.anyOf(format.kernelsNeeded())
                        .filter(KernelSupport.Answer.YES::equals)
                        .isPresent())
                .map(KernelSupport::generation)
                .collect(Collectors.joining("; "));
        List<String> nativeOn = names(catalogs, format::nativeOn);
        List<String> widerOn =
                names(catalogs, peaks -> format.computedIn(peaks).isPresent() && !format.nativeOn(peaks));
        return format.row()
                .with("native_accelerators", Integer.toString(nativeOn.size()))
                .with("wider_accelerators", Integer.toString(widerOn.size()))
                .with("kernels_in", kernels)
                .with("native_on", String.join("; ", nativeOn))
                .with("wider_on", String.join("; ", widerOn));
    }

    private static List<String> names(Catalogs catalogs, Predicate<PeakRates> condition) {
        return catalogs.accelerators().all().stream()
                .filter(each -> condition.test(each.peaks()))
                .map(Accelerator::name)
                .toList();
    }

    /** Accelerators by formats: the number format that computes each, in brackets if wider than the activations. */
    static CatalogView support(Catalogs catalogs) {
        List<Shown> shown = new ArrayList<>(columns("name: accelerator"));
        catalogs.formats().all().forEach(each -> shown.add(new Shown(each.name(), each.name())));
        for (KernelSupport.Kernel kernel : KernelSupport.Kernel.values()) {
            shown.add(new Shown(kernel.column() + "_kernels", kernel.label() + " kernels"));
        }
        return new CatalogView(
                shown,
                catalogs.accelerators().entries().stream()
                        .map(each -> new Entry(
                                supportRow(each, catalogs), each.accelerator().provenance()))
                        .toList());
    }

    private static CsvRow supportRow(AcceleratorEntry entry, Catalogs catalogs) {
        CsvRow row = new CsvRow(entry.row().file(), entry.row().line(), Map.of())
                .with("name", entry.accelerator().name());
        for (QuantizationFormat format : catalogs.formats().all()) {
            row = row.with(format.name(), computedIn(format, entry.accelerator().peaks()));
        }
        for (KernelSupport.Kernel kernel : KernelSupport.Kernel.values()) {
            String answer = catalogs.kernels()
                    .of(entry)
                    .flatMap(each -> each.anyOf(List.of(kernel)))
                    .map(KernelSupport.Answer::label)
                    .orElse("");
            row = row.with(kernel.column() + "_kernels", answer);
        }
        return row;
    }

    private static String computedIn(QuantizationFormat format, PeakRates peaks) {
        Optional<NumberFormat> computed = format.computedIn(peaks);
        if (computed.isEmpty()) {
            return "none listed";
        }
        return format.nativeOn(peaks)
                ? computed.get().name()
                : "(" + computed.get().name() + ")";
    }

    static CatalogView technologies(Catalogs catalogs) {
        return new CatalogView(
                TECHNOLOGIES,
                catalogs.technologies().all().stream()
                        .map(each -> new Entry(each.row(), each.provenance()))
                        .toList());
    }

    static CatalogView lags() {
        return new CatalogView(
                LAGS,
                MaturationLag.load().stream()
                        .map(each -> new Entry(each.row(), each.provenance()))
                        .toList());
    }

    static CatalogView fits() {
        return new CatalogView(
                FITS,
                ParameterFits.load().all().stream()
                        .map(each -> new Entry(each.row(), each.provenance()))
                        .toList());
    }

    static CatalogView efficiencies() {
        return new CatalogView(
                EFFICIENCIES,
                EfficiencyTable.load().entries().stream()
                        .map(each -> new Entry(row(each), FITTED))
                        .toList());
    }

    private static CsvRow row(EfficiencyTable.Entry entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("name", String.join(" ", entry.parameter(), entry.groupKind(), entry.group()));
        for (int i = 0; i < EfficiencyTable.HEADER.size(); i++) {
            cells.put(EfficiencyTable.HEADER.get(i), entry.cells().get(i));
        }
        return new CsvRow("efficiencies", 0, cells);
    }
}
