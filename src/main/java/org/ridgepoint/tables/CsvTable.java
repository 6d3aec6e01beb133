package org.ridgepoint.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table read from CSV (UTF-8, comma-separated, first line the header). Everything that is wrong with its shape is
 * added to the problems; the rows that could be made out are kept, so that their cells can be checked as well.
 *
 * @param name name of the file, for messages
 * @param header columns in the order of the file
 * @param rows rows below the header
 */
public record CsvTable(String name, List<String> header, List<CsvRow> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads a file. A file that cannot be read yields a table without rows, and a problem. */
    public static CsvTable read(Path file, Columns columns, Problems problems) {
        String name = file.toString();
        try {
            return parse(name, Files.readAllBytes(file), columns, problems);
        } catch (NoSuchFileException e) {
            problems.add(name, 0, "", "", "there is no such file");
        } catch (IOException e) {
            problems.add(
                    name, 0, "", "", Files.isDirectory(file) ? "is a directory, not a CSV file" : "cannot be read");
        }
        return empty(name);
    }

    /** Reads a table that ships with the program. Its mistakes are bugs, but are reported like those of any table. */
    public static CsvTable resource(Class<?> owner, String path, Columns columns) {
        Problems problems = new Problems();
        try (InputStream stream = owner.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its table " + path);
            }
            CsvTable table = parse(path.substring(path.lastIndexOf('/') + 1), stream.readAllBytes(), columns, problems);
            problems.throwIfAny();
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the bytes of a table; {@code name} is the name used in messages. */
    public static CsvTable parse(String name, byte[] content, Columns columns, Problems problems) {
        String text = decode(name, content, problems);
        if (text.isBlank()) {
            return empty(name);
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            problems.add(name, 0, "", "", "is not well-formed CSV (look for an unclosed quotation mark): " + reason(e));
            return empty(name);
        }
        return assemble(name, records, columns, problems);
    }

    /** This table without the columns. */
    public CsvTable without(List<String> columns) {
        List<CsvRow> kept = rows.stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>(row.cells());
                    cells.keySet().removeAll(columns);
                    return new CsvRow(row.file(), row.line(), cells);
                })
                .toList();
        return new CsvTable(
                name, header.stream().filter(each -> !columns.contains(each)).toList(), kept);
    }

    private static String decode(String name, byte[] content, Problems problems) {
        for (byte each : content) {
            if (each == 0) {
                problems.add(name, 0, "", "", "is a binary file; must be CSV text in UTF-8");
                return "";
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (body.isBlank()) {
                problems.add(name, 0, "", "", "is empty; must have a header line and rows");
            }
            return body;
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "", "", "is not UTF-8 text (a binary file, or text in another encoding)");
            return "";
        }
    }

    private static CsvTable assemble(String name, List<CsvRecord> records, Columns columns, Problems problems) {
        CsvRecord first = records.get(0);
        List<String> header = first.getFields().stream().map(String::strip).toList();
        int headerLine = (int) first.getStartingLineNumber();
        checkHeader(new Place(name, headerLine, ""), header, columns, problems);
        if (records.size() == 1) {
            problems.add(name, headerLine, "", "", "has a header but no rows");
        }
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRecord each : records.subList(1, records.size())) {
            rows.add(row(name, header, each, problems));
        }
        return new CsvTable(name, header, rows);
    }

    private static void checkHeader(Place place, List<String> header, Columns columns, Problems problems) {
        List<String> known = columns.known();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (column.isEmpty()) {
                problems.add(place.file(), place.line(), "", "", "a column has no name");
            } else if (!seen.add(column)) {
                problems.add(place.file(), place.line(), column, "", "the column appears twice");
            } else if (!columns.othersIgnored() && !known.contains(column)) {
                problems.add(place.file(), place.line(), column, "", "unknown column" + hint(column, known));
            }
        }
        for (String column : columns.required()) {
            if (!seen.contains(column)) {
                problems.add(place.file(), place.line(), column, "", "the column is missing");
            }
        }
    }

    private static String hint(String column, List<String> known) {
        String hint = Suggestions.hint(column, known);
        return hint.isEmpty() ? "; known columns: " + String.join(", ", known) : hint;
    }

    private static CsvRow row(String name, List<String> header, CsvRecord fields, Problems problems) {
        int line = (int) fields.getStartingLineNumber();
        if (fields.getFieldCount() != header.size()) {
            problems.add(
                    name,
                    line,
                    "",
                    "",
                    "the row has " + fields.getFieldCount() + " cells but the header has " + header.size()
                            + " (quote text with commas)");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(
                    header.get(i),
                    i < fields.getFieldCount() ? fields.getField(i).strip() : "");
        }
        return new CsvRow(name, line, cells);
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static CsvTable empty(String name) {
        return new CsvTable(name, List.of(), List.of());
    }
}
