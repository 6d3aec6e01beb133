package org.ridgepoint.inference.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Predictions of groups that the fit had not seen: every group of the training rows is left out in turn. A row of any
 * other set is predicted by the fit without the training rows of its group, so that no prediction knows its own source
 * or its own chip.
 */
final class CrossValidation {
    private final Grouping grouping;
    private final FittedForm whole;
    private final Map<String, FittedForm> without = new LinkedHashMap<>();

    /**
     * @param whole the fit to all training rows, for rows of a group that has none
     * @param training rows that are fitted
     */
    CrossValidation(FittedForm whole, List<ServedRow> training, Grouping grouping) {
        this.grouping = grouping;
        this.whole = whole;
        List<String> groups = grouping.groups(training);
        for (String group : groups.size() < 2 ? List.<String>of() : groups) {
            List<ServedRow> others = training.stream()
                    .filter(row -> !grouping.of(row).equals(group))
                    .toList();
            without.put(group, EfficiencyFit.fit(whole.form(), others));
        }
    }

    /** True if there is more than one group, so that something is left to fit when one is held out. */
    boolean possible() {
        return !without.isEmpty();
    }

    private FittedForm fitFor(ServedRow row) {
        return without.getOrDefault(grouping.of(row), whole);
    }

    /** ln(predicted/measured time) of rows whose group the fit had not seen. */
    List<Double> logErrors(List<ServedRow> rows) {
        return rows.stream().map(row -> fitFor(row).logError(row)).toList();
    }

    /** How many rows had to take a parameter's pooled value, because their group was not among those fitted. */
    int fallbacks(FitForm.Offset offset, List<ServedRow> rows) {
        return (int)
                rows.stream().filter(row -> fitFor(row).fallsBack(offset, row)).count();
    }
}
