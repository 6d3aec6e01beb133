package org.ridgepoint.report.odd;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of Markdown, with line feeds at their ends. */
final class Markdown {
    private Markdown() {}

    /** A table; cells are Markdown of one line. */
    static String table(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(line(headings)).append("|---".repeat(headings.size()));
        text.append("|\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s*\n\\s*", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Text as code; empty for empty text. */
    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    /** Texts as code, separated by commas. */
    static String codes(List<String> texts) {
        return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** A heading between blank lines. */
    static String heading(int level, String text) {
        return "\n" + "#".repeat(level) + " " + text + "\n\n";
    }
}
