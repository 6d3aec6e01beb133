package org.ridgepoint.cli;

import java.util.List;
import java.util.stream.Stream;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.tables.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint params}: every parameter with unit, default, range, source and meaning. */
@Command(
        name = "params",
        description = "Lists the parameters of a scenario, with units, defaults, permitted ranges and sources.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ridgepoint params segments.assistant"})
public final class ParamsCommand implements Runnable {
    private static final List<Heading> HEADINGS = Stream.of("path", "unit", "default", "range", "source", "help")
            .map(Heading::text)
            .toList();

    private final ParameterRegistry registry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILTER",
            defaultValue = "",
            description = "Beginning or part of a path; all parameters without it.")
    private String filter = "";

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    /** A command that lists the given parameters. */
    public ParamsCommand(ParameterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void run() {
        List<Parameter<?>> found = registry.search(filter);
        if (found.isEmpty()) {
            throw InvalidInputException.of("FILTER", "", filter, remedy());
        }
        List<List<String>> rows = found.stream().map(ParamsCommand::row).toList();
        Tables.print(format, HEADINGS, rows, spec.commandLine().getOut());
    }

    private String remedy() {
        List<String> nearest = registry.nearest(filter);
        return nearest.isEmpty()
                ? "is part of no path; without a filter all are listed"
                : "is part of no path; nearest: " + String.join(", ", nearest);
    }

    private static List<String> row(Parameter<?> parameter) {
        return List.of(
                parameter.path(),
                parameter.unit(),
                parameter.defaultText(),
                parameter.range(),
                parameter.source(),
                parameter.help());
    }
}
