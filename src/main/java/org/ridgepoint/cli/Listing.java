package org.ridgepoint.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of text under headings, printed for people or for programs.
 *
 * @param headings one for each column
 * @param rows each with a cell for every heading
 */
record Listing(List<String> headings, List<List<String>> rows) {
    private static final String GAP = "  ";

    Listing {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** How rows are printed. */
    enum Format {
        TABLE,
        JSON,
        CSV;

        /** Reads {@code table}, {@code json} or {@code csv}. */
        static final class Converter implements ITypeConverter<Format> {
            @Override
            public Format convert(String value) {
                return switch (value) {
                    case "table" -> TABLE;
                    case "json" -> JSON;
                    case "csv" -> CSV;
                    default -> throw new TypeConversionException("expected table, json or csv but was '" + value + "'");
                };
            }
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void print(PrintWriter out, Format format) {
        switch (format) {
            case TABLE -> printTable(out);
            case JSON -> out.println(json());
            case CSV -> printCsv(out);
        }
        out.flush();
    }

    private void printTable(PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        lines.addAll(rows);
        int[] widths = new int[headings.size()];
        lines.forEach(line -> widen(widths, line));
        lines.forEach(line -> out.println(aligned(line, widths)));
    }

    private static void widen(int[] widths, List<String> line) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], line.get(column).length());
        }
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
        }
        return text.toString().stripTrailing();
    }

    private String json() {
        List<Map<String, String>> objects = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int column = 0; column < headings.size(); column++) {
                object.put(headings.get(column), row.get(column));
            }
            objects.add(object);
        }
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(objects);
    }

    private void printCsv(PrintWriter out) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(headings);
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.print(text);
    }
}
