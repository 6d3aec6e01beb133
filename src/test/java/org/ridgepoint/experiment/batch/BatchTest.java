package org.ridgepoint.experiment.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.experiment.ReplicationRule;
import org.ridgepoint.experiment.ReplicationRule.Precision;
import org.ridgepoint.experiment.batch.SmallStudy.Watcher;
import org.ridgepoint.experiment.design.DesignMatrix;
import org.ridgepoint.experiment.design.DesignPoint;
import org.ridgepoint.experiment.engine.Chunk;
import org.ridgepoint.experiment.engine.ChunkEngine;
import org.ridgepoint.experiment.engine.RunJob;
import org.ridgepoint.experiment.engine.RunWorker;
import org.ridgepoint.experiment.engine.ThreadEngine;
import org.ridgepoint.store.results.Journal;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.Manifest.Outcome;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.store.results.Shard;
import org.ridgepoint.store.results.StudyFolder;
import org.ridgepoint.tables.InvalidInputException;

/** One result, however it comes about. */
class BatchTest {
    @TempDir
    Path path;

    private StudyInputs study;

    @BeforeEach
    void read() {
        study = SmallStudy.of(path);
    }

    private Path folder(String name) {
        return path.resolve(name);
    }

    private static List<List<String>> query(Path folder, String sql) {
        try (ResultsReader reader = ResultsReader.open(folder)) {
            return reader.query(sql).rows();
        }
    }

    @Test
    void theSameTableWithAnyNumberOfWorkers() throws Exception {
        Outcome one = SmallStudy.run(study, folder("one"), 1);
        assertEquals(12, one.runs());
        assertEquals(0, one.failures());
        assertTrue(one.complete());
        assertEquals(one, SmallStudy.run(study, folder("two"), 2));
        assertEquals(one, SmallStudy.run(study, folder("four"), 4));
        for (String table : List.of("series", "deployers", "events")) {
            assertEquals(
                    query(folder("one"), "select * from " + table + " order by all"),
                    query(folder("four"), "select * from " + table + " order by all"));
            assertNotEquals(
                    "0",
                    query(folder("one"), "select count(*) from " + table).get(0).get(0));
        }
        assertEquals(
                List.of(List.of("4", "2")),
                query(folder("one"), "select count(distinct point), count(distinct path) from parameters"));
    }

    /** The files of a batch that was killed between its journal and its results. */
    private void killedBeforeIntake(Path target, List<Chunk> chunks) throws InterruptedException {
        try (StudyFolder left = StudyFolder.open(target);
                Journal journal = Journal.open(left.journal());
                ChunkEngine engine = new ThreadEngine(
                        1, () -> new RunWorker(study.points(), study.study().recording()), left.shards(), journal)) {
            engine.run(chunks, new ChunkEngine.Listener() {
                @Override
                public void ended(boolean failed) {}

                @Override
                public void finished(Shard shard) {}
            });
        }
    }

    private RunJob job(int number) {
        return SmallStudy.batch(study).job(study.study().run(number));
    }

    @Test // runs made last to first by hand
    void theSameTableInAnyOrder() throws InterruptedException {
        String expected = SmallStudy.run(study, folder("plain"), 1).contentHash();
        List<RunJob> runs = new ArrayList<>();
        for (int number = 12; number >= 1; number--) {
            runs.add(job(number));
        }
        killedBeforeIntake(folder("reversed"), Chunk.of(runs, 1));
        Watcher watcher = new Watcher();
        assertEquals(
                expected, SmallStudy.run(study, folder("reversed"), 1, watcher).contentHash());
        assertEquals(0, watcher.ended);
    }

    @Test
    void aStoppedBatchGoesOn() throws Exception {
        Watcher stopping = new Watcher();
        stopping.stopAfter = 4;
        Outcome part = SmallStudy.run(study, folder("parts"), 2, stopping);
        assertFalse(part.complete());
        assertTrue(part.runs() >= 4 && part.runs() < 12, "runs " + part.runs());
        Watcher rest = new Watcher();
        Outcome whole = SmallStudy.run(study, folder("parts"), 2, rest);
        assertEquals(12 - part.runs(), rest.ended);
        assertEquals(SmallStudy.run(study, folder("once"), 2), whole);
    }

    @Test // replication 1 to 3 keep their numbers when there are more, so nothing is made twice
    void aStudyCanBeExtended() throws Exception {
        StudyInputs shorter = SmallStudy.withReplications(study, ReplicationRule.fixed(1));
        assertEquals(4, SmallStudy.run(shorter, folder("grown"), 1).runs());
        Watcher rest = new Watcher();
        Outcome grown = SmallStudy.run(study, folder("grown"), 1, rest);
        assertEquals(8, rest.ended);
        assertEquals(SmallStudy.run(study, folder("once"), 1), grown);
    }

    @Test
    void aRunThatFailsIsARow() throws Exception {
        DesignMatrix matrix = study.study().matrix();
        List<DesignPoint> points = new ArrayList<>(matrix.points());
        points.set(2, new DesignPoint(2, "imbalance/none", List.of("time.endYear=1066")));
        StudyInputs broken = SmallStudy.withMatrix(study, new DesignMatrix(matrix.factors(), matrix.levels(), points));
        Outcome outcome = SmallStudy.run(broken, folder("broken"), 2);
        assertEquals(12, outcome.runs());
        assertEquals(3, outcome.failures());
        List<List<String>> failed = query(
                folder("broken"),
                "select seed, stage, message from runs where status = 'failed' and point = 2 order by seed");
        assertEquals(
                List.of("1", "2", "3"), failed.stream().map(row -> row.get(0)).toList());
        assertEquals("set-up", failed.get(0).get(1));
        assertTrue(failed.get(0).get(2).contains("time.endYear"), failed.get(0).get(2));
        Watcher again = new Watcher();
        assertEquals(outcome, SmallStudy.run(broken, folder("broken"), 2, again));
        assertEquals(0, again.ended);
    }

    private List<Chunk> chunksOfOne() {
        return Chunk.of(IntStream.rangeClosed(1, 4).mapToObj(this::job).toList(), 1);
    }

    @Test
    void aDamagedFileCostsItsRunsOnly() throws Exception {
        Path target = folder("damaged");
        killedBeforeIntake(target, chunksOfOne());
        Path shards = target.resolve("shards");
        byte[] bytes = Files.readAllBytes(shards.resolve("run-000002.parquet"));
        Files.write(shards.resolve("run-000002.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        Files.delete(shards.resolve("run-000003.parquet"));
        Files.writeString(shards.resolve("run-000009.parquet.partial"), "cut");
        Watcher watcher = new Watcher();
        Outcome outcome = SmallStudy.run(study, target, 2, watcher);
        assertEquals(10, watcher.ended);
        assertEquals(2, watcher.notes.size(), watcher.notes::toString);
        assertFalse(Files.exists(shards.resolve("run-000009.parquet.partial")));
        assertTrue(Files.exists(shards.resolve("run-000002.parquet.damaged")));
        assertEquals(SmallStudy.run(study, folder("sound"), 1), outcome);
        assertEquals(outcome, SmallStudy.run(study, target, 2));
    }

    @Test // the runs of a damaged file are made again into a file of the same name, and that batch is killed before
    // intake too
    void aRunWithTwoLinesInTheJournalIsTakenOnce() throws Exception {
        Path target = folder("twice");
        killedBeforeIntake(target, chunksOfOne());
        Files.writeString(target.resolve("shards").resolve("run-000002.parquet"), "damaged");
        killedBeforeIntake(target, Chunk.of(List.of(job(2)), 1));
        Outcome outcome = SmallStudy.run(study, target, 1);
        assertEquals(SmallStudy.run(study, folder("sound"), 1), outcome);
    }

    @Test // killed between the file and its line in the journal; the next batch divides the runs otherwise
    void aFileThatTheJournalDoesNotNameIsRemoved() throws Exception {
        Path target = folder("unnamed");
        killedBeforeIntake(target, chunksOfOne());
        Files.delete(target.resolve("journal.jsonl"));
        Watcher watcher = new Watcher();
        assertEquals(SmallStudy.run(study, folder("sound"), 1), SmallStudy.run(study, target, 1, watcher));
        assertEquals(12, watcher.ended);
        try (Stream<Path> left = Files.list(target.resolve("shards"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aJournalThatWasCutShortCostsOneChunk() throws Exception {
        Path target = folder("cut");
        killedBeforeIntake(target, chunksOfOne());
        Path journal = target.resolve("journal.jsonl");
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 5));
        Watcher watcher = new Watcher();
        Outcome outcome = SmallStudy.run(study, target, 1, watcher);
        assertEquals(9, watcher.ended);
        assertEquals(SmallStudy.run(study, folder("sound"), 1), outcome);
    }

    private static String refusal(StudyInputs other, Path target) {
        return assertThrows(InvalidInputException.class, () -> SmallStudy.run(other, target, 1))
                .getMessage();
    }

    @Test
    void resultsOfAnotherModelOrOtherInputsAreNotMixed() throws Exception {
        Path target = folder("mixed");
        Outcome before = SmallStudy.run(study, target, 1);
        Path manifest = target.resolve(Manifest.FILE);
        String text = Files.readString(manifest);
        String model = Manifest.read(manifest).program().model();
        Files.writeString(manifest, text.replace(model, "f".repeat(model.length())));
        assertTrue(refusal(study, target).contains("model"), refusal(study, target));
        Files.writeString(manifest, text);
        StudyInputs longer = SmallStudy.of(path, SmallStudy.TEXT.replace("2024", "2025"));
        assertTrue(refusal(longer, target).contains("other points"));
        StudyInputs sparser = SmallStudy.of(path, SmallStudy.TEXT.replace("every-step", "year-ends"));
        assertTrue(refusal(sparser, target).contains("other measures"));
        Path apart = SmallStudy.batch(longer).apart(target);
        assertNotEquals(target, apart);
        assertEquals(target, SmallStudy.batch(study).apart(target));
        assertEquals(before, SmallStudy.run(study, target, 1));
    }

    @Test
    void aSecondBatchOnAStudyInUseIsRefused() throws Exception {
        try (StudyFolder held = StudyFolder.open(folder("held"))) {
            assertTrue(refusal(study, held.path()).contains("another batch works on this study"));
        }
        assertEquals(12, SmallStudy.run(study, folder("held"), 1).runs());
    }

    @Test // a half-width that every interval of two values has stops at 2; one that none has goes on to the most
    void precisionEndsReplication() throws Exception {
        for (double halfWidth : List.of(1e9, 1e-9)) {
            ReplicationRule rule = new ReplicationRule(
                    2, 4, Optional.of(new Precision("total", "hhi_hosted_tokens", 2023, halfWidth, 0.95)));
            StudyInputs adaptive = SmallStudy.withReplications(study, rule);
            Path target = folder("precise" + halfWidth);
            Outcome outcome = SmallStudy.run(adaptive, target, 2);
            assertEquals(halfWidth > 1 ? 8 : 16, outcome.runs());
            assertEquals(outcome, SmallStudy.run(adaptive, target, 1));
        }
    }

    @Test
    void aManifestRepeatsItsStudy() throws Exception {
        Outcome before = SmallStudy.run(study, folder("first"), 2);
        Path file = folder("first").resolve(Manifest.FILE);
        Manifest manifest = Manifest.read(file);
        assertEquals(Optional.of(before), manifest.outcome());
        Path texts = Files.createDirectory(folder("texts"));
        StudyInputs again = StudyInputs.of(manifest, SmallStudy.MARKET, texts);
        assertEquals(study.scenarios(), again.scenarios());
        assertEquals(before, SmallStudy.run(again, folder("second"), 1));
    }
}
