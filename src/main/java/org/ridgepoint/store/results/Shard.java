package org.ridgepoint.store.results;

import java.util.List;

/**
 * A finished chunk of runs, as a line of the journal says it.
 *
 * @param file name of its Parquet file in the folder of shards
 * @param rows number of rows in that file
 * @param runs its runs, failed ones too
 */
public record Shard(String file, long rows, List<RunRow> runs) {
    public Shard {
        runs = List.copyOf(runs);
    }
}
