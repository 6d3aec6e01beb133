package org.ridgepoint.report.odd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgepoint.measures.Measure;
import org.ridgepoint.measures.MeasureRegistry;
import org.ridgepoint.scenario.MarketRegistry;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ShippedScenarios;
import org.ridgepoint.simulation.Phase;

/** The description is whole, and the copy that ships is the one that the program prints. */
class OddDescriptionTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path SHIPPED = Path.of("src", "site", "markdown", "odd.md");
    private static final String TEXT = OddDescription.markdown();
    private static final SourceDocs DOCS = SourceDocs.load();

    @Test
    void theShippedCopyIsWhatTheProgramPrints() throws IOException {
        assertTrue(
                Files.readString(SHIPPED).equals(TEXT),
                SHIPPED + " is out of date; make it anew with: mvn -q compile exec:java -Dexec.args=\"odd --out "
                        + SHIPPED.toString().replace('\\', '/') + " --force\"");
    }

    @Test
    void everyPlaceholderIsFilledAndEveryPartHasItsPlace() {
        assertFalse(TEXT.contains("{{"), "a placeholder is left");
        String template = OddDescription.template();
        List<String> homeless = OddDescription.parts().keySet().stream()
                .filter(part -> !template.contains("{{" + part + "}}"))
                .toList();
        assertEquals(List.of(), homeless, "parts that the template does not place");
    }

    @Test
    void everyParameterIsListedWithUnitDefaultRangeAndSource() {
        List<String> missing = new ArrayList<>();
        for (Parameter<?> parameter : MarketRegistry.parameters().parameters()) {
            List<String> wanted = List.of(
                    parameter.unit(), parameter.defaultText(), parameter.range(), parameter.source(), parameter.help());
            boolean listed = TEXT.lines()
                    .filter(line -> rowNames(parameter.path()).stream().anyMatch(line::startsWith))
                    .map(line -> List.of(line.split(" \\| | \\|$|^\\| ", -1)))
                    .anyMatch(cells -> cells.containsAll(wanted));
            if (!listed) {
                missing.add(parameter.path());
            }
        }
        assertEquals(List.of(), missing);
    }

    /** How the row of a parameter may begin: with its path, or with one word of it left open. */
    private static List<String> rowNames(String path) {
        List<String> names = new ArrayList<>(List.of("| `" + path + "` |"));
        for (String word : path.split("\\.", -1)) {
            names.add("| `" + path.replace("." + word + ".", ".‹each›.") + "` |");
        }
        return names;
    }

    @Test
    void everyPhaseIsListedWithItsMeaning() {
        for (Phase phase : Phase.values()) {
            String meaning = DOCS.of(Phase.class.getName() + "#" + phase.name());
            assertFalse(meaning.isEmpty(), phase + " needs Javadoc: what happens in it");
            assertTrue(TEXT.contains("| " + phase.ordering() + " | `" + phase + "` | " + meaning + " |"), phase.name());
        }
    }

    @Test // the registry of measures against a run of the default scenario
    void everyMeasureIsWrittenAndExplained() {
        Set<String> written = RunText.written(OddDescription.oneYear()).keySet();
        Set<String> explained = new LinkedHashSet<>();
        MeasureRegistry.measures().stream().map(Measure::names).forEach(explained::addAll);
        assertEquals(
                List.of(),
                written.stream().filter(name -> !explained.contains(name)).toList(),
                "measures that a run writes and MeasureRegistry does not explain");
        assertEquals(
                List.of(),
                explained.stream().filter(name -> !written.contains(name)).toList(),
                "measures that MeasureRegistry explains and no run writes");
        written.forEach(name -> assertTrue(TEXT.contains("`" + name + "`"), name));
    }

    @Test // streams named in the sources, found as text and not by the parser that made the index
    void everyStreamIsListedWithItsMeaning() throws IOException {
        Pattern named = Pattern.compile("StreamName\\.of\\(\"([^\"]+)\"\\)");
        for (Path file : below(SOURCES, ".java")) {
            named.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult match) -> "| `" + match.group(1) + "` |")
                    .forEach(row -> assertTrue(TEXT.contains(row), row));
        }
        assertEquals(
                List.of(),
                DOCS.streams().stream()
                        .filter(stream -> stream.meaning().isEmpty())
                        .map(SourceDocs.Stream::name)
                        .toList(),
                "streams whose constant needs Javadoc: what is drawn, and from which distribution");
    }

    @Test
    void everyPackageIsListed() throws IOException {
        Path root = SOURCES.resolve(Path.of("org", "ridgepoint"));
        for (Path file : below(root, "package-info.java")) {
            String name = root.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
            assertTrue(TEXT.contains("### `" + name + "`\n"), name);
        }
    }

    @Test
    void everyScenarioAndTableThatShipsIsListed() throws IOException {
        for (String scenario : ShippedScenarios.ofProgram().names()) {
            assertTrue(TEXT.contains("| `" + scenario + "` |"), scenario);
        }
        for (Path table : below(Path.of("src", "main", "resources"), ".csv")) {
            assertTrue(TEXT.contains("| `" + table.getFileName() + "` |"), table.toString());
        }
    }

    @Test // those whose names the description cannot do without
    void agentsAndTheirStateAreListed() {
        for (String agent : List.of("Market", "Deployer", "Position", "Lab", "SegmentMarket")) {
            assertTrue(TEXT.contains("### " + agent + "\n"), agent);
        }
        assertTrue(TEXT.contains("| `capability` | `double` | yes | Q: log10 of effective training compute"));
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
