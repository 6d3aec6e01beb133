package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;

class ScenarioProblemsTest {
    @TempDir
    Path path;

    private ScenarioFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ScenarioFolder.in(path);
    }

    static Stream<Arguments> wrongValues() {
        String power = "must be a number above 0 and at most 10 (USD/kWh)";
        return Stream.of(
                wrong("serving:\n  powerPrice: 11\n", 2, "serving.powerPrice", "11", power),
                wrong("serving:\n  powerPrice: .nan\n", 2, "serving.powerPrice", ".nan", power),
                wrong("serving:\n  powerPrice: -.inf\n", 2, "serving.powerPrice", "-.inf", power),
                wrong("serving:\n  powerPrice: cheap\n", 2, "serving.powerPrice", "cheap", power),
                wrong("serving:\n  powerPrice: 0,08\n", 2, "serving.powerPrice", "0,08", power),
                wrong("serving:\n  powerPrice:\n", 2, "serving.powerPrice", "", power),
                wrong("serving:\n  powerPrice: [1, 2]\n", 2, "serving.powerPrice", "[1, 2]", power),
                wrong("serving:\n  powerPrice:\n    day: 1\n", 2, "serving.powerPrice", "{day}", power),
                wrong("serving:\n  coldCopies: yes\n", 2, "serving.coldCopies", "yes", "must be true or false"),
                wrong(
                        "firms:\n  quality:\n    - 0\n    - x\n",
                        2,
                        "firms.quality",
                        "[0, x]",
                        "must be a list, such as [0, -0.3], of numbers from -5 to 5 (log10)"),
                wrong("firms: {range: all}\n", 1, "firms.range", "all", "must be one of: full, head, paying"),
                wrong(
                        "serving:\n  chip:\n    name: x\n",
                        2,
                        "serving.chip",
                        "{name}",
                        "must be a text of one line that is not blank"),
                wrong(
                        "technology:\n  consensusYear: 1999\n",
                        2,
                        "technology.consensusYear",
                        "1999",
                        "must be a number at least 2023 (year), or none"));
    }

    static Stream<Arguments> wrongNames() {
        return Stream.of(
                wrong(
                        "serving:\n  coldCopies: true\n  powerPrise: 1\n",
                        3,
                        "serving.powerPrise",
                        "1",
                        "is not a parameter; nearest: serving.powerPrice"),
                wrong("elasticity: 2\n", 1, "elasticity", "2", "is not a parameter; nearest: demand.elasticity"),
                wrong(
                        "segmnts:\n  assistant:\n    copyShare: 0\n",
                        1,
                        "segmnts",
                        "{assistant}",
                        "is not a parameter; nearest: segments"),
                wrong(
                        "time: 4\n",
                        1,
                        "time",
                        "4",
                        "is a group of parameters; set one of them, for example time.stepsPerYear"),
                wrong("<<: 4\n", 1, "<<", "4", "is not a parameter; 'ridgepoint params' lists them"));
    }

    static Stream<Arguments> repeated() {
        return Stream.of(
                wrong(
                        "time:\n  stepsPerYear: 4\n  stepsPerYear: 12\n",
                        3,
                        "time.stepsPerYear",
                        "12",
                        "is given twice; the first is on line 2"),
                wrong(
                        "time.stepsPerYear: 4\ntime:\n  stepsPerYear: 12\n",
                        3,
                        "time.stepsPerYear",
                        "12",
                        "is given twice; the first is on line 1"),
                wrong(
                        "time:\n  start: 2024\ndemand:\n  elasticity: 2\ntime:\n  end: 2030\n",
                        5,
                        "time",
                        "{end}",
                        "is given twice; the first is on line 1"),
                wrong("name: a\nname: b\n", 2, "name", "b", "is given twice; the first is on line 1"));
    }

    static Stream<Arguments> wrongHeaders() {
        String words = "must be a text that is not blank";
        return Stream.of(
                wrong(
                        "name: ../../etc\n",
                        1,
                        "name",
                        "../../etc",
                        "must be letters, digits, '.', '_' or '-', beginning with a letter or digit"),
                wrong("name: [a]\n", 1, "name", "[a]", words),
                wrong("\ndescription:\n", 2, "description", "", words),
                wrong("study: x\n", 1, "study", "x", "marks a study; a scenario has no such field"),
                wrong(
                        "catalog: chips.csv\n",
                        1,
                        "catalog",
                        "chips.csv",
                        "must be a list of CSV files, each on a line that begins with '- '"),
                wrong(
                        "catalog:\n  - chips.csv\n",
                        2,
                        "catalog",
                        "chips.csv",
                        "must be a file that exists, named relative to this one"),
                wrong(
                        "catalog:\n  - \"a\\0b\"\n",
                        2,
                        "catalog",
                        "a\0b",
                        "must be a file that exists, named relative to this one"),
                wrong(
                        "name: a\nextends: baselin\n",
                        2,
                        "extends",
                        "baselin",
                        "is neither a file nor a scenario that ships; nearest: imbalance/baseline"),
                wrong(
                        "name: a\nextends: mine\n",
                        2,
                        "extends",
                        "mine",
                        "must not lead back to a scenario that extends this one"));
    }

    static Stream<Arguments> wrongAsAWhole() {
        return Stream.of(
                wrong("", 0, "", "", "is empty; it must be a list of 'name: value' lines"),
                wrong("# nothing\n", 0, "", "", "is empty; it must be a list of 'name: value' lines"),
                wrong("- 1\n", 1, "", "[1]", "must be a list of 'name: value' lines"),
                wrong("hello\n", 1, "", "hello", "must be a list of 'name: value' lines"),
                wrong("name: a\n---\nname: b\n", 3, "", "---", "must hold a single document"),
                wrong("name: a: b\n", 1, "", "", "is not valid YAML at column 8: mapping values are not allowed here"),
                wrong(
                        "name: a\n\tb: 2\n",
                        2,
                        "",
                        "",
                        "is not valid YAML at column 1: while scanning for the next token: found character '\\t(TAB)' "
                                + "that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                wrong(
                        "name: a\nserving: {\n",
                        3,
                        "",
                        "",
                        "is not valid YAML at column 1: while parsing a flow node: "
                                + "expected the node content, but found '<stream end>'"),
                wrong("name: a\0b\n", 1, "", "", "is not a text file; it must be YAML in UTF-8"));
    }

    private static Arguments wrong(String yaml, int line, String field, String value, String remedy) {
        return Arguments.of(yaml, line, field, value, remedy);
    }

    @ParameterizedTest
    @MethodSource({"wrongValues", "wrongNames", "repeated", "wrongHeaders", "wrongAsAWhole"})
    void wrongFilesSayWhereAndWhatWouldBeRight(String yaml, int line, String field, String value, String remedy) {
        assertEquals(List.of(new Problem(folder.mine(), line, field, value, remedy)), folder.problemsOf(yaml));
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        Path file = folder.path().resolve("mine.yaml");
        Files.write(file, "name: a\nb: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        List<Problem> problems =
                ScenarioFolder.problems(() -> folder.reader().read(file.toString(), List.of(), List.of()));
        assertEquals(
                List.of(new Problem(folder.mine(), 2, "", "", "is not a text file; it must be YAML in UTF-8")),
                problems);
        Files.write(file, "name: a\n".getBytes(StandardCharsets.UTF_16));
        assertEquals(
                1,
                ScenarioFolder.problems(() -> folder.reader().read(file.toString(), List.of(), List.of()))
                        .size());
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC3});
        assertEquals(
                1,
                ScenarioFolder.problems(() -> folder.reader().read(file.toString(), List.of(), List.of()))
                        .size());
    }

    @Test
    void aliasesAreRefusedRatherThanMisread() {
        List<Problem> problems = folder.problemsOf("demand:\n  elasticity: &x 2\nserving:\n  powerPrice: *x\n");
        assertEquals(
                new Problem(folder.mine(), 4, "", "*x", "aliases are not read; write the value out"), problems.get(0));
    }

    @Test
    void hugeNestingIsRefused() {
        assertEquals(1, folder.problemsOf("name: " + "[".repeat(20_000)).size());
    }

    @Test
    void aMissingFileNamesTheNearestThatShips() {
        assertEquals(
                List.of(new Problem(
                        "SCENARIO",
                        0,
                        "",
                        "imbalance/erly",
                        "is neither a file nor a scenario that ships; nearest: imbalance/early")),
                ScenarioFolder.problems(() -> folder.reader().read("imbalance/erly", List.of(), List.of())));
        assertEquals(
                List.of(new Problem(
                        "SCENARIO",
                        0,
                        "",
                        "zzzzzzzzz",
                        "is neither a file nor a scenario that ships; 'ridgepoint scenarios' lists those")),
                ScenarioFolder.problems(() -> folder.reader().read("zzzzzzzzz", List.of(), List.of())));
        assertEquals(
                List.of(new Problem(
                        "SCENARIO", 0, "", folder.path().toString(), "is a folder; name one of the YAML files in it")),
                ScenarioFolder.problems(() -> folder.reader().read(folder.path().toString(), List.of(), List.of())));
    }

    @Test
    void aMissingFileAndWrongOptionsAreReportedTogether() {
        List<Problem> problems = ScenarioFolder.problems(
                () -> folder.reader().read("zzzzzzzzz", List.of("time.stepsPerYear=0"), List.of()));
        assertEquals(
                List.of("SCENARIO", "--set"),
                problems.stream().map(Problem::file).toList());
    }

    @Test
    void everythingWrongIsReportedAtOnce() throws IOException {
        folder.write("base.yaml", "demand:\n  elasticity: 0.5\n");
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> folder.read(
                        "name: a b\nextends: base.yaml\nserving:\n  powerPrice: 11\n  coldCopies: maybe\nfirm: 1\n",
                        "time.stepsPerYear=0",
                        "nonsense",
                        "=3",
                        "demand.elastisity=2"));
        String mine = folder.mine();
        assertEquals(
                String.join(
                        "\n",
                        mine + ":1: name 'a b': "
                                + "must be letters, digits, '.', '_' or '-', beginning with a letter or digit",
                        mine + ":4: serving.powerPrice '11': must be a number above 0 and at most 10 (USD/kWh)",
                        mine + ":5: serving.coldCopies 'maybe': must be true or false",
                        mine + ":6: firm '1': is not a parameter; nearest: firms, firms.range, firms.quality",
                        folder.path().resolve("base.yaml") + ":2: demand.elasticity '0.5': must be a number above 1",
                        "--set: time.stepsPerYear '0': must be a whole number from 1 to 12 (steps/year)",
                        "--set 'nonsense': must be written path=value",
                        "--set '=3': must be written path=value",
                        "--set: demand.elastisity '2': is not a parameter; nearest: demand.elasticity"),
                refused.getMessage());
    }
}
