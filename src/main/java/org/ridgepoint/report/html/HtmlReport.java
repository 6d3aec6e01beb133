package org.ridgepoint.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.report.html.Outcomes.Quantity;
import org.ridgepoint.store.OutputFile;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.ResultsReader;

/** Makes the report of a study: one HTML file that needs nothing else. */
public final class HtmlReport {
    /** The name under which a batch leaves it beside its results. */
    public static final String FILE = "report.html";

    private HtmlReport() {}

    /**
     * Where the report of a results file goes if nobody says otherwise: beside it.
     *
     * @param results a results file or the folder of a study
     */
    public static Path beside(Path results) {
        return Files.isDirectory(results) ? results.resolve(FILE) : results.resolveSibling(FILE);
    }

    /**
     * Writes the report.
     *
     * @param results a results file or the folder of a study; the manifest is looked for beside the file
     * @throws org.ridgepoint.tables.InvalidInputException if these are no results
     * @throws org.ridgepoint.store.StoreException if it cannot be written
     */
    public static void write(Path results, OutputFile file) {
        file.write(of(results));
    }

    /** The page. */
    static String of(Path results) {
        Path kept = beside(results).resolveSibling(Manifest.FILE);
        Optional<Manifest> manifest = Files.exists(kept) ? Optional.of(Manifest.read(kept)) : Optional.empty();
        try (ResultsReader reader = ResultsReader.open(results)) {
            RecordedStudy study = new RecordedStudy(reader);
            Outcomes outcomes = new Outcomes(study, Frame.of(study));
            List<Quantity> recorded = study.measures().entrySet().stream()
                    .flatMap(scope -> scope.getValue().stream().map(measure -> new Quantity(scope.getKey(), measure)))
                    .toList();
            return new ReportPage(study, outcomes, Headline.of(outcomes, recorded), manifest).html();
        }
    }
}
