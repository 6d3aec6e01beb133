package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.fit.FitReport;
import org.ridgepoint.inference.fit.MeasuredData;
import org.ridgepoint.store.OutputFile;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the efficiencies to measured throughput and prints what was found and how far off it is. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description =
                "Fits efficiencies and overheads to the core set of a table of measured throughput, by accelerator"
                        + " family and software stack, and prints them with their errors: on the rows fitted, on source"
                        + " families, laboratories and accelerators held out, and on the sets that are not fitted.",
        footer = {
            "",
            "Log errors are ln(predicted/measured time); the median is of |predicted/measured - 1|.",
            "",
            "Examples:",
            "  ridgepoint fit shipped",
            "  ridgepoint fit my-measurements.csv --out my-efficiencies.csv"
        })
public final class FitCommand implements Callable<Integer> {
    @Mixin
    private final MeasuredInput input = new MeasuredInput();

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Where to write the fitted table.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace the file named by --out if it exists.")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter printer = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<OutputFile> file = Optional.ofNullable(out).map(path -> OutputFile.prepare(path, force));
        MeasuredData data = input.read(err);
        FitReport report = FitReport.of(data);
        print(data, report, printer);
        file.ifPresent(to -> {
            to.write(csv(report.table()));
            err.println("wrote " + to.path());
            err.flush();
        });
        return 0;
    }

    private static void print(MeasuredData data, FitReport report, PrintWriter printer) {
        FitTables.rules(data, printer);
        EfficiencyTable table = report.table();
        printer.println(
                Text.format("Recommended form, fitted to the core set (half sum of squares %.10f)", report.cost()));
        FitTables.parameters(table.entries(), printer);
        printer.println("The same constants fitted to the immature set, shrunk to those above; not for forecasts");
        FitTables.parameters(report.immatureEntries(), printer);
        printer.println("Errors");
        FitTables.lines(report.lines(), printer);
        printer.println(FitTables.band(report.costBand()));
        printer.println();
        printer.println("Caveats");
        report.caveats().forEach(each -> printer.println("- " + each));
        printer.flush();
    }

    private static String csv(EfficiencyTable table) {
        List<Heading> headings =
                EfficiencyTable.HEADER.stream().map(Heading::text).toList();
        List<List<String>> rows =
                table.entries().stream().map(EfficiencyTable.Entry::cells).toList();
        StringWriter text = new StringWriter();
        Tables.print(OutputFormat.csv, headings, rows, new PrintWriter(text));
        return text.toString();
    }
}
