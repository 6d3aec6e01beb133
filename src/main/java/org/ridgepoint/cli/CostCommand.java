package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.inference.QuantizationFormat;
import org.ridgepoint.inference.cost.CostStudy;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ridgepoint cost}: what serving a model costs over its traffic, on what, and why. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Unit cost, batch, regime and minimum efficient scale of serving a model on hardware, over traffic.",
        footer = {
            "",
            "Costs are USD per million output tokens with their share of input. What cannot be served is a row with a"
                    + " reason. JSON and CSV echo every value that a row was computed with; the 80 %% band is the error of"
                    + " the fit on accelerators held out, and is absent if an efficiency or overhead is set by hand.",
            "",
            "Examples:",
            "  ridgepoint cost --model 'Llama 3.1 70B'",
            "  ridgepoint cost --model gpt-oss-120b --accelerator 'H100 SXM5,MI300X'",
            "  ridgepoint cost --model 'Llama 3.1 70B' --accelerator 'H100 SXM5' \\",
            "      --quantization w8a8kv8 --chips 2 --traffic 1,100,1e4 --explain",
            "  ridgepoint cost --model gpt-oss-20b --versus-price 0.6 --format json"
        })
public final class CostCommand implements Callable<Integer> {
    @Mixin
    private final CostOptions options = new CostOptions();

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Option(
            names = "--explain",
            description = "Also the arithmetic of every row, term by term; in JSON and CSV as a column.")
    private boolean explain;

    @Option(names = "--quiet", description = "No remarks on standard error.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CostOptions.Asked asked = options.read();
        CostStudy study = CostStudy.of(asked.question(), asked.catalogs());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (format == OutputFormat.table) {
            new CostReport(study, out).print(explain);
        } else {
            CostColumns columns = new CostColumns(explain);
            Tables.print(format, columns.headings(), columns.rows(study), out);
        }
        if (!quiet) {
            remarks(study, spec.commandLine().getErr());
        }
        return 0;
    }

    private static void remarks(CostStudy study, PrintWriter err) {
        if (!study.incomplete().isEmpty()) {
            err.println(Text.format(
                    "%d accelerator(s) left out because the catalogue lacks a price, a rate or a memory; name one with"
                            + " --accelerator to see which",
                    study.incomplete().size()));
        }
        if (!study.tooLossy().isEmpty()) {
            err.println(Text.format(
                    "format(s) left out by --max-quality-loss %s: %s",
                    study.question().options().maxQualityLossDecades(),
                    study.tooLossy().stream().map(QuantizationFormat::name).collect(Collectors.joining(", "))));
        }
        err.flush();
    }
}
