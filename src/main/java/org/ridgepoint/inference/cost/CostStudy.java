package org.ridgepoint.inference.cost;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.hardware.AcceleratorEntry;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.QuantizationFormat;

/**
 * The answer to a question about cost: a curve for every accelerator named, or one for the best of the catalogue.
 *
 * @param question what was asked
 * @param curves the answer
 * @param incomplete chips of the catalogue that were not considered because their rows lack something
 * @param tooLossy formats that were not considered because they lose too much quality
 */
public record CostStudy(
        CostQuestion question,
        List<CostCurve> curves,
        List<AcceleratorEntry> incomplete,
        List<QuantizationFormat> tooLossy) {

    public CostStudy {
        curves = List.copyOf(curves);
        incomplete = List.copyOf(incomplete);
        tooLossy = List.copyOf(tooLossy);
    }

    /** Answers a question. What cannot be served is a row with a reason. */
    public static CostStudy of(CostQuestion question, Catalogs catalogs) {
        ServingChoices choices = new ServingChoices(question, catalogs);
        List<QuantizationFormat> tooLossy = choices.formatsThatLoseTooMuch();
        List<AcceleratorEntry> named = question.options().accelerators();
        if (!named.isEmpty()) {
            List<CostCurve> curves = named.stream()
                    .map(entry -> curveOf(entry, question, choices))
                    .toList();
            return new CostStudy(question, curves, List.of(), tooLossy);
        }
        List<ServingChoice> all = new ArrayList<>();
        List<AcceleratorEntry> incomplete = new ArrayList<>();
        for (AcceleratorEntry entry : choices.openChips()) {
            if (ServingChip.missing(entry.accelerator(), question).isEmpty()) {
                all.addAll(choices.on(entry));
            } else {
                incomplete.add(entry);
            }
        }
        CostCurve best = CostCurve.of("", all, question, choices.whyNoChoice());
        return new CostStudy(question, List.of(best), incomplete, tooLossy);
    }

    private static CostCurve curveOf(AcceleratorEntry entry, CostQuestion question, ServingChoices choices) {
        List<String> missing = ServingChip.missing(entry.accelerator(), question);
        List<ServingChoice> found = missing.isEmpty() ? choices.on(entry) : List.of();
        String nothing = missing.isEmpty()
                ? choices.whyNoChoice()
                : "the catalogue does not give " + String.join(", ", missing) + "; give it in a --catalog file";
        return CostCurve.of(entry.accelerator().name(), found, question, nothing);
    }
}
