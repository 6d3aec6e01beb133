package org.ridgepoint.experiment.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.store.results.ResultsFile;
import org.ridgepoint.store.results.RunRow;
import org.ridgepoint.store.results.Shard;
import org.ridgepoint.store.results.StudyFolder;
import org.ridgepoint.units.Text;

/** Brings finished chunks into the results file, some at a time. For any number of threads. */
final class Intake {
    private static final int AT_A_TIME = 32;

    private final StudyFolder folder;
    private final ResultsFile results;
    private final List<Shard> waiting = new ArrayList<>();

    Intake(StudyFolder folder, ResultsFile results) {
        this.folder = folder;
        this.results = results;
    }

    /**
     * Takes what an earlier batch finished and did not bring in. Chunks whose file is lost or damaged are made again; a
     * damaged file is put aside. Files that the journal does not name are removed: their chunks were not finished.
     */
    void recover(List<Shard> finished, BatchProgress progress) {
        for (Shard shard : outside(finished)) {
            if (results.isWhole(shard, folder.shards())) {
                take(shard);
            } else {
                folder.putAside(shard);
                progress.remark(Text.format(
                        "%s is lost or damaged; its %d runs are made again",
                        folder.shards().resolve(shard.file()), shard.runs().size()));
            }
        }
        flush();
        folder.remainingShards().forEach(Intake::remove);
    }

    /** Chunks that are not in the results. A chunk that was made twice has two lines; the file belongs to the later. */
    private Collection<Shard> outside(List<Shard> finished) {
        Set<Integer> there = results.runs().keySet();
        Map<String, Shard> byFile = new LinkedHashMap<>();
        for (Shard shard : finished) {
            if (shard.runs().stream().map(RunRow::run).noneMatch(there::contains)) {
                byFile.put(shard.file(), shard);
            }
        }
        return byFile.values();
    }

    /** Takes a finished chunk. */
    synchronized void take(Shard shard) {
        waiting.add(shard);
        if (waiting.size() >= AT_A_TIME) {
            flush();
        }
    }

    /** Brings in everything that was taken. */
    synchronized void flush() {
        results.ingest(waiting, folder.shards());
        for (Shard shard : waiting) {
            remove(folder.shards().resolve(shard.file()));
        }
        waiting.clear();
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw StoreException.of("cannot remove", path, e);
        }
    }
}
