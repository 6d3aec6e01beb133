package org.ridgepoint.experiment.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

/** Keeps results apart that were made by different models or from different inputs. */
final class SameStudy {
    private SameStudy() {}

    /**
     * Does nothing if runs of {@code now} may join those that are there.
     *
     * @param path manifest of what is there
     * @throws org.ridgepoint.tables.InvalidInputException with everything that differs
     */
    static void require(Path path, Manifest now) {
        Manifest before = Manifest.read(path);
        Problems problems = new Problems();
        now.identity().forEach((aspect, value) -> {
            if (!Objects.equals(before.identity().get(aspect), value)) {
                problems.add(new Problem(
                        path.toString(),
                        0,
                        aspect,
                        "",
                        "differs from the study in this folder (" + said(aspect, before, now)
                                + "); choose another folder with --out, or remove this one"));
            }
        });
        problems.throwIfAny();
    }

    private static String said(String aspect, Manifest before, Manifest now) {
        return switch (aspect) {
            case "version", "model" -> "made by " + program(before) + ", now " + program(now);
            case "data" -> "tables that changed: " + String.join(", ", changed(before, now));
            case "scenarios" -> "a base scenario or its tables changed";
            case "design" -> "other points: " + before.study() + " had other factors, levels or settings";
            default -> "other measures, years, panel or events";
        };
    }

    private static String program(Manifest manifest) {
        boolean dirty = Boolean.parseBoolean(manifest.program().dirty());
        return manifest.program().version() + " at commit " + manifest.program().commit()
                + (dirty ? " with changes" : "");
    }

    private static List<String> changed(Manifest before, Manifest now) {
        return now.program().data().entrySet().stream()
                .filter(table ->
                        !table.getValue().equals(before.program().data().get(table.getKey())))
                .map(table -> table.getKey())
                .toList();
    }
}
