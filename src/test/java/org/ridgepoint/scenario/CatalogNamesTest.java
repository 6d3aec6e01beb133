package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.tables.InvalidInputException;

/** Names of catalogue entries in scenarios of the market: what is wrong comes with everything else that is. */
class CatalogNamesTest {
    private static final String NEAREST = "unknown model; nearest: 'gpt-oss-120b'";
    private static final String ELECTRICITY = "must be a number from 0 to 1000 (USD/kWh)";

    @TempDir
    Path folder;

    @Test
    void everyKindOfProblemComesInOneMessageInTheOrderOfLines() throws IOException {
        String file = write("mine.yaml", """
                models:
                  tiers: gpt-oss-120c, Qwen3 8B, Zzzzzzzzzzzz
                time:
                  startYear: 2040
                  endYear: 2030
                chips:
                  electricityUsdPerKwh: -1
                chips.colour: blue
                """);
        assertEquals(
                String.join(
                        "\n",
                        file + ":2: models.tiers 'gpt-oss-120c': " + NEAREST,
                        file
                                + ":2: models.tiers 'Zzzzzzzzzzzz': unknown model; 'ridgepoint catalog' lists what there is",
                        file + ":5: time.endYear '2030': contradicts the rest: time.startYear (2040) must be below"
                                + " time.endYear (2030)",
                        file + ":7: chips.electricityUsdPerKwh '-1': " + ELECTRICITY,
                        file + ":8: chips.colour 'blue': is not a parameter; nearest: chips.consumerCards"),
                messageOf(file, List.of(), List.of()));
    }

    @Test
    void optionsAreCheckedLikeFiles() throws IOException {
        String file = write("mine.yaml", "chips:\n  electricityUsdPerKwh: -1\n");
        assertEquals(
                String.join(
                        "\n",
                        file + ":2: chips.electricityUsdPerKwh '-1': " + ELECTRICITY,
                        "--set: models.tiers 'gpt-oss-120c': " + NEAREST),
                messageOf(file, List.of("models.tiers=gpt-oss-120c"), List.of()));
    }

    @Test
    void problemsOfTablesComeWithThoseOfTheScenario() throws IOException {
        Path own = Path.of(write("own.csv", "name,tdp_w\nH100 SXM5,-650\n"));
        Path given = Path.of(write("given.csv", "name,tdp_watts\nH100 SXM5,650\n"));
        String file = write("mine.yaml", "catalog: [own.csv]\nmodels.tiers: gpt-oss-120c\n");
        assertEquals(
                String.join(
                        "\n",
                        own + ":2: tdp_w '-650': must be a number above 0, such as 3.5 or 2e9",
                        given + ":1: tdp_watts: unknown column; nearest: 'tdp_w'",
                        file + ":2: models.tiers 'gpt-oss-120c': " + NEAREST),
                messageOf(file, List.of(), List.of(given)));
    }

    @Test
    void aScenarioThatIsMissingHidesNothingOfTheTables() {
        Path missing = folder.resolve("missing.csv");
        assertEquals(
                "SCENARIO 'zzzzzzzzz': is neither a file nor a scenario that ships; 'ridgepoint scenarios' lists those\n"
                        + missing + ": there is no such file",
                messageOf("zzzzzzzzz", List.of(), List.of(missing)));
    }

    @Test
    void aModelWhoseRowIsWrongIsNotCalledUnknownAsWell() throws IOException {
        Path table = Path.of(write("mine.csv", "name,total_params_b\nMine,-5\n"));
        String message = messageOf("baseline", List.of("models.tiers=mine, Qwen3 8B"), List.of(table));
        assertEquals(
                List.of(table + ":2"),
                message.lines()
                        .map(line -> line.substring(0, (table + ":2").length()))
                        .distinct()
                        .toList());
    }

    @Test
    void aModelWithoutArchitectureIsRefused() throws IOException {
        assertEquals(
                "--set: models.tiers 'DeepSeek-V4-Pro': the sources do not give active_params_b,"
                        + " always_read_params_b_derived; give it in a --catalog file, or name another model",
                messageOf("baseline", List.of("models.tiers=Qwen3 8B, DeepSeek-V4-Pro"), List.of()));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String messageOf(String scenario, List<String> options, List<Path> tables) {
        return assertThrows(
                        InvalidInputException.class,
                        () -> MarketScenarios.ofProgram().read(scenario, options, tables))
                .getMessage();
    }
}
