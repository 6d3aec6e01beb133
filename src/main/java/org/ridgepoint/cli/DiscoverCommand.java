package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.analysis.discovery.Cart;
import org.ridgepoint.analysis.discovery.Cases;
import org.ridgepoint.analysis.discovery.DiscoveryStudy;
import org.ridgepoint.analysis.discovery.Prim;
import org.ridgepoint.analysis.discovery.Prim.Step;
import org.ridgepoint.cli.DiscoverOptions.Choice;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint discover}: under which factors of a study an outcome of interest happens. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds the factors under which an outcome happens: boxes by PRIM, and a tree by CART.",
        footer = {
            "",
            "Every run is a case. Coverage is the share of cases of interest that a box holds, density the share of its cases that",
            "are of interest, mass its share of all cases. A quasi-p-value is how likely a limit would do as much by chance. The box is",
            "the one on the trajectory with the largest coverage times density, unless --box says otherwise, without the limits that",
            "may be chance. JSON and CSV print the table that --show names.",
            "",
            "Example: ridgepoint discover outputs/scale --where \"hhi_hosted_usd@2045 > 2500\""
        })
public final class DiscoverCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS", description = "A results.duckdb, or the folder of a study.")
    private Path results = Path.of("results.duckdb");

    @Mixin
    private final DiscoverOptions options = new DiscoverOptions();

    @Option(
            names = "--show",
            paramLabel = "box|trajectory|tree",
            description = "Prints one table only (default: all of them; in JSON and CSV the box).")
    private @Nullable Show show;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Option(names = "--quiet", description = "No remarks on standard error.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    /** What can be printed. */
    public enum Show {
        /** Boxes on the way of PRIM. */
        trajectory,
        /** Limits of the one chosen. */
        box,
        /** Leaves of the tree. */
        tree
    }

    @Override
    public Integer call() {
        try (ResultsReader reader = ResultsReader.open(results)) {
            RecordedStudy study = new RecordedStudy(reader);
            Choice choice = options.check(study);
            Cases cases = DiscoveryStudy.cases(study, choice.condition());
            requireSomething(cases);
            Prim prim = new Prim(cases, choice.slice(), choice.leastMass());
            List<Step> steps = prim.trajectory();
            Step chosen = prim.simplified(chosen(steps, choice).box(), choice.quasiP());
            print(choice, cases, prim, steps, chosen);
            remark(cases, chosen);
        }
        return 0;
    }

    private static void requireSomething(Cases cases) {
        int interesting = cases.interestingCount();
        if (interesting == 0 || interesting == cases.count() || cases.inputs().isEmpty()) {
            String what = cases.inputs().isEmpty()
                    ? "the study varies nothing"
                    : Text.format(
                            "holds for %d of %d runs; there is nothing to tell apart", interesting, cases.count());
            throw InvalidInputException.of("--where", "", "", what);
        }
    }

    private static Step chosen(List<Step> steps, Choice choice) {
        if (choice.box().isEmpty()) {
            return Prim.best(steps);
        }
        int number = choice.box().getAsInt();
        if (number > steps.size()) {
            throw InvalidInputException.of(
                    "--box", "", Integer.toString(number), "the trajectory has " + steps.size() + " boxes");
        }
        return steps.get(number - 1);
    }

    private void print(Choice choice, Cases cases, Prim prim, List<Step> steps, Step chosen) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        DiscoverTables tables = new DiscoverTables(cases, format);
        boolean all = show == null && format == OutputFormat.table;
        if (all || show == Show.trajectory) {
            Tables.print(format, DiscoverTables.TRAJECTORY, tables.trajectory(steps), out);
        }
        if (all) {
            out.println();
        }
        if (all || show == Show.box || show == null) {
            Tables.print(format, DiscoverTables.BOX, tables.box(prim, chosen.box()), out);
        }
        if (all) {
            out.println();
        }
        if (all || show == Show.tree) {
            int leastLeaf = Math.max(1, (int) (choice.leastMass() * cases.count() / 2));
            Tables.print(
                    format,
                    DiscoverTables.TREE,
                    tables.tree(Cart.of(cases, leastLeaf).leaves()),
                    out);
        }
    }

    private void remark(Cases cases, Step chosen) {
        if (quiet) {
            return;
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(Text.format(
                "%d of %d runs are of interest; the box holds %d runs: coverage %.3f, density %.3f",
                cases.interestingCount(),
                cases.count(),
                chosen.score().cases(),
                chosen.score().coverage(),
                chosen.score().density()));
        err.flush();
    }
}
