package org.ridgepoint.experiment.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.ReplicationRule.Precision;
import org.ridgepoint.experiment.RunPlan;
import org.ridgepoint.experiment.Study;
import org.ridgepoint.experiment.engine.Chunk;
import org.ridgepoint.experiment.engine.ChunkEngine;
import org.ridgepoint.experiment.engine.PointReader;
import org.ridgepoint.experiment.engine.RunJob;
import org.ridgepoint.experiment.engine.RunWorker;
import org.ridgepoint.experiment.engine.ThreadEngine;
import org.ridgepoint.store.results.Hashes;
import org.ridgepoint.store.results.Journal;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.Manifest.Outcome;
import org.ridgepoint.store.results.ParameterRow;
import org.ridgepoint.store.results.ResultsFile;
import org.ridgepoint.store.results.Shard;
import org.ridgepoint.store.results.StudyFolder;

/**
 * Makes the runs of a study that are not there yet, and leaves the results in the folder of the study. Whatever stopped an
 * earlier batch, no finished run is made again. For one thread, but for {@link #stop}.
 */
public final class Batch {
    /** Runs that a crash may cost a worker; large enough for the disk not to matter. */
    private static final int CHUNK = 8;

    private static final int MARK = 8;

    private final Study study;
    private final PointReader points;
    private final Manifest manifest;
    private final BatchProgress progress;
    private final AtomicReference<@Nullable ChunkEngine> engine = new AtomicReference<>();
    private volatile boolean stopped;

    /**
     * @param commandLine arguments of the program, for the manifest
     */
    public Batch(StudyInputs inputs, List<String> commandLine, BatchProgress progress) {
        study = inputs.study();
        points = inputs.points();
        manifest = StudyManifest.of(inputs, commandLine);
        this.progress = progress;
    }

    /**
     * Makes the runs.
     *
     * @param path folder of the study, which is created if there is none
     * @param workers how many runs at a time
     * @return what is there now
     * @throws org.ridgepoint.tables.InvalidInputException if the folder holds another study or is in use
     * @throws org.ridgepoint.store.StoreException if the disk fails; finished runs are kept
     */
    public Outcome run(Path path, int workers) throws InterruptedException {
        try (StudyFolder folder = StudyFolder.open(path)) {
            if (Files.exists(folder.manifest())) {
                SameStudy.require(folder.manifest(), manifest);
            }
            try (ResultsFile results = ResultsFile.open(folder.results());
                    Journal journal = Journal.open(folder.journal())) {
                manifest.write(folder.manifest());
                results.describe(description(), levels());
                Intake intake = new Intake(folder, results);
                intake.recover(journal.found(), progress);
                try (ChunkEngine opened = new ThreadEngine(
                        workers, () -> new RunWorker(points, study.recording()), folder.shards(), journal)) {
                    engine.set(opened);
                    makeRuns(opened, results, intake, workers);
                }
                return end(folder, results, intake);
            }
        }
    }

    /**
     * Where these results can go: {@code wanted}, or a folder beside it, named after the inputs, if another version of the model
     * or other inputs made what is there.
     */
    public Path apart(Path wanted) {
        Path there = wanted.resolve(Manifest.FILE);
        if (!Files.exists(there) || Manifest.read(there).identity().equals(manifest.identity())) {
            return wanted;
        }
        String mark = Hashes.of(manifest.identity().values()).substring(0, MARK);
        return wanted.resolveSibling(wanted.getFileName() + "-" + mark);
    }

    /** Lets the batch end soon, and cleanly. From any thread. */
    public void stop() {
        stopped = true;
        ChunkEngine working = engine.get();
        if (working != null) {
            working.stop();
        }
    }

    private void makeRuns(ChunkEngine working, ResultsFile results, Intake intake, int workers)
            throws InterruptedException {
        List<RunPlan> wanted = new ArrayList<>();
        for (int replication = 1; replication <= study.replications().least(); replication++) {
            wanted.addAll(study.round(replication));
        }
        make(wanted, working, results, intake, workers);
        for (int made = study.replications().least();
                made < study.replications().most() && !stopped;
                made++) {
            make(wanting(made, results), working, results, intake, workers);
        }
    }

    private void make(List<RunPlan> wanted, ChunkEngine working, ResultsFile results, Intake intake, int workers)
            throws InterruptedException {
        SortedMap<Integer, String> there = results.runs();
        List<RunJob> open = wanted.stream()
                .map(this::job)
                .filter(job -> !there.containsKey(job.run()))
                .toList();
        long known = there.size() + (long) open.size();
        progress.begins(known, there.size());
        int even = Math.max(1, open.size() / (4 * workers));
        working.run(Chunk.of(open, Math.min(CHUNK, even)), new ChunkEngine.Listener() {
            @Override
            public void ended(boolean failed) {
                progress.ended(failed);
            }

            @Override
            public void finished(Shard shard) {
                intake.take(shard);
            }
        });
        intake.flush();
    }

    /** The next replication of the points that are not known well enough after so many. */
    private List<RunPlan> wanting(int made, ResultsFile results) {
        Precision precision = study.replications().precision().orElseThrow();
        SortedMap<Integer, List<Double>> values =
                results.values(precision.scope(), precision.measure(), precision.year(), made);
        return study.round(made + 1).stream()
                .filter(run -> study.replications()
                        .wantsAnother(
                                made,
                                values.getOrDefault(run.point().index(), List.of()).stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray()))
                .toList();
    }

    /** The run with its content hash: the same for the same model, data, parameters and replication. */
    private RunJob job(RunPlan run) {
        List<String> content = new ArrayList<>(manifest.identity().values());
        content.add(run.point().scenario());
        content.addAll(run.point().settings());
        content.add(Integer.toString(run.point().index()));
        content.add(Long.toString(run.seed()));
        return new RunJob(study.number(run), Hashes.of(content), run);
    }

    private Map<String, String> description() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("name", study.name());
        rows.put("question", study.question());
        rows.put("experiment", manifest.experiment());
        rows.put("version", manifest.program().version());
        rows.put("commit", manifest.program().commit());
        rows.put("points", Integer.toString(study.points()));
        return rows;
    }

    private List<ParameterRow> levels() {
        List<ParameterRow> rows = new ArrayList<>();
        List<String> factors = study.matrix().factors();
        for (int point = 0; point < study.points(); point++) {
            for (int factor = 0; factor < factors.size(); factor++) {
                rows.add(ParameterRow.of(
                        point,
                        factors.get(factor),
                        study.matrix().levels().get(point).get(factor)));
            }
        }
        return rows;
    }

    private Outcome end(StudyFolder folder, ResultsFile results, Intake intake) {
        results.checkpoint();
        Outcome outcome = new Outcome(results.runs().size(), results.failures(), !stopped, results.contentHash());
        intake.tidy();
        manifest.ended(StudyManifest.now(), outcome).write(folder.manifest());
        return outcome;
    }
}
