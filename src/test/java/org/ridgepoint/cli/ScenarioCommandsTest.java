package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.scenario.Bounds;
import org.ridgepoint.scenario.IntegerParameter;
import org.ridgepoint.scenario.NumberParameter;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.ParameterSection;
import org.ridgepoint.scenario.ScenarioReader;
import org.ridgepoint.scenario.ShippedScenarios;
import org.ridgepoint.tables.InvalidInputException;
import picocli.CommandLine;

class ScenarioCommandsTest {
    private static final ParameterRegistry REGISTRY = ParameterRegistry.of(ParameterSection.of(
            "all",
            "Everything.",
            new IntegerParameter(
                    "time.stepsPerYear",
                    "steps/year",
                    4,
                    Bounds.between(1, 12),
                    Parameter.ASSUMPTION,
                    "Steps, \"all\"."),
            new NumberParameter("serving.powerPrice", "USD/kWh", 0.08, Bounds.POSITIVE, "survey", "Electricity.")));

    @TempDir
    Path folder;

    private ScenariosCommand scenarios;

    @BeforeEach
    void shipScenarios() throws IOException {
        Path study = Files.createDirectories(folder.resolve("experiments/study"));
        Files.writeString(
                study.resolve("a.yaml"), "name: a\ndescription: \"The first.\\nMore.\"\ntime.stepsPerYear: 2\n");
        Files.writeString(study.resolve("b.yaml"), "name: b\nextends: a\nserving.powerPrice: 0.1\ncatalog: [c.csv]\n");
        Files.writeString(study.resolve("c.csv"), "name,tdp_w\nH100 SXM5,650\n");
        ShippedScenarios shipped = ShippedScenarios.of(folder);
        scenarios = new ScenariosCommand(shipped, new ScenarioReader(REGISTRY, shipped, List.of(), List.of()));
    }

    @Test
    void paramsPrintsATable() {
        assertEquals("""
                path                unit        default  range           source      help
                time.stepsPerYear   steps/year  4        whole, 1 to 12  assumption  Steps, "all".
                serving.powerPrice  USD/kWh     0.08     above 0         survey      Electricity.
                """.indent(1), run(new ParamsCommand(REGISTRY)));
    }

    @Test
    void paramsPrintsForPrograms() {
        assertEquals("""
                path,unit,default,range,source,help
                time.stepsPerYear,steps/year,4,"whole, 1 to 12",assumption,"Steps, ""all""."
                """, run(new ParamsCommand(REGISTRY), "time", "--format", "csv"));
        assertEquals("""
                [ {
                  "path" : "serving.powerPrice",
                  "unit" : "USD/kWh",
                  "default" : "0.08",
                  "range" : "above 0",
                  "source" : "survey",
                  "help" : "Electricity."
                } ]
                """, run(new ParamsCommand(REGISTRY), "POWER", "--format=json"));
    }

    @Test
    void aFilterWithoutMatchNamesTheNearest() {
        ParamsCommand command = new ParamsCommand(REGISTRY);
        new CommandLine(command).parseArgs("serving.powerprise");
        assertEquals(
                "FILTER 'serving.powerprise': is part of no path; nearest: serving.powerPrice",
                assertThrows(InvalidInputException.class, command::run).getMessage());
    }

    @Test
    void scenariosAreListedWithTheirFirstLine() {
        assertEquals("""
                name     description
                study/a  The first.
                study/b
                """.indent(1), run(scenarios));
    }

    @Test
    void showPrintsTheResolvedScenario() {
        assertEquals(
                """
                # catalog: experiments/study/c.csv
                name: b
                time:
                  stepsPerYear: 2  # default 4 steps/year
                serving:
                  powerPrice: 0.3  # default 0.08 USD/kWh
                """, run(scenarios, "show", "b", "--set", "serving.powerPrice=0.2", "--set", "serving.powerPrice=0.3"));
        assertEquals("""
                name: a
                description: "The first.\\nMore."
                time:
                  stepsPerYear: 2  # default 4 steps/year
                serving:
                  powerPrice: 0.08  # USD/kWh
                """, run(scenarios, "show", "a", "--all"));
    }

    private static String run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        int code = new CommandLine(command).setOut(new PrintWriter(out)).execute(arguments);
        assertEquals(0, code);
        return out.toString();
    }
}
