/**
 * Results of many runs. A study is a folder:
 *
 * <pre>
 * results.duckdb   tables runs, parameters, series, deployers, events, study
 * manifest.json    what made them, in full
 * journal.jsonl    one line for each finished chunk of runs
 * shards/          finished chunks that are not in results.duckdb yet, one Parquet file each
 * batch.lock       held while a batch works on the study
 * </pre>
 *
 * <p>A chunk counts as finished once its shard has reached the disk and then its line in the journal has. Shards go into the
 * database in transactions, together with their rows of {@code runs}, and are removed afterwards. So whatever happens at
 * whatever moment, a run is either finished and its rows are there once, or it is not and none of them are.
 *
 * <p>This package knows rows and files. What an experiment is, it does not know.
 */
@NullMarked
package org.ridgepoint.store.results;

import org.jspecify.annotations.NullMarked;
