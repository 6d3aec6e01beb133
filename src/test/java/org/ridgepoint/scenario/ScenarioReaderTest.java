package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

class ScenarioReaderTest {
    private final Locale locale = Locale.getDefault();

    @TempDir
    Path folder;

    private ScenarioReader reader;

    @BeforeEach
    void shipTwoScenarios() throws IOException {
        Path study = Files.createDirectories(folder.resolve("program/experiments/imbalance"));
        Files.writeString(study.resolve("baseline.yaml"), "name: baseline\ndemand:\n  elasticity: 1.7\n");
        Files.writeString(study.resolve("early.yaml"), "name: early\nextends: baseline\ntime.start: 2024\n");
        ShippedScenarios shipped = ShippedScenarios.of(folder.resolve("program"));
        reader = new ScenarioReader(Market.REGISTRY, shipped, Market.CHECKS);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void nestedAndDottedPathsAreTheSame() throws IOException {
        Settings nested = read("segments:\n  assistant:\n    copyShare: 0.25\n").settings();
        Settings dotted = read("segments.assistant.copyShare: 0.25\n").settings();
        Settings mixed = read("segments:\n  assistant.copyShare: 0.25\n").settings();
        assertEquals(0.25, nested.get(Market.SHARE));
        assertEquals(nested, dotted);
        assertEquals(nested, mixed);
    }

    @Test
    void readsTheHeader() throws IOException {
        Files.writeString(folder.resolve("chips.csv"), "name\n");
        LoadedScenario scenario = read("name: cheap-power\ndescription: |\n  First line.\n  Second.\n"
                + "catalog:\n  - chips.csv\nserving: {powerPrice: 1e-3}\ntechnology: {consensusYear: none}\n");
        assertEquals("cheap-power", scenario.name());
        assertEquals("First line.\nSecond.", scenario.description());
        assertEquals(List.of(new ScenarioSource.OnDisk(folder.resolve("chips.csv"))), scenario.catalog());
        assertEquals(0.001, scenario.settings().get(Market.POWER_PRICE));
        assertEquals(OptionalDouble.empty(), scenario.settings().get(Market.CONSENSUS));
        assertEquals(new Place(mine(), 7), scenario.placeOf(Market.POWER_PRICE));
        assertEquals(new Place(mine(), 0), scenario.placeOf(Market.SHARE));
    }

    @Test
    void aFileWithoutANameIsCalledByItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("my scenario.yaml"), "time: {stepsPerYear: 12}\n");
        assertEquals("my-scenario", reader.read(file.toString(), List.of()).name());
    }

    static Stream<Arguments> wrongFiles() {
        String power = "must be a number above 0 and at most 10 (USD/kWh)";
        String words = "must be a text that is not blank";
        return Stream.of(
                // values
                wrong("serving:\n  powerPrice: 11\n", 2, "serving.powerPrice", "11", power),
                wrong("serving:\n  powerPrice: .nan\n", 2, "serving.powerPrice", ".nan", power),
                wrong("serving:\n  powerPrice: -.inf\n", 2, "serving.powerPrice", "-.inf", power),
                wrong("serving:\n  powerPrice: cheap\n", 2, "serving.powerPrice", "cheap", power),
                wrong("serving:\n  powerPrice: 0,08\n", 2, "serving.powerPrice", "0,08", power),
                wrong("serving:\n  powerPrice:\n", 2, "serving.powerPrice", "", power),
                wrong("serving:\n  powerPrice: [1, 2]\n", 2, "serving.powerPrice", "[1, 2]", power),
                wrong("serving:\n  powerPrice:\n    day: 1\n", 2, "serving.powerPrice", "{day}", power),
                wrong("serving:\n  coldCopies: yes\n", 2, "serving.coldCopies", "yes", "must be true or false"),
                wrong("firms: {range: all}\n", 1, "firms.range", "all", "must be one of: full, head, paying"),
                wrong("serving:\n  chip:\n    name: x\n", 2, "serving.chip", "{name}",
                        "must be a text of one line that is not blank"),
                wrong("technology:\n  consensusYear: 1999\n", 2, "technology.consensusYear", "1999",
                        "must be a number at least 2023 (year), or none"),
                // names
                wrong("serving:\n  coldCopies: true\n  powerPrise: 1\n", 3, "serving.powerPrise", "1",
                        "is not a parameter; nearest: serving.powerPrice"),
                wrong("elasticity: 2\n", 1, "elasticity", "2", "is not a parameter; nearest: demand.elasticity"),
                wrong("segmnts:\n  assistant:\n    copyShare: 0\n", 1, "segmnts", "{assistant}",
                        "is not a parameter; nearest: segments"),
                wrong("time: 4\n", 1, "time", "4",
                        "is a group of parameters; set one of them, for example time.stepsPerYear"),
                wrong("<<: 4\n", 1, "<<", "4", "is not a parameter; 'ridgepoint params' lists them"),
                // what is given twice
                wrong("time:\n  stepsPerYear: 4\n  stepsPerYear: 12\n", 3, "time.stepsPerYear", "12",
                        "is given twice; the first is on line 2"),
                wrong("time.stepsPerYear: 4\ntime:\n  stepsPerYear: 12\n", 3, "time.stepsPerYear", "12",
                        "is given twice; the first is on line 1"),
                wrong("time:\n  start: 2024\ndemand:\n  elasticity: 2\ntime:\n  end: 2030\n", 5, "time", "{end}",
                        "is given twice; the first is on line 1"),
                wrong("name: a\nname: b\n", 2, "name", "b", "is given twice; the first is on line 1"),
                // the header
                wrong("name: ../../etc\n", 1, "name", "../../etc",
                        "must be letters, digits, '.', '_' or '-', beginning with a letter or digit"),
                wrong("name: [a]\n", 1, "name", "[a]", words),
                wrong("\ndescription:\n", 2, "description", "", words),
                wrong("study: x\n", 1, "study", "x", "marks a study; a scenario has no such field"),
                wrong("catalog: chips.csv\n", 1, "catalog", "chips.csv",
                        "must be a list of CSV files, each on a line that begins with '- '"),
                wrong("catalog:\n  - chips.csv\n", 2, "catalog", "chips.csv",
                        "must be a file that exists, named relative to this one"),
                wrong("catalog:\n  - \"a\\0b\"\n", 2, "catalog", "a\0b",
                        "must be a file that exists, named relative to this one"),
                wrong("name: a\nextends: baselin\n", 2, "extends", "baselin",
                        "is neither a file nor a scenario that ships; nearest: baseline"),
                wrong("name: a\nextends: mine\n", 2, "extends", "mine",
                        "must not lead back to a scenario that extends this one"),
                // the file as a whole
                wrong("", 0, "", "", "is empty; a scenario is a list of 'name: value' lines"),
                wrong("# nothing\n", 0, "", "", "is empty; a scenario is a list of 'name: value' lines"),
                wrong("- 1\n", 1, "", "[1]", "must be a list of 'name: value' lines"),
                wrong("hello\n", 1, "", "hello", "must be a list of 'name: value' lines"),
                wrong("name: a\n---\nname: b\n", 3, "", "---", "must hold a single document"),
                wrong("name: a: b\n", 1, "", "",
                        "is not valid YAML at column 8: mapping values are not allowed here"),
                wrong("name: a\n\tb: 2\n", 2, "", "",
                        "is not valid YAML at column 1: while scanning for the next token: found character '\\t(TAB)' "
                                + "that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                wrong("name: a\nserving: {\n", 3, "", "",
                        "is not valid YAML at column 1: while parsing a flow node: "
                                + "expected the node content, but found '<stream end>'"),
                wrong("name: a\0b\n", 1, "", "", "is not a text file; it must be YAML in UTF-8"));
    }

    private static Arguments wrong(String yaml, int line, String field, String value, String remedy) {
        return Arguments.of(yaml, line, field, value, remedy);
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void wrongFilesSayWhereAndWhatWouldBeRight(String yaml, int line, String field, String value, String remedy) {
        assertEquals(List.of(new Problem(mine(), line, field, value, remedy)), problemsOf(yaml));
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.write(file, "name: a\nb: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        List<Problem> problems = problems(() -> reader.read(file.toString(), List.of()));
        assertEquals(
                List.of(new Problem(mine(), 2, "", "", "is not a text file; it must be YAML in UTF-8")), problems);
        Files.write(file, "name: a\n".getBytes(StandardCharsets.UTF_16));
        assertEquals(1, problems(() -> reader.read(file.toString(), List.of())).size());
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC3});
        assertEquals(1, problems(() -> reader.read(file.toString(), List.of())).size());
    }

    @Test
    void aliasesAreRefusedRatherThanMisread() {
        List<Problem> problems = problemsOf("demand:\n  elasticity: &x 2\nserving:\n  powerPrice: *x\n");
        assertEquals(new Problem(mine(), 4, "", "*x", "aliases are not read; write the value out"), problems.get(0));
    }

    @Test
    void hugeNestingIsRefused() {
        assertEquals(1, problemsOf("name: " + "[".repeat(20_000)).size());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertEquals("a", read("\uFEFFname: a\n").name());
    }

    @Test
    void aMissingFileNamesTheNearestThatShips() {
        assertEquals(
                List.of(new Problem(
                        "SCENARIO", 0, "", "imbalance/erly",
                        "is neither a file nor a scenario that ships; nearest: imbalance/early")),
                problems(() -> reader.read("imbalance/erly", List.of())));
        assertEquals(
                List.of(new Problem(
                        "SCENARIO", 0, "", "zzzzzzzzz",
                        "is neither a file nor a scenario that ships; 'ridgepoint scenarios' lists those")),
                problems(() -> reader.read("zzzzzzzzz", List.of())));
        assertEquals(
                List.of(new Problem(
                        "SCENARIO", 0, "", folder.toString(), "is a folder; name one of the YAML files in it")),
                problems(() -> reader.read(folder.toString(), List.of())));
    }

    @Test
    void aMissingFileAndWrongOptionsAreReportedTogether() {
        List<Problem> problems = problems(() -> reader.read("zzzzzzzzz", List.of("time.stepsPerYear=0")));
        assertEquals(List.of("SCENARIO", "--set"), problems.stream().map(Problem::file).toList());
    }

    @Test
    void everythingWrongIsReportedAtOnce() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), "demand:\n  elasticity: 0.5\n");
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> read(
                        "name: a b\nextends: base.yaml\nserving:\n  powerPrice: 11\n  coldCopies: maybe\nfirm: 1\n",
                        "time.stepsPerYear=0",
                        "nonsense",
                        "=3",
                        "demand.elastisity=2"));
        String mine = mine();
        assertEquals(
                String.join(
                        "\n",
                        mine + ":1: name 'a b': "
                                + "must be letters, digits, '.', '_' or '-', beginning with a letter or digit",
                        folder.resolve("base.yaml") + ":2: demand.elasticity '0.5': must be a number above 1",
                        mine + ":4: serving.powerPrice '11': must be a number above 0 and at most 10 (USD/kWh)",
                        mine + ":5: serving.coldCopies 'maybe': must be true or false",
                        mine + ":6: firm '1': is not a parameter; nearest: firms",
                        "--set: time.stepsPerYear '0': must be a whole number from 1 to 12 (steps/year)",
                        "--set 'nonsense': must be written path=value",
                        "--set '=3': must be written path=value",
                        "--set: demand.elastisity '2': is not a parameter; nearest: demand.elasticity"),
                refused.getMessage());
    }

    @Test
    void contradictionsNameTheLineThatWasSetLast() {
        String remedy = "contradicts the rest: time.start (2040) must be below time.end (2030)";
        assertEquals(
                List.of(new Problem(mine(), 3, "time.end", "2030", remedy)),
                problemsOf("time:\n  start: 2040\n  end: 2030\n"));
        assertEquals(
                List.of(new Problem(mine(), 3, "time.start", "2040", remedy)),
                problemsOf("time:\n  end: 2030\n  start: 2040\n"));
        assertEquals(
                List.of(new Problem("--set", 0, "time.start", "2040", remedy)),
                problemsOf("time:\n  end: 2030\n", "time.start=2040"));
        assertEquals(
                List.of(new Problem(
                        mine(), 2, "time.start", "2060",
                        "contradicts the rest: time.start (2060) must be below time.end (2050)")),
                problemsOf("time:\n  start: 2060\n"));
    }

    @Test
    void valuesWrongInThemselvesAreNotCheckedAgainstOthers() {
        List<Problem> problems = problemsOf("time:\n  end: 2010\n  start: 20400\n");
        assertEquals(List.of("time.start"), problems.stream().map(Problem::field).toList());
        assertEquals(1, problemsOf("time:\n  end: 2010\n", "time.start=20x").size());
    }

    @Test
    void checksThatFailOnDefaultsNameTheFile() throws IOException {
        ScenarioCheck never = new ScenarioCheck(
                List.of(Market.STEPS, Market.END), settings -> java.util.Optional.of("must be otherwise"));
        reader = new ScenarioReader(
                Market.REGISTRY, ShippedScenarios.of(folder.resolve("program")), List.of(never));
        assertEquals(
                List.of(new Problem(mine(), 0, "time.stepsPerYear", "4", "must be otherwise")),
                problemsOf("name: a\n"));
    }

    @Test
    void optionsWinOverTheFileAndTheFileOverWhatItExtends() throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                "name: base\ndescription: Base.\nextends: baseline\ntime: {stepsPerYear: 2, start: 2025}\n"
                        + "serving: {powerPrice: 0.5}\n");
        String yaml = "extends: base.yaml\ntime:\n  stepsPerYear: 3\n  start: 2026\n";
        LoadedScenario scenario = read(yaml, "time.start=2027", " time.start = 2028 ", "serving.chip=a=b");
        Settings settings = scenario.settings();
        assertEquals(1.7, settings.get(Market.ELASTICITY), "from the scenario that ships");
        assertEquals(0.5, settings.get(Market.POWER_PRICE), "from base.yaml");
        assertEquals(3, settings.get(Market.STEPS), "from the file");
        assertEquals(2028.0, settings.get(Market.START), "from the last option");
        assertEquals("a=b", settings.get(Market.CHIP));
        assertEquals("mine", scenario.name());
        assertEquals("", scenario.description());
        assertEquals(new Place("--set", 0), scenario.placeOf(Market.START));
        assertEquals(
                new Place(folder.resolve("base.yaml").toString(), 5), scenario.placeOf(Market.POWER_PRICE));
    }

    @Test
    void extendsFindsNeighboursBeforeWhatShips() throws IOException {
        Files.writeString(folder.resolve("baseline.yaml"), "extends: baseline\nserving.powerPrice: 2\n");
        Settings settings = read("extends: baseline\n").settings();
        assertEquals(2.0, settings.get(Market.POWER_PRICE), "from the neighbour");
        assertEquals(1.7, settings.get(Market.ELASTICITY), "from the scenario that ships, of the same name");
    }

    @Test
    void cyclesAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/b.yaml"), "name: b\nextends: ../mine.yaml\n");
        assertEquals(
                List.of(new Problem(
                        folder.resolve("sub/b.yaml").toString(), 2, "extends", "../mine.yaml",
                        "must not lead back to a scenario that extends this one")),
                problemsOf("extends: sub/b.yaml\n"));
    }

    @Test
    void catalogFilesOfTheBaseComeFirst() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/base.csv"), "");
        Files.writeString(folder.resolve("own.csv"), "");
        Files.writeString(folder.resolve("sub/b.yaml"), "catalog: [base.csv]\n");
        LoadedScenario scenario = read("extends: sub/b\ncatalog: [own.csv]\n");
        assertEquals(
                List.of(folder.resolve("sub/base.csv").toString(), folder.resolve("own.csv").toString()),
                scenario.catalog().stream().map(ScenarioSource::label).toList());
    }

    @Test
    void usersOfAValueCanSayWhereItCameFrom() throws IOException {
        LoadedScenario scenario = read("serving:\n  chip: b200x\n");
        Problems problems = new Problems();
        scenario.report(problems, Market.CHIP, "is not in the catalogue; nearest: b200");
        assertEquals(
                List.of(new Problem(mine(), 2, "serving.chip", "b200x", "is not in the catalogue; nearest: b200")),
                problems.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void theLocaleChangesNothing(String language) throws IOException {
        String yaml = "time:\n  start: 2023.25\nfirms:\n  range: full\npricing:\n  costBasis: marginal\n";
        Settings expected = read(yaml).settings();
        Locale.setDefault(Locale.forLanguageTag(language));
        Settings settings = read(yaml).settings();
        assertEquals(expected, settings);
        assertEquals(expected.canonicalText(), settings.canonicalText());
        assertEquals(ScenarioFile.write(expected, "a", ""), ScenarioFile.write(settings, "a", ""));
        assertEquals(
                List.of(new Problem(mine(), 2, "time.stepsPerYear", "1234567",
                        "must be a whole number from 1 to 12 (steps/year)")),
                problemsOf("time:\n  stepsPerYear: 1234567\n"));
        assertEquals(
                "is not a parameter; nearest: pricing.costBasis",
                problemsOf("PRICING.COSTBASIS: marginal\n").get(0).remedy());
    }

    private LoadedScenario read(String yaml, String... options) throws IOException {
        Files.writeString(Path.of(mine()), yaml);
        return reader.read(mine(), List.of(options));
    }

    private List<Problem> problemsOf(String yaml, String... options) {
        return problems(() -> read(yaml, options));
    }

    private static List<Problem> problems(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(InvalidInputException.class, reading).problems();
    }

    private String mine() {
        return folder.resolve("mine.yaml").toString();
    }
}
