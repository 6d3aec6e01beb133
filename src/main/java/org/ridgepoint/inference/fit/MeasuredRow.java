package org.ridgepoint.inference.fit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.RowReader;

/**
 * One measured throughput as its source states it. Whether it can be predicted is decided by {@link SetRules}.
 *
 * @param id name of the row
 * @param sourceFamily rows of one lab, rig and method
 * @param model name, alias or unique part of the name of a model of the catalogue; empty if it has none
 * @param accelerator the same for the chip
 * @param softwareStack what served it
 * @param standing what is known about how it was measured
 * @param load what was asked of the chips, and how fast they were
 * @param chips how many chips shared the work, and how
 * @param widths number formats
 * @param row the cells as written
 */
public record MeasuredRow(
        String id,
        String sourceFamily,
        String model,
        String accelerator,
        String softwareStack,
        Standing standing,
        Load load,
        Chips chips,
        Widths widths,
        CsvRow row) {

    /** Columns that a table of measurements must have; it may have any others. */
    public static final Columns COLUMNS = Columns.among(
            List.of(
                    "row_id",
                    "source_family",
                    "model_key",
                    "accelerator_key",
                    "software_stack",
                    "maturity",
                    "batch_source",
                    "batch_fits_memory",
                    "complete",
                    "suspect",
                    "phase",
                    "tokens_counted",
                    "batch_or_concurrency",
                    "input_len",
                    "output_len",
                    "tokens_per_s_system",
                    "time_per_output_token_ms",
                    "n_chips",
                    "parallel_kind",
                    "tensor_chips",
                    "pipeline_stages",
                    "weight_precision",
                    "weight_bits",
                    "kv_bits"),
            List.of());

    private static final double MILLI = 1e-3;
    private static final String PHASE = "phase";
    private static final String MATURITY = "maturity";

    /** Reads a row; empty, with problems added, if anything in it is wrong. Blank cells are absent values. */
    public static Optional<MeasuredRow> read(CsvRow row, Problems problems) {
        RowReader in = withPlainPhase(row).reader(problems);
        Optional<Standing> standing = standing(in);
        Optional<Load> load = load(in);
        Optional<Chips> chips = chips(in);
        Widths widths = widths(in);
        String id = in.text("row_id");
        String family = in.text("source_family");
        String stack = in.text("software_stack");
        if (!in.ok()) {
            return Optional.empty();
        }
        return Optional.of(new MeasuredRow(
                id,
                family,
                in.textOrEmpty("model_key"),
                in.textOrEmpty("accelerator_key"),
                stack,
                standing.orElseThrow(),
                load.orElseThrow(),
                chips.orElseThrow(),
                widths,
                row));
    }

    /** A phase may be explained in brackets: {@code mixed (prefill+decode)}. */
    private static CsvRow withPlainPhase(CsvRow row) {
        int end = row.text(PHASE).indexOf(" (");
        return end < 0 ? row : row.with(PHASE, row.text(PHASE).substring(0, end));
    }

    private static Optional<Standing> standing(RowReader in) {
        Optional<BatchSource> source = in.choice("batch_source", BatchSource.class, BatchSource::label);
        String maturity = in.textOrEmpty(MATURITY);
        boolean immature = maturity.equals("immature");
        if (!immature && !maturity.isEmpty() && !maturity.equals("mature")) {
            in.wrong(MATURITY, "must be immature, mature or blank, which means mature");
        }
        Optional<Boolean> fits = in.optionalFlag("batch_fits_memory");
        boolean complete = in.flag("complete");
        return source.map(known -> new Standing(known, complete, fits, immature, in.textOrEmpty("suspect")));
    }

    private static Optional<Load> load(RowReader in) {
        Optional<Phase> phase = in.choice(PHASE, Phase.class, Phase::label);
        Optional<TokensCounted> counted = in.choice("tokens_counted", TokensCounted.class, TokensCounted::label);
        OptionalDouble batch = in.optionalPositive("batch_or_concurrency");
        OptionalDouble input = in.optionalNotNegative("input_len");
        OptionalDouble output = in.optionalNotNegative("output_len");
        double rate = in.positive("tokens_per_s_system");
        OptionalDouble step = in.optionalPositive("time_per_output_token_ms");
        OptionalDouble seconds = step.isPresent() ? OptionalDouble.of(step.getAsDouble() * MILLI) : step;
        return in.ok()
                ? Optional.of(new Load(phase.orElseThrow(), counted.orElseThrow(), batch, input, output, rate, seconds))
                : Optional.empty();
    }

    private static Optional<Chips> chips(RowReader in) {
        Optional<ParallelKind> kind = in.choice("parallel_kind", ParallelKind.class, ParallelKind::label);
        OptionalInt count = in.optionalInteger("n_chips", 1);
        OptionalInt tensor = in.optionalInteger("tensor_chips", 1);
        OptionalInt stages = in.optionalInteger("pipeline_stages", 1);
        return kind.map(known -> new Chips(count, known, tensor, stages));
    }

    private static Widths widths(RowReader in) {
        OptionalDouble weights = in.optionalPositive("weight_bits");
        OptionalDouble kv = in.optionalPositive("kv_bits");
        checkBits(in, "weight_bits", weights);
        checkBits(in, "kv_bits", kv);
        return new Widths(in.textOrEmpty("weight_precision").toLowerCase(Locale.ROOT), weights, kv);
    }

    private static void checkBits(RowReader in, String column, OptionalDouble bits) {
        if (bits.isPresent() && !(bits.getAsDouble() >= 1 && bits.getAsDouble() <= 32)) {
            in.wrong(column, "must be a number of bits from 1 to 32");
        }
    }

    /**
     * What is known about how it was measured.
     *
     * @param complete true if the table's author holds that nothing is missing
     * @param fitsMemory whether the stated batch fits in memory; absent if nobody checked
     * @param immature true if the software was young on this chip
     * @param suspect why the value may be wrong; empty if nothing is suspected
     */
    public record Standing(
            BatchSource batchSource,
            boolean complete,
            Optional<Boolean> fitsMemory,
            boolean immature,
            String suspect) {}

    /**
     * What was asked of the chips, and how fast they were.
     *
     * @param counted which tokens {@code tokensPerSecond} counts
     * @param batch sequences at a time
     * @param inputTokens I
     * @param outputTokens O
     * @param tokensPerSecond of all chips together
     * @param secondsPerOutputToken duration of a decode step, where that was measured
     */
    public record Load(
            Phase phase,
            TokensCounted counted,
            OptionalDouble batch,
            OptionalDouble inputTokens,
            OptionalDouble outputTokens,
            double tokensPerSecond,
            OptionalDouble secondsPerOutputToken) {}

    /**
     * How many chips shared the work, and how.
     *
     * @param count all of them
     * @param tensor chips of a tensor-parallel group
     * @param stages groups in line
     */
    public record Chips(OptionalInt count, ParallelKind kind, OptionalInt tensor, OptionalInt stages) {}

    /**
     * Number formats.
     *
     * @param weightPrecision name of the format of the weights, in lower case
     * @param weightBits stored bits per weight
     * @param kvBits stored bits per cached element
     */
    public record Widths(String weightPrecision, OptionalDouble weightBits, OptionalDouble kvBits) {}

    /** Where the batch is known from. */
    public enum BatchSource {
        MEASURED("measured"),
        INFERRED("inferred"),
        MAXIMUM_LOAD("maximum load, not stated"),
        ONE_USER_STREAM("one user stream"),
        NOT_STATED("not stated");

        private final String label;

        BatchSource(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What was timed. */
    public enum Phase {
        /** Requests from beginning to end. */
        MIXED,
        DECODE,
        PREFILL;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which tokens a throughput counts. */
    public enum TokensCounted {
        INPUT_AND_OUTPUT,
        OUTPUT,
        INPUT,
        OUTPUT_PER_USER;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How chips shared the work. */
    public enum ParallelKind {
        SINGLE,
        TENSOR,
        PIPELINE,
        TENSOR_PIPELINE,
        /** Layers spread over chips that work one after another, as llama.cpp does. */
        LAYER_SPLIT,
        OTHER,
        NOT_STATED;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
