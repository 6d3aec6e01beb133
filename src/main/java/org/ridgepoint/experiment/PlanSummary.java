package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ridgepoint.experiment.design.DesignMatrix;
import org.ridgepoint.scenario.Numbers;
import org.ridgepoint.units.Text;

/**
 * What an experiment will be, in words, before anything is recorded.
 *
 * @param plan its runs
 * @param probe what one of them takes
 * @param workers number of runs at a time
 */
public record PlanSummary(ExperimentPlan plan, RunProbe probe, int workers) {
    /** Bytes of a row in the results file, about: most of a row repeats the one before and packs well (assumption). */
    private static final double BYTES_PER_ROW = 12;

    /** Bytes of a results file without rows, about (assumption). */
    private static final double BYTES_OF_FILE = 2e6;

    private static final double KILO = 1e3;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MINUTES_PER_HOUR = 60;
    private static final int MOST_LEVELS_SHOWN = 6;
    private static final int INDENT = 14;

    /** Seconds until all runs are made, if runs share the machine without loss. */
    public double seconds(long runs) {
        return runs * probe.seconds() / workers;
    }

    /** Bytes of the results file. */
    public double bytes(long runs) {
        return BYTES_OF_FILE + BYTES_PER_ROW * runs * (probe.seriesRows() + probe.panelRows() + probe.eventRows());
    }

    /** The summary, a line for each thing, without a newline at the end. */
    public String text() {
        Experiment experiment = plan.experiment();
        List<String> lines = new ArrayList<>();
        lines.add(line("study", experiment.name()));
        lines.add(line("question", experiment.question()));
        lines.add(line("scenario", experiment.scenario()));
        experiment.settings().forEach(setting -> lines.add(line("set", setting)));
        lines.addAll(factors());
        lines.add(line("points", Text.format("%,d", plan.matrix().points().size())));
        lines.add(line("replications", replications()));
        lines.add(line("runs", between(Text.format("%,d", leastRuns()), Text.format("%,d", plan.mostRuns()))));
        lines.add(line("recorded", recorded()));
        lines.add(line("time", between(duration(seconds(leastRuns())), duration(seconds(plan.mostRuns()))) + pace()));
        lines.add(line("disk", between(size(bytes(leastRuns())), size(bytes(plan.mostRuns())))));
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private long leastRuns() {
        return (long) plan.matrix().points().size()
                * plan.experiment().replications().least();
    }

    private List<String> factors() {
        DesignMatrix matrix = plan.matrix();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < matrix.factors().size(); i++) {
            int column = i;
            List<String> levels = matrix.levels().stream()
                    .map(row -> row.get(column))
                    .distinct()
                    .toList();
            lines.add(line("factor", matrix.factors().get(i) + ", " + levels(levels)));
        }
        return lines;
    }

    private static String levels(List<String> levels) {
        String count = Text.format("%,d %s", levels.size(), levels.size() == 1 ? "level" : "levels");
        List<Double> numbers =
                levels.stream().map(Numbers::parse).flatMap(Optional::stream).toList();
        if (levels.size() > MOST_LEVELS_SHOWN && numbers.size() == levels.size()) {
            return count + Text.format(" from %.4g to %.4g", Collections.min(numbers), Collections.max(numbers));
        }
        String shown = levels.stream().limit(MOST_LEVELS_SHOWN).collect(Collectors.joining("; "));
        return count + ": " + shown + (levels.size() > MOST_LEVELS_SHOWN ? "; …" : "");
    }

    private String replications() {
        ReplicationRule rule = plan.experiment().replications();
        String count = between(Integer.toString(rule.least()), Integer.toString(rule.most()));
        return rule.precision()
                .map(precision -> count + " of a point, until " + precision.inWords())
                .orElse(count + " of every point, with seeds 1 to " + rule.most());
    }

    private String recorded() {
        Recording recording = plan.experiment().recording();
        String when = switch (recording.when()) {
            case YEAR_ENDS -> "at year ends";
            case EVERY_STEP -> "at every step";
            case YEARS -> "at the ends of " + recording.years();
        };
        return Text.format(
                "%,.0f values, %,.0f rows of deployers and %,.0f events of a run, %s",
                probe.seriesRows(), probe.panelRows(), probe.eventRows(), when);
    }

    private String pace() {
        return Text.format(
                " with %d at a time, at %.2f s for a run (mean of %d made just now)",
                workers, probe.seconds(), probe.runs());
    }

    private static String duration(double seconds) {
        if (seconds < 2 * SECONDS_PER_MINUTE) {
            return Text.format("%.0f s", Math.ceil(seconds));
        }
        double minutes = seconds / SECONDS_PER_MINUTE;
        return minutes < 2 * MINUTES_PER_HOUR
                ? Text.format("%.0f min", minutes)
                : Text.format("%.1f h", minutes / MINUTES_PER_HOUR);
    }

    private static String size(double bytes) {
        double mega = bytes / KILO / KILO;
        return mega < KILO ? Text.format("%.0f MB", mega) : Text.format("%.1f GB", mega / KILO);
    }

    private static String between(String least, String most) {
        return least.equals(most) ? least : least + " to " + most;
    }

    private static String line(String name, String text) {
        return text.isEmpty() ? "" : name + " ".repeat(INDENT - name.length()) + text;
    }
}
