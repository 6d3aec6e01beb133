package org.ridgepoint.tables;

/**
 * One thing that is wrong with an input, with all that its author needs to mend it.
 *
 * @param file name of the file or of the option that the value came from
 * @param line line in the file, counted from 1; 0 where the problem has no line
 * @param field column, parameter path or option; empty where the whole file is meant
 * @param value the value as written; empty where it is missing
 * @param remedy what would be right
 */
public record Problem(String file, int line, String field, String value, String remedy) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!field.isEmpty()) {
            text.append(": ").append(field);
        }
        if (!value.isEmpty()) {
            text.append(" '").append(value).append('\'');
        }
        return text.append(": ").append(remedy).toString();
    }
}
