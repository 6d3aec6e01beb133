package org.ridgepoint.hardware;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ridgepoint.tables.CsvRow;

/**
 * Which quantized kernels serving software has for a generation of chips.
 *
 * @param generation name of the generation, as accelerators refer to it
 * @param answers what the source says by kernel; a kernel that it does not mention is absent
 * @param provenance sources and unverified fields
 * @param row the cells as written, for display
 */
public record KernelSupport(String generation, Map<Kernel, Answer> answers, Provenance provenance, CsvRow row) {

    public KernelSupport {
        answers = answers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(answers));
    }

    /** The best answer for any of the kernels: yes before partly before no; absent if the source mentions none. */
    public Optional<Answer> anyOf(List<Kernel> kernels) {
        return kernels.stream().map(answers::get).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /** A kind of kernel: weights and activations of 8 bits, FP4 of both, or weights of 4 bits alone. */
    public enum Kernel {
        INT8_W8A8,
        FP8_W8A8,
        FP4,
        INT4_W4A16;

        /** The column of the kernel table. */
        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word used in tables, for example {@code int8 w8a8}. */
        public String label() {
            return column().replace('_', ' ');
        }
    }

    /** What a source says; {@code OTHER} is a yes with reservations, in words in the table. */
    public enum Answer {
        YES,
        OTHER,
        NO;

        /** The word used in tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
