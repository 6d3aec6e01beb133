package org.ridgepoint.experiment.engine;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * Some runs that are finished together. Self-contained: whoever has the scenarios can make them.
 *
 * @param jobs at least one
 */
public record Chunk(List<RunJob> jobs) {
    public Chunk {
        Require.atLeast(jobs.size(), 1, "number of runs of a chunk");
        jobs = List.copyOf(jobs);
    }

    /** Divides runs into chunks of at most {@code size}, in order. */
    public static List<Chunk> of(List<RunJob> jobs, int size) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += size) {
            chunks.add(new Chunk(jobs.subList(from, Math.min(from + size, jobs.size()))));
        }
        return chunks;
    }

    /** Name of the file that its rows go to; no other chunk of the study has it as long as this one's runs are open. */
    String fileName() {
        return Text.format("run-%06d.parquet", jobs.get(0).run());
    }
}
