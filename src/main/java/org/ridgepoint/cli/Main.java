package org.ridgepoint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The root command. A stand-in until the commands exist. */
@Command(name = "ridgepoint", version = "ridgepoint 0.1.0-SNAPSHOT", mixinStandardHelpOptions = true)
public final class Main implements Runnable {
    @Parameters(defaultValue = "imbalance")
    private String job = "";

    public static void main(String[] args) {
        int code = new CommandLine(new Main()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public void run() {
        System.out.println("no jobs yet: " + job);
    }
}
