package org.ridgepoint.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.tables.RowReader;
import org.ridgepoint.units.Text;

/**
 * Derives the architecture of a model from the columns of its row, by the formulas of section 3 of the model
 * specification, or says why that cannot be done.
 */
final class ArchitectureRows {
    private static final double BILLION = 1e9;
    private static final double BYTES_PER_CACHED_ELEMENT = 2;
    private static final double TOLERANCE = 0.02;
    private static final List<String> SHAPE = List.of("layers", "hidden", "heads", "head_dim");
    private static final List<String> EXPERTS =
            List.of("experts_active", "active_params_b", "always_read_params_b_derived");
    private static final List<String> LATENT = List.of("mla_kv_lora_rank", "mla_rope_dim", "v_head_dim");

    private ArchitectureRows() {}

    /**
     * An architecture, or the reason for its absence.
     *
     * @param contradicts true if the fields contradict each other, rather than one being missing
     */
    record Derived(Optional<ModelArchitecture> architecture, String gap, boolean contradicts) {}

    /** Derives the architecture of a row. Cells that cannot be read are added to the reader's problems. */
    static Derived derive(RowReader in) {
        Cells cells = new Cells(in);
        if (!in.ok()) {
            return gap("the row has mistakes");
        }
        List<String> missing = cells.missing();
        if (!missing.isEmpty()) {
            return gap("the sources do not give " + String.join(", ", missing));
        }
        String contradiction = cells.contradiction();
        return contradiction.isEmpty()
                ? new Derived(Optional.of(cells.architecture()), "", false)
                : new Derived(Optional.empty(), contradiction, true);
    }

    private static Derived gap(String reason) {
        return new Derived(Optional.empty(), reason, false);
    }

    /** The cells that an architecture is made of; 0 where a cell is blank. */
    private static final class Cells {
        private final RowReader in;
        private final double total;
        private final double active;
        private final double alwaysRead;
        private final int experts;
        private final int activeExperts;
        private final int layers;
        private final double hidden;
        private final double heads;
        private final double headDim;
        private final double kvHeads;
        private final double rank;
        private final double ropeDim;
        private final double valueDim;
        private final double kvBytes;

        Cells(RowReader in) {
            this.in = in;
            total = number("total_params_b") * BILLION;
            experts = in.optionalInteger("n_experts", 1).orElse(1);
            activeExperts = in.optionalInteger("experts_active", 1).orElse(1);
            active = in.row().has("active_params_b") ? number("active_params_b") * BILLION : total;
            alwaysRead = mixture() ? number("always_read_params_b_derived") * BILLION : total;
            layers = in.optionalInteger("layers", 1).orElse(1);
            hidden = number("hidden");
            heads = number("heads");
            headDim = number("head_dim");
            kvHeads = number("kv_heads");
            rank = number("mla_kv_lora_rank");
            ropeDim = number("mla_rope_dim");
            valueDim = number("v_head_dim");
            kvBytes = number("kv_bytes_per_token_16bit");
        }

        private double number(String column) {
            return in.optionalPositive(column).orElse(0);
        }

        private boolean mixture() {
            return experts > 1;
        }

        private boolean latent() {
            return in.row().has("mla_kv_lora_rank");
        }

        List<String> missing() {
            List<String> needed = new ArrayList<>(SHAPE);
            if (mixture()) {
                needed.addAll(EXPERTS);
            }
            needed.addAll(latent() ? LATENT : kvBytes > 0 ? List.of() : List.of("kv_heads"));
            return needed.stream().filter(column -> !in.row().has(column)).toList();
        }

        String contradiction() {
            if (activeExperts > experts) {
                return "experts_active is above n_experts";
            }
            if (alwaysRead > total) {
                return "always_read_params_b_derived is above total_params_b";
            }
            double computed = alwaysRead + (total - alwaysRead) * activeExperts / experts;
            if (differ(computed, active)) {
                return Text.format("active_params_b should be %.4g by its other parameters", computed / BILLION);
            }
            boolean cacheKnown = kvBytes > 0 && (latent() || kvHeads > 0);
            return cacheKnown && differ(cachedByShape(), kvBytes / BYTES_PER_CACHED_ELEMENT)
                    ? Text.format(
                            "kv_bytes_per_token_16bit should be %.0f by the shape of its attention",
                            cachedByShape() * BYTES_PER_CACHED_ELEMENT)
                    : "";
        }

        private static boolean differ(double computed, double stated) {
            return !(Math.abs(computed - stated) <= TOLERANCE * stated);
        }

        private double cachedByShape() {
            return latent() ? layers * (rank + ropeDim) : 2.0 * layers * kvHeads * headDim;
        }

        ModelArchitecture architecture() {
            double cached = kvBytes > 0 ? kvBytes / BYTES_PER_CACHED_ELEMENT : cachedByShape();
            double decode = latent() ? heads * (rank + ropeDim / 2) : heads * headDim;
            double prefill = latent() ? heads * (headDim + valueDim) / 2 : heads * headDim;
            return new ModelArchitecture(
                    total, alwaysRead, experts, activeExperts, layers, hidden, cached, decode, prefill);
        }
    }
}
