package org.ridgepoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

/** What is wrong with an experiment is said with its line and a remedy. Expected values come from the rules of the file. */
class ExperimentProblemsTest {
    private static final String BASE = "scenario: imbalance/none\n";
    private static final String RANGE = BASE + "factors:\n- {path: copies.openElasticity, low: 0, high: 1}\n";

    @TempDir
    Path path;

    private StudyFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new StudyFolder(path);
    }

    static Stream<Arguments> wrongFactors() {
        return Stream.of(
                factor(
                        "{path: copies.openElasticty, values: [1]}",
                        ":3: factors[1].path 'copies.openElasticty': is not a parameter; nearest: copies.openElasticity"),
                factor(
                        "{path: copies.openElasticity, values: [0.5, 9]}",
                        ":3: copies.openElasticity '9': must be a number from 0 to 1.5"),
                factor(
                        "{path: copies.openElasticity, values: [0.5, 0.50]}",
                        ":3: factors[1].values '0.50': is given twice"),
                factor(
                        "{path: copies.openElasticity, values: []}",
                        ":3: factors[1].values '[]': must be a list of values with at least one"),
                factor(
                        "{path: copies.openElasticity, low: 0, high: 2}",
                        ":3: factors[1].high '2': must be a number from 0 to 1.5"),
                factor(
                        "{path: copies.openElasticity, low: 1, high: 1}",
                        ":3: factors[1].high '1': must be above low, 1"),
                factor(
                        "{path: copies.openElasticity, low: 0, high: 1, scale: log}",
                        ":3: factors[1].low '0': must be above 0 on a log scale"),
                factor(
                        "{path: copies.openElasticity, low: 0, high: 1, scale: cubic}",
                        "factors[1].scale 'cubic': must be one of: "));
    }

    static Stream<Arguments> wrongKindsOfFactors() {
        return Stream.of(
                factor("{path: copies.openElasticity, low: 1}", ":3: factors[1].high: is missing; must be a number"),
                factor(
                        "{path: hosts.startCount, low: 1.5, high: 8}",
                        ":3: factors[1].low '1.5': must be a whole number from 0 to 1000 (hosts)"),
                factor(
                        "{path: copies.openElasticity}",
                        "factors[1].path 'copies.openElasticity': needs 'values', or 'low' and 'high', or a"),
                factor(
                        "{path: models.quantization, low: 0, high: 1}",
                        "factors[1].path 'models.quantization': is no single number and needs 'values', a list"),
                factor(
                        "{path: labs.growthPerYear, distribution: normal, mean: 100, sd: 1}",
                        "lies within the limits; labs.growthPerYear must be a number from 0 to 3 (decades/year)"),
                factor(
                        "{path: labs.growthPerYear, distribution: normal, mean: 1, sd: 0}",
                        "factors[1].distribution 'normal': sd must be"),
                factor(
                        "{path: labs.growthPerYear, distribution: normal, mean: 1, dev: 1}",
                        ":3: factors[1].sd: is missing; must be a number"),
                factor(
                        "{path: labs.growthPerYear, distribution: cauchy}",
                        "'cauchy': must be one of: normal, triangular, lognormal"),
                factor(
                        "{path: labs.growthPerYear, distribution: triangular, low: 1, mode: 3, high: 2}",
                        "must be low ≤ mode ≤ high"),
                factor(
                        "{scenarios: [imbalance/none, imbalance/dens]}",
                        ":3: scenarios 'imbalance/dens': is neither a file nor a scenario that ships; nearest: imbalance/"),
                factor(
                        "{name: chi, levels: {one: {segments.assistant.customerSpecificShare: 3}}}",
                        ":3: segments.assistant.customerSpecificShare '3': must be a number from 0 to 1"),
                factor("{name: chi, levels: {one: 3}}", ":3: factors[1].levels.one '3': must be a list of"),
                factor("{name: chi, levels: {}}", "must have at least one level"),
                factor("{levels: {one: {}}}", ":3: factors[1].name: is missing; levels need a name"),
                factor(
                        "{name: hosts.range, levels: {one: {}}}",
                        ":3: factors[1].name 'hosts.range': is what another kind of factor is called"),
                factor("{paht: hosts.range}", ":3: factors[1].paht: is not a field here; nearest: 'path'"),
                factor("7", ":3: factors[1] '7': must be a list of 'name: value' lines with path, scenarios or name"));
    }

    private static Arguments factor(String yaml, String expected) {
        return Arguments.of(BASE + "factors:\n- " + yaml + "\n", expected);
    }

    static Stream<Arguments> wrongDesigns() {
        return Stream.of(
                Arguments.of(
                        RANGE, "design: is full factorial, so give 'values', or 'steps' of a range, for: copies.open"),
                design("sobol, size: 0", ":4: design.size '0': must be a whole number from 1 to 1000000"),
                design("sobol", ":4: design.size: is missing; must be a whole number from 1 to 1000000"),
                design("sobol, size: 8, skp: 1", ":4: design.skp: is not a field here; nearest: 'skip'"),
                design(
                        "soboll, size: 8",
                        "design.type 'soboll': must be one of: full-factorial, latin-hypercube, sobol"),
                design("morris, trajectories: 3, levels: 5", ":4: design.levels '5': must be even"),
                design("saltelli, size: 900000", ":4: design '{type, size}': has 2700000 points; at most 1000000"),
                Arguments.of(BASE + "design: {type: morris, trajectories: 3}\n", "there are none that could be read"),
                Arguments.of(
                        BASE + "design: {type: points, list: []}\n",
                        ":2: design.list '[]': must be a list of points with at least one"),
                Arguments.of(BASE + "design: {type: points}\n", "needs either 'list', a list of points, or 'file'"),
                Arguments.of(
                        BASE + "design: {type: points, file: nope.csv}\n",
                        ":2: design.file 'nope.csv': must be a file that exists, named relative to this one"),
                Arguments.of(
                        BASE + "design: {type: points, list: [{hosts.rang: full}]}\n",
                        ":2: hosts.rang: is not a parameter; nearest: hosts.range"),
                Arguments.of(
                        BASE + "set: {hosts.range: head}\ndesign: {type: points, list: [{hosts.range: full}]}\n",
                        ":3: hosts.range: is moved by 'set', too"),
                Arguments.of(
                        RANGE + "design: {type: points, list: [{copies.openElasticity: 1}]}\n",
                        "gives copies.openElasticity itself; leave that factor out"));
    }

    private static Arguments design(String yaml, String expected) {
        return Arguments.of(RANGE + "design: {type: " + yaml + "}\n", expected);
    }

    static Stream<Arguments> wrongReplications() {
        String rest = ", measure: hhi_hosted_tokens, year: 2049";
        return Stream.of(
                replications("0", ":2: replications '0': must be a whole number from 1 to 1000000"),
                replications("-3", ":2: replications '-3': must be a whole number from 1"),
                replications("2.5", ":2: replications '2.5': must be a whole number from 1"),
                replications("many", ":2: replications 'many': must be a whole number from 1"),
                replications("{least: 9, most: 5, halfWidth: 1" + rest + "}", "'5': must be at least 'least', 9"),
                replications(
                        "{least: 1, most: 5, halfWidth: 1" + rest + "}", "least '1': must be a whole number from 2"),
                replications("{least: 2, most: 5, halfWidth: 0" + rest + "}", "halfWidth '0': must be above 0"),
                replications("{least: 2, most: 5" + rest + "}", "replications.halfWidth: is missing; must be a number"),
                replications(
                        "{least: 2, most: 5, halfWidth: 1, confidence: 1" + rest + "}",
                        "confidence '1': must lie between 0 and 1"),
                replications(
                        "{least: 2, most: 5, halfWidth: 1, measure: hhi_hosted_token, year: 2049}",
                        "has an unknown measure; nearest: 'hhi_hosted_tokens'"),
                replications(
                        "{least: 2, most: 5, halfWidth: 1, measure: hhi_hosted_tokens, year: 2050}",
                        "year '2050': must be a whole number from 2023 to 2049"),
                replications(
                        "{least: 2, most: 5, halfWidth: 1, scope: nobody" + rest + "}",
                        "scope 'nobody': has an unknown scope; scopes: total, assistant"),
                replications(
                        "{least: 2, most: 5, halfWidth: 1" + rest + "}\nrecord: {measures: [total/deployers]}",
                        "measure 'hhi_hosted_tokens': must be among what 'record' keeps for total and that year"),
                replications(
                        "{least: 2, most: 5, halfWidth: 1" + rest + "}\nrecord: {when: [2030]}",
                        "must be among what 'record' keeps for total and that year"));
    }

    private static Arguments replications(String yaml, String expected) {
        return Arguments.of(BASE + "replications: " + yaml + "\n", expected);
    }

    static Stream<Arguments> wrongElsewhere() {
        return Stream.of(
                Arguments.of("name: x\n", ":1: scenario: is missing; name a scenario that ships, or a file"),
                Arguments.of("scenario: imbalance/densse\n", ":1: scenario 'imbalance/densse': is neither a file nor"),
                Arguments.of("scenario: imbalance/study\n", ":1: scenario 'imbalance/study': is neither a file nor"),
                Arguments.of("name: ../x\n" + BASE, ":1: name '../x': must be letters, digits"),
                Arguments.of(BASE + "sede: 4\n", ":2: sede: is not a field here; nearest: 'set'"),
                Arguments.of(BASE + BASE, ":2: scenario 'imbalance/none': is given twice; the first is on line 1"),
                Arguments.of(BASE + "factors: []\n", ":2: factors '[]': must be a list of factors with at least one"),
                Arguments.of(
                        BASE + "set: {pricing: {costBasis: cheap}}\n", ":2: pricing.costBasis 'cheap': must be one"),
                Arguments.of(
                        BASE + "set: {pricing: 3}\n", ":2: pricing '3': is a group of parameters; set one of them"),
                Arguments.of(BASE + "set: 3\n", ":2: set '3': must be a list of 'path: value' lines"),
                Arguments.of(
                        BASE + "set: {hosts.range: full, hosts: {range: head}}\n",
                        ":2: hosts.range 'head': is given twice; the first is on line 2"),
                Arguments.of(
                        BASE + "set: {time.endYear: 2020}\n",
                        ":1: time.endYear '2020': contradicts the rest: time.startYear (2023) must be below"),
                Arguments.of(
                        BASE + "set: {hosts.range: full}\nfactors:\n- {path: hosts.range, values: [head]}\n",
                        ":4: hosts.range: is moved by 'set', on line 2, too"),
                Arguments.of(
                        BASE
                                + "factors:\n- {path: hosts.range, values: [head]}\n- {path: hosts.range, values: [full]}\n",
                        ":4: hosts.range: is moved by another factor, on line 3, too"),
                Arguments.of(
                        BASE + "factors:\n- {path: hosts.range, values: [head]}\n"
                                + "- {name: a, levels: {b: {hosts.range: full}}}\n",
                        ":4: hosts.range: is moved by another factor, on line 3, too"),
                Arguments.of(
                        BASE + "factors:\n- scenarios: [imbalance/none]\n- scenarios: [imbalance/dense]\n",
                        ":4: scenario: is moved by another factor, on line 3, too"),
                Arguments.of(BASE + "record: {measures: [hhi]}\n", "'hhi': must be written scope/measure, for example"),
                Arguments.of(
                        BASE + "record: {measures: [x/deployers]}\n", "'x/deployers': has an unknown scope; scopes:"),
                Arguments.of(
                        BASE + "record: {measures: [total/deployer]}\n",
                        ":2: record.measures 'total/deployer': has an unknown measure; nearest: 'deployers'"),
                Arguments.of(
                        BASE + "record: {measures: [*/deployers]}\n",
                        ":2: is not valid YAML at column 22: while scanning an alias"),
                Arguments.of(
                        BASE + "record: {when: [2030, 2050]}\n",
                        ":2: record.when '2050': must be a year of the runs, from 2023 to 2049"),
                Arguments.of(BASE + "record: {when: monthly}\n", "record.when 'monthly': must be a list of years"),
                Arguments.of(BASE + "record: {panel: yes}\n", "record.panel 'yes': must be one of: true, false"));
    }

    @ParameterizedTest
    @MethodSource({"wrongFactors", "wrongKindsOfFactors", "wrongDesigns", "wrongReplications", "wrongElsewhere"})
    void wrongInput(String yaml, String expected) {
        List<String> problems = folder.problems(yaml);
        assertTrue(problems.stream().anyMatch(each -> each.contains(expected)), () -> String.join("\n", problems));
    }

    @Test
    void everyProblemAtOnceFromTopToBottom() {
        List<String> problems = folder.problems("""
                name: ../x
                scenario: imbalance/none
                factors:
                  - path: copies.openElasticity
                    values: [0.5, 9]
                design: {type: sobol, size: 0}
                replications: 0
                record: {measures: [total/nothing]}
                """);
        assertEquals(5, problems.size(), () -> String.join("\n", problems));
        assertEquals(
                List.of(":1:", ":5:", ":6:", ":7:", ":8:"),
                problems.stream().map(each -> each.substring(0, 3)).toList());
    }

    @Test // each value is right, but not together; only the first point with a contradiction is named
    void contradictionsBetweenFactors() {
        List<String> problems = folder.problems(BASE + """
                        factors:
                          - {path: time.startYear, values: [2020, 2040]}
                          - {path: time.endYear, values: [2030, 2050]}
                          - {path: hosts.range, values: [full, head]}
                        """);
        assertEquals(
                List.of(":2: time.endYear '2030': contradicts the rest: time.startYear (2040) must be below "
                        + "time.endYear (2030) (at the point 2040, 2030, full)"),
                problems);
    }

    @Test // problems of a table are placed in the table; a wrong column or value is named once
    void wrongTables() {
        folder.write("samples.csv", "copies.openElasticity,hosts.rang\n9,full\n9,full\n0.5,full\n");
        assertEquals(
                List.of(
                        "samples.csv:2: hosts.rang: is not a parameter; nearest: hosts.range",
                        "samples.csv:2: copies.openElasticity '9': must be a number from 0 to 1.5"),
                folder.problems(BASE + "design: {type: points, file: samples.csv}\n"));
        folder.write("samples.csv", "copies.openElasticity\n");
        assertEquals(
                List.of("samples.csv:1: has a header but no rows"),
                folder.problems(BASE + "design: {type: points, file: samples.csv}\n"));
    }

    @Test
    void filesThatAreNoExperiments() throws IOException {
        assertTrue(folder.problems("").get(0).contains("is empty"));
        assertTrue(folder.problems("name: a: b\n").get(0).contains("is not valid YAML"));
        Files.write(path.resolve("binary.yaml"), new byte[] {1, 0, 2});
        ExperimentReader reader = StudyFolder.reader();
        String binary = folder.file("binary.yaml");
        assertTrue(message(reader, binary).contains("is not a text file"));
        assertEquals(
                "EXPERIMENT '" + path + "': is a folder; name a YAML file in it", message(reader, path.toString()));
        assertEquals(
                "EXPERIMENT 'artefcts': is neither a file nor a study that ships; nearest: 'artefacts'",
                message(reader, "artefcts"));
        assertTrue(message(reader, "a\0b").contains("; studies: artefacts, imbalance, "));
    }

    private static String message(ExperimentReader reader, String name) {
        return assertThrows(InvalidInputException.class, () -> reader.read(name))
                .getMessage();
    }
}
