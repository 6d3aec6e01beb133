package org.ridgepoint.cli;

import picocli.CommandLine.Option;

/** Options of every command that computes something and writes a folder. */
final class ResultOptions {
    @Option(names = "--force", description = "Replaces the files of an earlier result in that folder.")
    private boolean force;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Option(names = "--quiet", description = "No remarks or progress on standard error.")
    private boolean quiet;

    boolean force() {
        return force;
    }

    OutputFormat format() {
        return format;
    }

    boolean quiet() {
        return quiet;
    }
}
