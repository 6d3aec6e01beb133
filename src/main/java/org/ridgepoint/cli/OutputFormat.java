package org.ridgepoint.cli;

/** How a table of results is printed. */
public enum OutputFormat {
    /** Aligned columns for a terminal. */
    table,
    /** An array of objects; absent values are null. */
    json,
    /** Comma-separated values with a header; absent values are empty. */
    csv
}
