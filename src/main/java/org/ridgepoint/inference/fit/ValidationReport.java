package org.ridgepoint.inference.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.inference.EfficiencyTable;

/** Predictions of a table of measurements with efficiencies that were fitted before, and how far off they are. */
public final class ValidationReport {
    private static final String ALL = "all rows";

    private final Map<MeasuredSet, List<ServedRow>> rows = new EnumMap<>(MeasuredSet.class);
    private final EfficiencyTable table;

    public ValidationReport(MeasuredData data, EfficiencyTable table) {
        this.table = table;
        for (MeasuredSet set : MeasuredSet.values()) {
            rows.put(set, data.rows(set));
        }
    }

    /**
     * Errors of some rows of a set.
     *
     * @param kind by what they were picked
     * @param group what they have in common
     */
    public record Group(String kind, String group, ErrorSummary errors) {}

    /** Errors of a set overall, by source family and by accelerator. */
    public List<Group> groups(MeasuredSet set) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(ALL, "", overall(set)));
        for (Grouping grouping : List.of(Grouping.SOURCE_FAMILY, Grouping.ACCELERATOR)) {
            for (String group : grouping.groups(rowsOf(set))) {
                groups.add(new Group(grouping.label(), group, errors(members(set, grouping, group))));
            }
        }
        return groups;
    }

    private List<ServedRow> rowsOf(MeasuredSet set) {
        return rows.getOrDefault(set, List.of());
    }

    private List<ServedRow> members(MeasuredSet set, Grouping grouping, String group) {
        return rowsOf(set).stream()
                .filter(row -> grouping.of(row).equals(group))
                .toList();
    }

    /** Errors of a whole set. */
    public ErrorSummary overall(MeasuredSet set) {
        return errors(rowsOf(set));
    }

    private ErrorSummary errors(List<ServedRow> some) {
        return ErrorSummary.of(some.stream()
                .map(row -> row.logError(
                        table.efficiencyOf(row.chip(), row.measured().softwareStack())))
                .toList());
    }

    /** Rows of a set whose accelerator family was not measured, so that they have the pooled memory efficiency. */
    public int unknownFamilies(MeasuredSet set) {
        return (int) rowsOf(set).stream()
                .filter(row -> !table.knowsFamilyOf(row.chip()))
                .count();
    }

    /** Rows of a set whose software stack was not measured, so that they have the pooled overhead per layer. */
    public int unknownStacks(MeasuredSet set) {
        return (int) rowsOf(set).stream()
                .filter(row -> !table.knowsStack(row.measured().softwareStack()))
                .count();
    }
}
