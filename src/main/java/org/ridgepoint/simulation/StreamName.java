package org.ridgepoint.simulation;

/**
 * The purpose of a random stream, with its hash worked out once. Keep it in a constant where draws are frequent. Two
 * names that are equal as text are the same stream.
 */
public final class StreamName {
    private final String text;
    private final long hash;

    private StreamName(String text) {
        this.text = text;
        this.hash = SplitMix.fnv1a(text);
    }

    /** The stream with this name; by convention lower case with hyphens, such as {@code entry-count}. */
    public static StreamName of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a random stream needs a name");
        }
        return new StreamName(text);
    }

    long hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamName name && name.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public String toString() {
        return text;
    }
}
