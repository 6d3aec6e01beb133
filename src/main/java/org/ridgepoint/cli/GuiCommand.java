package org.ridgepoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.gui.LiveMarket.Setting;
import org.ridgepoint.gui.ScenarioChoice;
import org.ridgepoint.gui.Windows;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint gui}: the live market. */
@Command(
        name = "gui",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Opens a window on one market, to play it step by step. The same seed gives the same run as 'run' does.",
        footer = {"", "Example:", "  ridgepoint gui vertical --seed 7"})
public final class GuiCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "baseline",
            description = "A file, or the name of a scenario that ships (default: ${DEFAULT-VALUE}).")
    private String scenario = "";

    @Option(names = "--seed", paramLabel = "N", description = "Seed, 64 bits (default: 1).")
    private long seed = 1;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Changes one parameter, in every scenario that is chosen in the window; repeatable.")
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        MarketScenarios scenarios = MarketScenarios.ofProgram();
        MarketScenario chosen = scenarios.read(scenario, settings, List.of());
        if (!Windows.available()) {
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getErr()
                    .println("gui: there is no display to open a window on; set DISPLAY, or use 'ridgepoint run "
                            + scenario + "', which needs none");
            return ExitCode.USAGE;
        }
        ScenarioChoice choice =
                new ScenarioChoice(scenarios.shipped().names(), name -> scenarios.read(name, settings, List.of()));
        Windows.open(new Setting(chosen, seed), choice).awaitClosed();
        return ExitCode.OK;
    }
}
