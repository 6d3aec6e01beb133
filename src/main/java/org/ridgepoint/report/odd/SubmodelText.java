package org.ridgepoint.report.odd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Submodels: what every package says of itself, and the first sentence of each type in it. */
final class SubmodelText {
    private static final String PROGRAM = "org.ridgepoint.";

    /** Packages in the order in which they build on each other; any that is not named here comes last. */
    private static final List<String> ORDER = List.of(
            "units",
            "tables",
            "hardware",
            "inference",
            "demand",
            "pricing",
            "firms",
            "policy",
            "measures",
            "scenario",
            "simulation",
            "store",
            "experiment",
            "analysis",
            "report",
            "gui",
            "cli");

    private final SourceDocs docs;

    SubmodelText(SourceDocs docs) {
        this.docs = docs;
    }

    String text() {
        return docs.packages().stream()
                .sorted(Comparator.comparingInt(SubmodelText::place))
                .map(this::describe)
                .collect(Collectors.joining());
    }

    private static int place(String packageName) {
        int place = ORDER.indexOf(packageName.substring(PROGRAM.length()).split("\\.", 2)[0]);
        return place < 0 ? ORDER.size() : place;
    }

    private String describe(String packageName) {
        String heading = Markdown.heading(3, Markdown.code(packageName.substring(PROGRAM.length())));
        return heading + docs.of(packageName) + "\n" + (isModel(packageName) ? types(packageName) : "");
    }

    /** Packages that hold the model; the others read, keep or show. */
    private static boolean isModel(String packageName) {
        int place = place(packageName);
        return place >= ORDER.indexOf("hardware")
                && place <= ORDER.indexOf("simulation")
                && place != ORDER.indexOf("scenario");
    }

    private String types(String packageName) {
        List<String> lines = new ArrayList<>();
        for (String type : docs.types(packageName)) {
            if (!docs.sentence(type).isEmpty()) {
                lines.add("* " + Markdown.code(SourceDocs.simpleName(type)) + ": " + docs.sentence(type) + "\n");
            }
        }
        return "\n" + String.join("", lines);
    }
}
