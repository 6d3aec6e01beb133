package org.ridgepoint.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints the same rows as an aligned table, as JSON or as CSV. */
public final class Tables {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int WIDEST = 48;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Tables() {}

    /**
     * A column of a table.
     *
     * @param name header, and key in JSON
     * @param numeric true if cells are numbers: aligned to the right, and numbers in JSON
     */
    public record Heading(String name, boolean numeric) {

        /** A column of words. */
        public static Heading text(String name) {
            return new Heading(name, false);
        }

        /** A column of numbers. */
        public static Heading number(String name) {
            return new Heading(name, true);
        }
    }

    /** Prints rows; an empty cell is an absent value. Every row has a cell for every heading. */
    public static void print(
            OutputFormat format, List<Heading> headings, List<? extends List<String>> rows, PrintWriter out) {
        switch (format) {
            case table -> out.println(aligned(headings, rows));
            case json -> out.println(json(headings, rows));
            case csv -> out.print(csv(headings, rows));
        }
        out.flush();
    }

    private static String aligned(List<Heading> headings, List<? extends List<String>> rows) {
        List<ColumnData<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int index = i;
            HorizontalAlign align = headings.get(i).numeric() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            columns.add(new Column()
                    .header(headings.get(i).name())
                    .headerAlign(align)
                    .dataAlign(align)
                    .maxWidth(WIDEST, OverflowBehaviour.NEWLINE)
                    .with(row -> row.get(index)));
        }
        List<List<String>> plain = new ArrayList<>(rows);
        String table = AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(plain, columns)
                .asString();
        return table.lines().map(String::stripTrailing).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String json(List<Heading> headings, List<? extends List<String>> rows) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                object.put(headings.get(i).name(), value(headings.get(i), row.get(i)));
            }
            objects.add(object);
        }
        return JSON.writeValueAsString(objects);
    }

    private static @Nullable Object value(Heading heading, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return heading.numeric() && NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
    }

    private static String csv(List<Heading> headings, List<? extends List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(headings.stream().map(Heading::name).toList());
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
