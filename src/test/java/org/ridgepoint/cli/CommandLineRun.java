package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command line printed, and its exit code. */
record CommandLineRun(int code, String out, String err) {

    static CommandLineRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** Runs {@code ridgepoint cost --format json} and reads its array. */
    static List<JsonNode> costRows(String... args) {
        List<String> all = new ArrayList<>(List.of("cost", "--format", "json"));
        all.addAll(List.of(args));
        CommandLineRun run = of(all.toArray(String[]::new));
        if (run.code() != 0) {
            throw new AssertionError(run.err());
        }
        JsonNode array = JsonMapper.shared().readTree(run.out());
        if (!array.isArray()) {
            throw new AssertionError("no array: " + run.out());
        }
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows;
    }
}
