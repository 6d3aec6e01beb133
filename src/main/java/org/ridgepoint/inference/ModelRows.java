package org.ridgepoint.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/** Turns rows of the model table into models. */
final class ModelRows {
    private static final double BILLION = 1e9;
    private static final double TRILLION = 1e12;
    private static final int MONTHS = 12;
    private static final double FULL_BITS = 16;

    private static final List<String> REQUIRED = List.of(
            "name", "developer", "release_year", "total_params_b", "open_weights", "kv_is_upper_bound", "source");
    private static final List<String> OPTIONAL = List.of(
            "aliases",
            "release_month",
            "active_params_b",
            "params_basis",
            "always_read_params_b_derived",
            "layers",
            "hidden",
            "heads",
            "kv_heads",
            "head_dim",
            "v_head_dim",
            "v_head_dim_source",
            "ffn_dim",
            "n_experts",
            "experts_active",
            "shared_experts",
            "moe_ffn_dim",
            "first_dense_layers",
            "moe_layers_derived",
            "vocab",
            "attention",
            "attention_class",
            "mla_kv_lora_rank",
            "mla_rope_dim",
            "local_attention",
            "kv_bytes_per_token_16bit",
            "native_weight_bits",
            "training_tokens_t",
            "training_tokens_source",
            "licence_kind",
            "api_in_usd_per_m",
            "api_out_usd_per_m",
            "api_price_provider",
            "api_price_date",
            "api_price_source",
            "unverified_fields",
            "notes");

    /** Columns of the shipped table. */
    static final Columns SHIPPED = Columns.only(REQUIRED, OPTIONAL);

    private ModelRows() {}

    /** Reads a row; empty, with problems added, if anything in it is wrong. An architecture may be absent. */
    static Optional<CatalogModel> read(CsvRow row, Problems problems) {
        RowReader in = row.reader(problems);
        in.text("name");
        in.text("developer");
        in.positive("total_params_b");
        ArchitectureRows.Derived derived = ArchitectureRows.derive(in);
        released(in);
        in.flag("kv_is_upper_bound");
        in.optionalPositive("training_tokens_t");
        nativeBits(in);
        release(in);
        Provenance.of(in, "source");
        return in.ok() ? Optional.of(model(in, derived)) : Optional.empty();
    }

    /** The model of a row in which everything is right. */
    private static CatalogModel model(RowReader in, ArchitectureRows.Derived derived) {
        OptionalDouble tokens = in.optionalPositive("training_tokens_t");
        return new CatalogModel(
                in.text("name"),
                in.text("developer"),
                released(in),
                in.positive("total_params_b") * BILLION,
                derived.architecture(),
                derived.gap(),
                in.texts("aliases"),
                tokens.isPresent() ? OptionalDouble.of(tokens.getAsDouble() * TRILLION) : tokens,
                nativeBits(in),
                in.flag("kv_is_upper_bound"),
                release(in),
                Provenance.of(in, "source"),
                in.row());
    }

    private static OptionalDouble nativeBits(RowReader in) {
        OptionalDouble bits = in.optionalPositive("native_weight_bits");
        if (bits.isPresent() && !(bits.getAsDouble() >= 1 && bits.getAsDouble() <= FULL_BITS)) {
            in.wrong("native_weight_bits", "must be a number from 1 to 16");
        }
        return bits;
    }

    /** As {@link #read}, for rows of a user: parameters that contradict each other are refused. */
    static Optional<CatalogModel> readStrictly(CsvRow row, Problems problems) {
        Problems own = new Problems();
        ArchitectureRows.Derived derived = ArchitectureRows.derive(row.reader(own));
        if (derived.contradicts()) {
            row.reader(problems).wrong("name", derived.gap());
            return Optional.empty();
        }
        return read(row, problems);
    }

    private static double released(RowReader in) {
        double year = in.within("release_year", 1990, 2100);
        OptionalInt month = in.optionalInteger("release_month", 1);
        if (month.isPresent() && month.getAsInt() > MONTHS) {
            in.wrong("release_month", "must be a month, 1 to 12");
        }
        return year + (month.isPresent() ? (month.getAsInt() - 0.5) / MONTHS : 0.5);
    }

    private static CatalogModel.Release release(RowReader in) {
        return new CatalogModel.Release(
                in.flag("open_weights"),
                in.textOrEmpty("licence_kind"),
                in.optionalNotNegative("api_in_usd_per_m"),
                in.optionalNotNegative("api_out_usd_per_m"));
    }
}
