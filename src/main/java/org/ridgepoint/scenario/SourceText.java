package org.ridgepoint.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ridgepoint.tables.Problems;

/** The text of a file, if it is text at all. */
public final class SourceText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /** Reads a file as UTF-8; empty if that is impossible, which {@code problems} then explains. */
    public static Optional<String> read(ScenarioSource source, Problems problems) {
        try {
            return decode(source.label(), source.bytes(), problems);
        } catch (IOException failed) {
            problems.add(source.label(), 0, "", "", "cannot be read; check that it may be");
            return Optional.empty();
        }
    }

    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0 || result.isError()) {
            int line = lineAt(text, nul >= 0 ? nul : text.length());
            problems.add(file, line, "", "", "is not a text file; it must be YAML in UTF-8");
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
