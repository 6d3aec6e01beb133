package org.ridgepoint.report.odd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.report.odd.SourceDocs.Stream;

/** Two small files, with expectations worked out by hand. */
class SourceIndexerTest {
    private static final String PACKAGE = """
            /**
             * Things of <b>note</b>, such as {@link a.b.Firm#cash}.
             *
             * <pre>
             * x = y + {@code z}
             * </pre>
             *
             * With 1 &lt; 2. And a
             * second line:
             *
             * <ul>
             *   <li>one
             *   <li>{@code two}
             * </ul>
             */
            package a.b;
            """;

    private static final String FIRM = """
            package a.b;

            /** A firm. It sells e.g. tokens. */
            class Firm {
                /** Number of customers, Poisson. */
                private static final StreamName ARRIVALS = StreamName.of("arrivals");
                private static final String TABLE = "/a/b/firms.csv";
                private final int born;
                /** Money. */
                private double cash;
                private double released;
                private double silent;

                /** @param born step of entry */
                Firm(int born) {}

                /** Not what the field says. */
                double cash() {
                    return cash;
                }

                /** Quality on offer. */
                double quality() {
                    return released;
                }

                /** Sets it. */
                void silent(double value) {}

                /** A draw for each family. */
                StreamName of(String family) {
                    return StreamName.of(family + " slip");
                }

                /** An offer.
                 * @param price in USD */
                record Offer(double price) {}

                enum Kind {
                    /** The best. */
                    GOOD,
                    BAD
                }
            }
            """;

    @TempDir
    private Path folder;

    private SourceDocs docs;

    @BeforeEach
    void index() throws IOException {
        Files.writeString(folder.resolve("package-info.java"), PACKAGE);
        Files.writeString(folder.resolve("Firm.java"), FIRM);
        docs = SourceIndexer.index(folder);
    }

    @Test
    void javadocBecomesMarkdown() {
        assertEquals("""
                Things of **note**, such as `Firm.cash`.

                ```
                x = y + z
                ```

                With 1 &lt; 2. And a second line:

                * one
                * `two`""", docs.of("a.b"));
    }

    @Test
    void fieldsMeanWhatTheyOrTheirAccessorsOrParametersSay() {
        assertEquals(List.of("ARRIVALS", "TABLE", "born", "cash", "released", "silent"), docs.members("a.b.Firm"));
        Map<String, String> expected = Map.of(
                "a.b.Firm#born", "step of entry",
                "a.b.Firm#cash", "Money.",
                "a.b.Firm#released", "Quality on offer.",
                "a.b.Firm#silent", "",
                "a.b.Firm$Offer#price", "in USD",
                "a.b.Firm$Kind#GOOD", "The best.",
                "a.b.Firm$Kind#BAD", "");
        expected.forEach((element, meaning) -> assertEquals(meaning, docs.of(element), element));
    }

    @Test
    void streamsAndTablesAreFound() {
        assertEquals(
                List.of(
                        new Stream("arrivals", "a.b.Firm", "Number of customers, Poisson."),
                        new Stream("family + \" slip\"", "a.b.Firm", "A draw for each family.")),
                docs.streams());
        assertEquals(Map.of("/a/b/firms.csv", "a.b.Firm"), docs.tables());
    }

    @Test
    void aSentenceEndsAtAFullStopBeforeACapital() {
        assertEquals("A firm.", docs.sentence("a.b.Firm"));
        assertEquals("Things of **note**, such as `Firm.cash`.", docs.sentence("a.b"));
        assertEquals(List.of("a.b.Firm"), docs.types("a.b"));
        assertEquals(List.of("a.b"), docs.packages());
    }
}
