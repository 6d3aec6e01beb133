package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.Manifest.Outcome;
import org.ridgepoint.store.results.Manifest.ScenarioText;

/** What made the results, so that they can be made again. */
final class ManifestTable {
    private ManifestTable() {}

    /**
     * The table.
     *
     * @param runs number by status, from the results
     */
    static Markup of(Manifest manifest, SortedMap<String, Long> runs) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "Study", manifest.study());
        add(rows, "Program", "ridgepoint " + manifest.program().version());
        add(rows, "Commit", manifest.program().commit());
        add(rows, "Arguments", String.join(" ", manifest.commandLine()));
        add(
                rows,
                "Scenarios",
                String.join(
                        ", ",
                        manifest.scenarios().stream().map(ScenarioText::name).toList()));
        runs.forEach((status, count) -> add(rows, "Runs " + status, Long.toString(count)));
        add(
                rows,
                "Seeds",
                manifest.seeds().get(0) + " to at most "
                        + manifest.seeds().get(manifest.seeds().size() - 1));
        add(rows, "Started", manifest.started());
        add(rows, "Ended", manifest.ended().orElse("not yet"));
        add(rows, "Content hash", manifest.outcome().map(Outcome::contentHash).orElse("not yet"));
        rows(rows, "Identity: ", manifest.identity());
        rows(rows, "Java: ", manifest.jvm());
        return Markup.element(
                "details open class=\"numbers\"",
                Markup.element("summary", "Manifest"),
                Grid.of("What made these results", List.of("What", "Value"), rows),
                Markup.element("h3", "The experiment"),
                Markup.element("pre tabindex=\"0\"", manifest.experiment()));
    }

    private static void rows(List<List<String>> rows, String prefix, Map<String, String> values) {
        values.forEach((key, value) -> add(rows, prefix + key, value));
    }

    private static void add(List<List<String>> rows, String what, String value) {
        rows.add(List.of(what, value));
    }
}
