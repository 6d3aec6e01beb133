package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.fit.ErrorSummary;
import org.ridgepoint.inference.fit.MeasuredData;
import org.ridgepoint.inference.fit.MeasuredSet;
import org.ridgepoint.inference.fit.ValidationReport;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predicts measured throughput with the fitted efficiencies and prints how far off the predictions are. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Predicts a table of measured throughput with the shipped efficiencies, without refitting, and"
                + " prints the errors of each set, overall, by source family and by accelerator.",
        footer = {
            "",
            "Log errors are ln(predicted/measured time); the median is of |predicted/measured - 1|.",
            "The last line sums up the core set: rows are its rows, skipped are all other rows of the table.",
            "Statistics of a set without rows are printed as 'none'.",
            "",
            "Examples:",
            "  ridgepoint validate shipped",
            "  ridgepoint validate my-measurements.csv --catalog my-chips.csv"
        })
public final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private final MeasuredInput input = new MeasuredInput();

    @Option(
            names = "--fitted",
            paramLabel = "FILE.csv",
            description = "Efficiencies that 'ridgepoint fit --out' wrote, in place of the shipped ones.")
    private @Nullable Path fitted;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        MeasuredData data = input.read(spec.commandLine().getErr());
        EfficiencyTable table = table();
        ValidationReport report = new ValidationReport(data, table);
        FitTables.rules(data, out);
        for (MeasuredSet set : MeasuredSet.values()) {
            printSet(report, set, out);
        }
        out.println("Errors of the efficiencies used, as found when they were fitted");
        FitTables.statistics(table.entries(), out);
        out.println(FitTables.band(table.costBand()));
        out.println(overall(report.overall(MeasuredSet.CORE), data.total()));
        out.flush();
        return 0;
    }

    private EfficiencyTable table() {
        if (fitted == null) {
            return EfficiencyTable.load();
        }
        Problems problems = new Problems();
        Optional<EfficiencyTable> table = EfficiencyTable.read(fitted, problems);
        problems.throwIfAny();
        return table.orElseThrow();
    }

    private static void printSet(ValidationReport report, MeasuredSet set, PrintWriter out) {
        out.println(Text.format(
                "Errors on the %s set (pooled for want of measurements: memory efficiency of %d rows, layer overhead"
                        + " of %d)",
                set.label(), report.unknownFamilies(set), report.unknownStacks(set)));
        FitTables.groups(report.groups(set), out);
    }

    private static String overall(ErrorSummary core, int total) {
        return Text.format(
                "overall rows=%d skipped=%d median_abs_error=%s rms_log_error=%s bias=%s",
                core.rows(),
                total - core.rows(),
                FitTables.number("%.3f", core.medianAbsError()),
                FitTables.number("%.3f", core.rmsLogError()),
                FitTables.number("%+.3f", core.bias()));
    }
}
