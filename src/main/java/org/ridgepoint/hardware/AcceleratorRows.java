package org.ridgepoint.hardware;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/**
 * Turns rows of data-sheet units into accelerators: TFLOP/s, GB, GB/s and watts, decimal prefixes.
 */
final class AcceleratorRows {
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;
    private static final int MONTHS = 12;
    private static final Pattern KIND_OF_MEMORY = Pattern.compile("HBM|GDDR|LPDDR");

    private static final List<String> REQUIRED =
            List.of("name", "vendor", "release_year", "status", "family", "line", "access", "source_url");
    private static final List<String> OPTIONAL = List.of(
            "aliases",
            "release_month",
            "peak_dense_fp16_tflops",
            "peak_dense_fp8_tflops",
            "peak_dense_int8_tops",
            "peak_fp4_tflops",
            "memory_gb",
            "memory_bandwidth_gb_per_s",
            "memory_type",
            "state_memory_gb",
            "state_memory_bandwidth_gb_per_s",
            "tdp_w",
            "interconnect_gb_per_s",
            "scale_up_domain_chips",
            "scale_up_domain_reason",
            "price_usd",
            "price_year",
            "price_basis",
            "price_basis_reason",
            "access_reason",
            "rental_usd_per_hour",
            "rental_year",
            "owner_tco_usd_per_hour_hyperscaler",
            "allin_provisioned_kw_per_chip",
            "kernel_generation",
            "unverified_fields",
            "notes");

    /** Columns of the shipped table. */
    static final Columns SHIPPED = Columns.only(REQUIRED, OPTIONAL);

    private static final Map<NumberFormat, String> PEAK_COLUMNS = new EnumMap<>(Map.of(
            NumberFormat.FP16, "peak_dense_fp16_tflops",
            NumberFormat.FP8, "peak_dense_fp8_tflops",
            NumberFormat.INT8, "peak_dense_int8_tops",
            NumberFormat.FP4, "peak_fp4_tflops"));

    private AcceleratorRows() {}

    /** Reads a row; empty, with problems added, if anything in it is wrong. */
    static Optional<AcceleratorEntry> read(CsvRow row, Problems problems) {
        RowReader in = row.reader(problems);
        Optional<Accelerator.Identity> identity = identity(in);
        PeakRates peaks = new PeakRates(peaks(in));
        Optional<MemorySystem> memory = memory(in);
        OptionalDouble power = in.optionalPositive("tdp_w");
        OptionalDouble link = giga(in.optionalPositive("interconnect_gb_per_s"));
        int domain = in.optionalInteger("scale_up_domain_chips", 1).orElse(Accelerator.DEFAULT_SCALE_UP_DOMAIN_CHIPS);
        Optional<Accelerator.Offer> offer = offer(in);
        Provenance provenance = Provenance.of(in, "source_url");
        List<String> aliases = in.texts("aliases");
        readRest(in);
        if (!in.ok()) {
            return Optional.empty();
        }
        Accelerator accelerator = new Accelerator(
                identity.orElseThrow(), peaks, memory, power, link, domain, offer.orElseThrow(), provenance);
        return Optional.of(new AcceleratorEntry(accelerator, aliases, row));
    }

    private static Optional<Accelerator.Identity> identity(RowReader in) {
        String name = in.text("name");
        String vendor = in.text("vendor");
        double year = in.within("release_year", 1990, 2100);
        OptionalInt month = in.optionalInteger("release_month", 1);
        if (month.isPresent() && month.getAsInt() > MONTHS) {
            in.wrong("release_month", "must be a month, 1 to 12");
        }
        Optional<Status> status = in.choice("status", Status.class, Status::label);
        Optional<TechnologyFamily> family = in.choice("family", TechnologyFamily.class, TechnologyFamily::label);
        Optional<ProductLine> line = in.choice("line", ProductLine.class, ProductLine::label);
        if (!in.ok()) {
            return Optional.empty();
        }
        return Optional.of(new Accelerator.Identity(
                name,
                vendor,
                decimalYear(year, month),
                status.orElseThrow() == Status.ANNOUNCED,
                family.orElseThrow(),
                line.orElseThrow(),
                efficiencyFamily(vendor, in.textOrEmpty("memory_type"))));
    }

    /**
     * The vendor; for NVIDIA, which sells under one software both server chips with stacked memory and cards with
     * graphics memory, the vendor and the kind of memory: {@code NVIDIA HBM}, {@code NVIDIA GDDR}.
     */
    static String efficiencyFamily(String vendor, String memoryType) {
        Matcher kind = KIND_OF_MEMORY.matcher(memoryType);
        return vendor.equals("NVIDIA") && kind.lookingAt() ? vendor + " " + kind.group() : vendor;
    }

    /** The middle of the month, or of the year where the month is not known. */
    static double decimalYear(double year, OptionalInt month) {
        return year + (month.isPresent() ? (month.getAsInt() - 0.5) / MONTHS : 0.5);
    }

    private static Map<NumberFormat, Double> peaks(RowReader in) {
        Map<NumberFormat, Double> peaks = new EnumMap<>(NumberFormat.class);
        PEAK_COLUMNS.forEach(
                (format, column) -> in.optionalPositive(column).ifPresent(rate -> peaks.put(format, rate * TERA)));
        return peaks;
    }

    private static Optional<MemorySystem> memory(RowReader in) {
        Optional<MemoryPool> weights = pool(in, "memory_gb", "memory_bandwidth_gb_per_s");
        Optional<MemoryPool> state = pool(in, "state_memory_gb", "state_memory_bandwidth_gb_per_s");
        boolean half = in.row().has("state_memory_gb") != in.row().has("state_memory_bandwidth_gb_per_s");
        if (half || (state.isPresent() && weights.isEmpty())) {
            in.wrong(
                    "state_memory_gb",
                    "a memory for the KV cache needs its size, its bandwidth and those of the" + " weights' memory");
        }
        return weights.map(
                pool -> state.isPresent() ? new MemorySystem.Split(pool, state.get()) : new MemorySystem.Unified(pool));
    }

    private static Optional<MemoryPool> pool(RowReader in, String capacityColumn, String bandwidthColumn) {
        OptionalDouble capacity = giga(in.optionalPositive(capacityColumn));
        OptionalDouble bandwidth = giga(in.optionalPositive(bandwidthColumn));
        return capacity.isPresent() && bandwidth.isPresent()
                ? Optional.of(new MemoryPool(capacity.getAsDouble(), bandwidth.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<Accelerator.Offer> offer(RowReader in) {
        OptionalDouble price = in.optionalPositive("price_usd");
        OptionalDouble rental = in.optionalPositive("rental_usd_per_hour");
        Optional<PriceBasis> basis = in.optionalChoice("price_basis", PriceBasis.class, PriceBasis::label);
        if (in.row().has("price_usd") && !in.row().has("price_basis")) {
            in.wrong(
                    "price_basis", "a price needs its basis: chip, card, server share, system, cost estimate, unknown");
        }
        Optional<Access> access = in.choice("access", Access.class, Access::label);
        return access.map(way -> new Accelerator.Offer(price, basis.orElse(PriceBasis.UNKNOWN), way, rental));
    }

    private static void readRest(RowReader in) {
        in.optionalInteger("price_year", 1990);
        in.optionalInteger("rental_year", 1990);
        in.optionalPositive("owner_tco_usd_per_hour_hyperscaler");
        in.optionalPositive("allin_provisioned_kw_per_chip");
    }

    private static OptionalDouble giga(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * GIGA) : value;
    }

    private enum Status {
        SHIPPING,
        ANNOUNCED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
