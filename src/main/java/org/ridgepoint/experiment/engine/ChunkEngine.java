package org.ridgepoint.experiment.engine;

import java.util.List;
import org.ridgepoint.store.results.Shard;

/** Executes chunks of runs. */
public interface ChunkEngine extends AutoCloseable {

    /** Is told how the work goes, from any thread. */
    interface Listener {
        /** A run has ended, well or not. Its rows may be lost until its chunk is finished. */
        void ended(boolean failed);

        /** A chunk is finished: its shard and its line in the journal are on the disk. */
        void finished(Shard shard);
    }

    /**
     * Executes chunks, in about their order. Returns when all are finished, or soon after {@link #stop}. A run that fails is
     * a row like any other.
     *
     * @throws InterruptedException if the caller's thread is interrupted; what was finished stays finished
     * @throws org.ridgepoint.store.StoreException if the disk fails
     */
    void run(List<Chunk> chunks, Listener listener) throws InterruptedException;

    /** Lets work end after the runs at hand, which are finished as smaller chunks. From any thread. */
    void stop();

    @Override
    void close();
}
