package org.ridgepoint.experiment.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.experiment.ExperimentPlan;
import org.ridgepoint.experiment.ExperimentReader;
import org.ridgepoint.experiment.ReplicationRule;
import org.ridgepoint.experiment.Study;
import org.ridgepoint.experiment.design.DesignMatrix;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.store.results.Manifest.Outcome;

/** A study of short runs, and ways to run it. */
final class SmallStudy {
    static final String TEXT = """
            name: small
            scenario: imbalance/none
            set: {time.endYear: 2024}
            factors:
              - path: pricing.costBasis
                values: [full-cost, marginal]
              - scenarios: [imbalance/none, imbalance/dense]
            replications: 3
            record: {when: every-step, panel: true, events: true}
            """;

    static final MarketScenarios MARKET = MarketScenarios.ofProgram();

    private SmallStudy() {}

    static StudyInputs of(Path folder) {
        return of(folder, TEXT);
    }

    static StudyInputs of(Path folder, String text) {
        try {
            Path file = Files.writeString(folder.resolve("small.yaml"), text);
            return StudyInputs.of(ExperimentPlan.of(new ExperimentReader(MARKET).read(file.toString())), MARKET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StudyInputs with(StudyInputs inputs, Study study) {
        return new StudyInputs(study, inputs.experiment(), inputs.scenarios(), inputs.points());
    }

    static StudyInputs withMatrix(StudyInputs inputs, DesignMatrix matrix) {
        Study study = inputs.study();
        return with(inputs, new Study(study.name(), study.question(), matrix, study.replications(), study.recording()));
    }

    static StudyInputs withReplications(StudyInputs inputs, ReplicationRule rule) {
        Study study = inputs.study();
        return with(inputs, new Study(study.name(), study.question(), study.matrix(), rule, study.recording()));
    }

    static Batch batch(StudyInputs inputs) {
        return new Batch(inputs, List.of("test"), BatchProgress.NONE);
    }

    static Outcome run(StudyInputs inputs, Path path, int workers) throws InterruptedException {
        return batch(inputs).run(path, workers);
    }

    static Outcome run(StudyInputs inputs, Path path, int workers, Watcher watcher) throws InterruptedException {
        Batch batch = new Batch(inputs, List.of("test"), watcher);
        watcher.stop = batch::stop;
        return batch.run(path, workers);
    }

    /** Counts runs; may stop the batch after some. */
    static final class Watcher implements BatchProgress {
        final List<String> notes = new ArrayList<>();
        int ended;
        int stopAfter = Integer.MAX_VALUE;
        Runnable stop = () -> {};

        @Override
        public void begins(long runs, long kept) {}

        @Override
        public synchronized void ended(boolean failed) {
            ended++;
            if (ended == stopAfter) {
                stop.run();
            }
        }

        @Override
        public void remark(String text) {
            notes.add(text);
        }
    }
}
