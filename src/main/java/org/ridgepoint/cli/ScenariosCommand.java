package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.scenario.LoadedScenario;
import org.ridgepoint.scenario.ScenarioFile;
import org.ridgepoint.scenario.ScenarioReader;
import org.ridgepoint.scenario.ShippedScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint scenarios}: what ships, and what one scenario says once everything it extends is resolved. */
@Command(
        name = "scenarios",
        description = "Lists the scenarios that ship with the program.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ridgepoint scenarios show baseline"})
public final class ScenariosCommand implements Runnable {
    private static final List<Heading> HEADINGS = List.of(Heading.text("name"), Heading.text("description"));

    private final ShippedScenarios shipped;
    private final ScenarioReader reader;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    /** A command that lists {@code shipped} and reads single scenarios with {@code reader}. */
    public ScenariosCommand(ShippedScenarios shipped, ScenarioReader reader) {
        this.shipped = shipped;
        this.reader = reader;
    }

    @Override
    public void run() {
        List<List<String>> rows = shipped.names().stream()
                .map(name -> List.of(
                        name, firstLine(reader.read(name, List.of(), List.of()).description())))
                .toList();
        Tables.print(format, HEADINGS, rows, spec.commandLine().getOut());
    }

    /** {@code ridgepoint scenarios show}: one scenario as YAML that reads back as the same settings. */
    @Command(
            name = "show",
            description = "Prints a scenario as YAML, with all that it extends; comments give defaults and units.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: ridgepoint scenarios show baseline --set time.stepsPerYear=12"})
    void show(
            @Parameters(paramLabel = "SCENARIO", description = "A file, or the name of a scenario that ships.")
                    String scenario,
            @Option(names = "--set", paramLabel = "path=value", description = "Changes one value; repeatable.")
                    List<String> overrides,
            @Option(
                            names = "--catalog",
                            paramLabel = "FILE.csv",
                            description = "Adds to or overrides the catalogue; repeatable.")
                    List<Path> catalogFiles,
            @Option(names = "--all", description = "Prints values that are at their defaults as well.") boolean all) {
        LoadedScenario loaded = reader.read(scenario, orNone(overrides), orNone(catalogFiles));
        PrintWriter out = spec.commandLine().getOut();
        loaded.catalog().forEach(table -> out.println("# catalog: " + table.label()));
        out.print(
                all
                        ? ScenarioFile.writeAll(loaded.settings(), loaded.name(), loaded.description())
                        : ScenarioFile.write(loaded.settings(), loaded.name(), loaded.description()));
        out.flush();
    }

    /** An option that is not given is null. */
    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
