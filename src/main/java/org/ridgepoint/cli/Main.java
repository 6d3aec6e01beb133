package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ridgepoint.scenario.MarketRegistry;
import org.ridgepoint.scenario.ShippedScenarios;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The root command. Exit codes: 0 done, 1 failed while working, 2 the input is wrong. Results go to standard output,
 * everything else to standard error.
 */
@Command(
        name = "ridgepoint",
        version = "ridgepoint 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true,
        description = "An agent-based model of the market for AI deployment.",
        subcommands = {
            CatalogCommand.class,
            CostCommand.class,
            FitCommand.class,
            ValidateCommand.class,
            RunCommand.class,
            BatchCommand.class,
            RerunCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ImbalanceCommand.class,
            BacktestCommand.class,
            SignsCommand.class,
            CompareCommand.class,
            AttributeCommand.class,
            SensitivityCommand.class,
            DiscoverCommand.class,
            ReportCommand.class,
            OddCommand.class,
            GuiCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    /** Runs a command line and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        ShippedScenarios shipped = ShippedScenarios.ofProgram();
        line.addSubcommand(new ParamsCommand(MarketRegistry.parameters()));
        line.addSubcommand(new ScenariosCommand(shipped, MarketRegistry.reader(shipped)));
        line.registerConverter(int.class, text -> Checks.whole(text, Integer::parseInt));
        line.registerConverter(long.class, text -> Checks.whole(text, Long::parseLong));
        line.setOut(out).setErr(err).setExecutionExceptionHandler(Main::failed);
        line.setParameterExceptionHandler(Main::misused);
        if (args.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** Says what is wrong with the arguments, and where to read on; the whole help would bury it. */
    private static int misused(ParameterException exception, String... arguments) {
        CommandLine line = exception.getCommandLine();
        line.getErr().println(exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, line.getErr());
        line.getErr().println("'" + line.getCommandSpec().qualifiedName() + " --help' lists what there is");
        line.getErr().flush();
        return ExitCode.USAGE;
    }

    private static int failed(Exception exception, CommandLine line, ParseResult parsed) {
        if (exception instanceof InvalidInputException wrong) {
            for (Problem problem : wrong.problems()) {
                line.getErr().println(problem);
            }
            line.getErr().flush();
            return ExitCode.USAGE;
        }
        line.getErr().println("failed: " + (exception instanceof StoreException ? exception.getMessage() : exception));
        line.getErr().flush();
        return ExitCode.SOFTWARE;
    }
}
