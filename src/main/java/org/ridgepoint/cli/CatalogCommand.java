package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what can be named: accelerators, models, quantization formats, technologies, and the data behind the model. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = "Shows what ships: accelerators, models, quantization formats, compute-in-memory technologies.",
        footer = {
            "",
            "Absent values are blank; values that could not be checked against a primary source end in '?'.",
            "",
            "Examples:",
            "  ridgepoint catalog accelerators --filter h100 --sources",
            "  ridgepoint catalog models --format csv > models.csv",
            "  ridgepoint catalog accelerators --catalog my-chips.csv"
        })
public final class CatalogCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "TABLE",
            arity = "0..1",
            description = "accelerators, models, quantization, support (formats by accelerator), technologies, lags"
                    + " (maturation of technologies), fits (estimated parameters), efficiencies (fitted to measured"
                    + " throughput, with their errors). Without it: what there is.")
    private @Nullable String table;

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Only rows that contain this text in any column shown.")
    private String filter = "";

    @Option(names = "--sources", description = "Also print each row's sources, notes and unverified columns.")
    private boolean sources;

    @Option(
            names = "--catalog",
            paramLabel = "FILE.csv",
            description = "A file that overrides or adds accelerators or models (repeatable); its header says which.")
    private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Catalogs catalogs = Catalogs.load();
        Problems problems = new Problems();
        for (Path file : files) {
            catalogs = catalogs.withFile(file, problems);
        }
        problems.throwIfAny();
        if (table == null) {
            overview(catalogs);
        } else {
            showNamed(Named.of(table), catalogs);
        }
        return 0;
    }

    /** On a terminal the quantization menu is followed by what each accelerator makes of it. */
    private void showNamed(Named named, Catalogs catalogs) {
        CatalogView view = named.view(catalogs).filtered(filter);
        CatalogView support = CatalogViews.support(catalogs).filtered(filter);
        boolean both = named == Named.QUANTIZATION && format == OutputFormat.table;
        if (!both || !view.entries().isEmpty() || support.entries().isEmpty()) {
            show(view);
        }
        if (both && !support.entries().isEmpty()) {
            out().println();
            out().println("Computed in (in brackets: wider than the activations), and kernels in serving software");
            Tables.print(format, support.briefHeadings(), support.briefRows(), out());
        }
    }

    private void overview(Catalogs catalogs) {
        List<List<String>> rows = Arrays.stream(Named.values())
                .map(each -> List.of(
                        each.label(),
                        Integer.toString(each.view(catalogs).entries().size()),
                        each.meaning))
                .toList();
        List<Heading> headings = List.of(Heading.text("table"), Heading.number("rows"), Heading.text("what it holds"));
        Tables.print(format, headings, rows, out());
    }

    private void show(CatalogView view) {
        if (view.entries().isEmpty()) {
            err().println("no row contains '" + filter + "'");
        }
        if (format != OutputFormat.table) {
            Tables.print(format, view.fullHeadings(), view.fullRows(), out());
            return;
        }
        Tables.print(format, view.briefHeadings(), view.briefRows(), out());
        if (view.anyMarked()) {
            out().println("? unverified: not checked against a primary source");
        }
        if (sources) {
            view.entries().forEach(this::printSources);
        }
        out().flush();
    }

    private void printSources(CatalogView.Entry entry) {
        PrintWriter out = out();
        out.println();
        out.println(entry.row().text("name"));
        printNonEmpty("sources", entry.provenance().source());
        printNonEmpty("unverified", entry.row().text("unverified_fields").replace(";", ", "));
        for (String reason : List.of("price_basis_reason", "access_reason", "scale_up_domain_reason")) {
            printNonEmpty(
                    reason.replace("_reason", "").replace('_', ' '), entry.row().text(reason));
        }
        printNonEmpty("v_head_dim", entry.row().text("v_head_dim_source"));
        printNonEmpty("training tokens", entry.row().text("training_tokens_source"));
        printNonEmpty("API prices", entry.row().text("api_price_source"));
        printNonEmpty("notes", entry.provenance().notes());
    }

    private void printNonEmpty(String label, String text) {
        if (!text.isEmpty()) {
            out().println("  " + label + ": " + text);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    /** The tables by name. */
    private enum Named {
        ACCELERATORS("chips: rates, memory, power, prices and how they can be had"),
        MODELS("language models: architecture, licence, prices"),
        QUANTIZATION("the menu of quantization formats and where they are native"),
        SUPPORT("formats and quantized kernels by accelerator"),
        TECHNOLOGIES("compute-in-memory technologies"),
        LAGS("how long technologies took to mature"),
        FITS("parameters estimated from public data"),
        EFFICIENCIES("efficiencies and overheads fitted to measured throughput, and their errors");

        private final String meaning;

        Named(String meaning) {
            this.meaning = meaning;
        }

        CatalogView view(Catalogs catalogs) {
            return switch (this) {
                case ACCELERATORS -> CatalogViews.accelerators(catalogs);
                case MODELS -> CatalogViews.models(catalogs);
                case QUANTIZATION -> CatalogViews.quantization(catalogs);
                case SUPPORT -> CatalogViews.support(catalogs);
                case TECHNOLOGIES -> CatalogViews.technologies(catalogs);
                case LAGS -> CatalogViews.lags();
                case FITS -> CatalogViews.fits();
                case EFFICIENCIES -> CatalogViews.efficiencies();
            };
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Named of(String table) {
            List<String> labels = Arrays.stream(values()).map(Named::label).toList();
            return Arrays.stream(values())
                    .filter(each -> each.label().equalsIgnoreCase(table))
                    .findFirst()
                    .orElseThrow(() -> InvalidInputException.of(
                            "catalog",
                            "TABLE",
                            table,
                            "must be one of " + String.join(", ", labels) + Suggestions.hint(table, labels)));
        }
    }
}
