package org.ridgepoint.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    private static final Columns COLUMNS = Columns.only(List.of("name", "bandwidth"), List.of("notes"));

    private final Problems problems = new Problems();

    @Test
    void rowsKnowFileAndLineAlsoAfterAQuotedLineBreak() {
        CsvTable table = parse("name,bandwidth,notes\nA,1,\"two\nlines\"\n\nB,2,\n");
        assertEquals(List.of(), problems.list());
        assertEquals("two\nlines", table.rows().get(0).text("notes"));
        assertEquals(2, table.rows().get(0).line());
        assertEquals(5, table.rows().get(1).line());
        assertEquals("t.csv", table.rows().get(1).file());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        CsvTable table = parse("\uFEFFname,bandwidth\nA,1\n");
        assertEquals(List.of(), problems.list());
        assertEquals("A", table.rows().get(0).text("name"));
    }

    @Test
    void everyMistakeOfTheHeaderIsReportedAtOnce() {
        parse("name,bandwith,name,notes\nA,1,B,x\n");
        assertEquals(
                List.of(
                        "t.csv:1: bandwith: unknown column; nearest: 'bandwidth'",
                        "t.csv:1: name: the column appears twice",
                        "t.csv:1: bandwidth: the column is missing"),
                messages());
    }

    @Test
    void otherColumnsAreIgnoredWhereThatIsAsked() {
        Columns wide = Columns.among(List.of("name"), List.of("bandwidth"));
        CsvTable table = CsvTable.parse("t.csv", bytes("x1,name,x2\n1,A,3\n"), wide, problems);
        assertEquals(List.of(), problems.list());
        assertEquals("A", table.rows().get(0).text("name"));
    }

    @Test
    void rowsOfAWrongLengthAreReportedWithTheirLine() {
        parse("name,bandwidth\nA,1\nB,2,3\nC\n");
        assertEquals(2, problems.list().size());
        assertTrue(
                messages().get(0).startsWith("t.csv:3: the row has 3 cells but the header has 2"),
                messages().get(0));
        assertTrue(
                messages().get(1).startsWith("t.csv:4: the row has 1 cells"),
                messages().get(1));
    }

    @Test
    void emptyBinaryAndMisencodedFilesSaySo() {
        parse("");
        parse("  \n\n");
        parse("name,bandwidth\n");
        CsvTable.parse("t.csv", new byte[] {'n', 0, 'x'}, COLUMNS, problems);
        CsvTable.parse("t.csv", new byte[] {'n', (byte) 0xFF, (byte) 0xFE}, COLUMNS, problems);
        assertEquals(
                List.of(
                        "t.csv: is empty; must have a header line and rows",
                        "t.csv: is empty; must have a header line and rows",
                        "t.csv:1: has a header but no rows",
                        "t.csv: is a binary file; must be CSV text in UTF-8",
                        "t.csv: is not UTF-8 text (a binary file, or text in another encoding)"),
                messages());
    }

    @Test
    void anUnclosedQuotationMarkIsReported() {
        parse("name,bandwidth\nA,\"1\n");
        assertEquals(1, problems.list().size());
        assertTrue(
                messages().get(0).startsWith("t.csv: is not well-formed CSV"),
                messages().get(0));
    }

    @Test
    void aMissingFileAndADirectoryAreReported(@TempDir Path folder) throws IOException {
        CsvTable.read(folder.resolve("no.csv"), COLUMNS, problems);
        CsvTable.read(folder, COLUMNS, problems);
        assertTrue(
                messages().get(0).endsWith("no.csv: there is no such file"),
                messages().get(0));
        assertTrue(
                messages().get(1).endsWith("is a directory, not a CSV file"),
                messages().get(1));
        Path file = Files.writeString(folder.resolve("a.csv"), "name,bandwidth\nA,1\n");
        assertEquals(1, CsvTable.read(file, COLUMNS, problems).rows().size());
    }

    @Test
    void numbersAreCheckedAndNotANumberNeverPasses() {
        for (String wrong : List.of("-1", "0", "NaN", "Infinity", "1e999", "1,000", "0x10", "3d", "fast")) {
            Problems found = new Problems();
            RowReader in = row(wrong, found);
            assertEquals(OptionalDouble.empty(), in.optionalPositive("bandwidth"), wrong);
            assertFalse(in.ok(), wrong);
            assertEquals(
                    "t.csv:2: bandwidth '%s': must be a number above 0, such as 3.5 or 2e9".formatted(wrong),
                    found.list().get(0).toString());
        }
        for (String right : List.of("1", "2.5", "+3", ".5", "1e3", "1E-3")) {
            assertTrue(row(right, problems).optionalPositive("bandwidth").isPresent(), right);
        }
        assertEquals(List.of(), problems.list());
    }

    @Test
    void blankCellsAreAbsentUnlessRequired() {
        RowReader in = row("", problems);
        assertEquals(OptionalDouble.empty(), in.optionalPositive("bandwidth"));
        assertTrue(in.ok());
        assertTrue(Double.isNaN(in.positive("bandwidth")));
        assertFalse(in.ok());
        assertEquals(
                "t.csv:2: bandwidth: is missing; must be a number above 0, such as 3.5 or 2e9",
                messages().get(0));
    }

    @Test
    void wholeNumbersFlagsAndChoices() {
        assertTrue(row("1.5", problems).optionalInteger("bandwidth", 1).isEmpty());
        assertTrue(row("1.5", problems).optionalFlag("bandwidth").isEmpty());
        assertTrue(row("1.5", problems)
                .optionalChoice("bandwidth", Color.class, Color::label)
                .isEmpty());
        assertEquals(
                List.of(
                        "t.csv:2: bandwidth '1.5': must be a whole number of at least 1",
                        "t.csv:2: bandwidth '1.5': must be true or false",
                        "t.csv:2: bandwidth '1.5': must be one of deep red, blue"),
                messages());
        assertEquals(
                Color.DEEP_RED,
                row("Deep_Red", problems)
                        .choice("bandwidth", Color.class, Color::label)
                        .orElseThrow());
        row("bleu", problems).choice("bandwidth", Color.class, Color::label);
        assertTrue(
                messages().get(3).endsWith("must be one of deep red, blue; nearest: 'blue'"),
                messages().get(3));
    }

    @Test
    void aCellReadTwiceIsReportedOnce() {
        RowReader in = row("-1", problems);
        in.optionalPositive("bandwidth");
        in.positive("bandwidth");
        assertEquals(1, problems.list().size());
    }

    private enum Color {
        DEEP_RED,
        BLUE;

        String label() {
            return this == DEEP_RED ? "deep red" : "blue";
        }
    }

    private static RowReader row(String bandwidth, Problems into) {
        String cell = bandwidth.isEmpty() ? "" : "\"" + bandwidth + "\"";
        return CsvTable.parse("t.csv", bytes("name,bandwidth\nA," + cell + "\n"), COLUMNS, into)
                .rows()
                .get(0)
                .reader(into);
    }

    private CsvTable parse(String text) {
        return CsvTable.parse("t.csv", bytes(text), COLUMNS, problems);
    }

    private List<String> messages() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
