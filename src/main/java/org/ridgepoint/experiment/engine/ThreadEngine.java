package org.ridgepoint.experiment.engine;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.store.results.Journal;
import org.ridgepoint.store.results.Shard;
import org.ridgepoint.store.results.ShardWriter;

/** Executes chunks on threads of this program. Every thread has its own worker and writer. */
public final class ThreadEngine implements ChunkEngine {
    private final int threads;
    private final Supplier<RunWorker> workers;
    private final Path shards;
    private final Journal journal;
    private final ExecutorService pool;
    private volatile boolean stopped;

    /**
     * @param threads how many chunks are worked on at a time
     * @param workers makes the worker of a thread
     * @param shards folder that chunks are written to
     * @param journal takes finished chunks
     */
    public ThreadEngine(int threads, Supplier<RunWorker> workers, Path shards, Journal journal) {
        this.threads = threads;
        this.workers = workers;
        this.shards = shards;
        this.journal = journal;
        pool = Executors.newFixedThreadPool(threads);
    }

    /** Chunks that nobody has begun; empty from the first failure on. */
    private static final class Open {
        private final Queue<Chunk> chunks;

        Open(List<Chunk> chunks) {
            this.chunks = new ArrayDeque<>(chunks);
        }

        synchronized @Nullable Chunk next() {
            return chunks.poll();
        }

        synchronized void giveUp() {
            chunks.clear();
        }
    }

    @Override
    public void run(List<Chunk> chunks, Listener listener) throws InterruptedException {
        Open open = new Open(chunks);
        List<Future<?>> working = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            working.add(pool.submit(() -> work(open, listener)));
        }
        RuntimeException first = null;
        for (Future<?> each : working) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                open.giveUp();
                first = first == null ? asUnchecked(failed.getCause()) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static RuntimeException asUnchecked(@Nullable Throwable cause) {
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("a worker failed: " + cause, cause);
    }

    private void work(Open open, Listener listener) {
        try (ShardWriter writer = ShardWriter.open(shards)) {
            RunWorker worker = workers.get();
            for (Chunk chunk = open.next(); chunk != null && !stopped; chunk = open.next()) {
                execute(chunk, worker, writer, listener);
            }
        } catch (RuntimeException | Error failed) {
            open.giveUp();
            throw failed;
        }
    }

    /** What of a chunk was done when the engine was told to stop is a chunk of its own; the rest is left open. */
    private void execute(Chunk chunk, RunWorker worker, ShardWriter writer, Listener listener) {
        for (RunJob job : chunk.jobs()) {
            if (stopped) {
                break;
            }
            RunWorker.Ended ended = worker.run(job);
            writer.add(ended.row(), ended.recorded());
            listener.ended(ended.row().failed());
        }
        if (!writer.isEmpty()) {
            Shard shard = writer.finish(chunk.fileName());
            journal.append(shard);
            listener.finished(shard);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stop();
        pool.shutdown();
    }
}
