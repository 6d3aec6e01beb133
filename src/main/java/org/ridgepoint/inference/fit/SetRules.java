package org.ridgepoint.inference.fit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.fit.MeasuredRow.BatchSource;
import org.ridgepoint.inference.fit.MeasuredRow.TokensCounted;

/** Which set a measurement belongs to, or why it belongs to none: ordered rules, of which the first that holds decides. */
public final class SetRules {
    /** The rules in the order in which they are asked; the last one always holds. */
    public static final List<Rule> ORDERED = List.of(
            excluded(
                    "one user's stream: unknown share of the chips",
                    row -> row.from(BatchSource.ONE_USER_STREAM)
                            || row.measured().load().counted() == TokensCounted.OUTPUT_PER_USER),
            excluded("batch not stated", row -> row.from(BatchSource.NOT_STATED)),
            excluded("batch inferred", row -> row.from(BatchSource.INFERRED)),
            excluded(
                    "maximum load, but lengths, chips, model or peak rate absent",
                    row -> row.from(BatchSource.MAXIMUM_LOAD) && !row.predictable()),
            included(
                    MeasuredSet.MAXIMUM_LOAD,
                    row -> row.from(BatchSource.MAXIMUM_LOAD)
                            && row.measured().standing().suspect().isEmpty()),
            excluded("model not in the catalogue", row -> row.model().isEmpty()),
            excluded("accelerator not in the catalogue", row -> row.chip().isEmpty()),
            excluded("no 16-bit peak rate or no memory known", row -> !row.chipComputes()),
            excluded("lengths, chips or weight bits absent", row -> !row.stated()),
            excluded(
                    "marked incomplete",
                    row -> row.from(BatchSource.MEASURED)
                            && !row.measured().standing().complete()),
            excluded(
                    "batch beyond memory, or not known to fit",
                    row -> row.from(BatchSource.MEASURED)
                            && !row.measured().standing().fitsMemory().orElse(false)),
            excluded("suspect", row -> !row.measured().standing().suspect().isEmpty()),
            included(MeasuredSet.IMMATURE, row -> row.measured().standing().immature()),
            included(MeasuredSet.CORE, row -> true));

    private SetRules() {}

    /** The rule that decides. */
    public static Rule decide(Candidate row) {
        return ORDERED.stream()
                .filter(rule -> rule.holds().test(row))
                .findFirst()
                .orElseThrow();
    }

    private static Rule excluded(String name, Predicate<Candidate> holds) {
        return new Rule(name, holds, Optional.empty());
    }

    private static Rule included(MeasuredSet set, Predicate<Candidate> holds) {
        return new Rule(set.label() + " set", holds, Optional.of(set));
    }

    /**
     * A reason and what follows from it.
     *
     * @param name what is said of the rows
     * @param holds whether it holds
     * @param set where the row then belongs; empty if it is left out
     */
    public record Rule(String name, Predicate<Candidate> holds, Optional<MeasuredSet> set) {}

    /**
     * A measurement with what the catalogues know about it.
     *
     * @param model absent if the catalogue lacks it or its architecture
     * @param chip absent if the catalogue lacks it
     */
    public record Candidate(MeasuredRow measured, Optional<ModelArchitecture> model, Optional<Accelerator> chip) {

        private boolean from(BatchSource source) {
            return measured.standing().batchSource() == source;
        }

        private boolean chipComputes() {
            return chip.filter(each -> each.memory().isPresent())
                    .filter(each -> each.peaks().opsPerSecond().containsKey(NumberFormat.FP16))
                    .isPresent();
        }

        private boolean stated() {
            return measured.load().inputTokens().isPresent()
                    && measured.load().outputTokens().isPresent()
                    && measured.chips().count().isPresent()
                    && measured.widths().weightBits().isPresent();
        }

        private boolean predictable() {
            return model.isPresent() && chipComputes() && stated();
        }
    }
}
