package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs independent tasks on threads of this program. Results come back in the order of the tasks, so they do not depend on
 * the number of workers.
 */
public final class ParallelRuns {
    private ParallelRuns() {}

    /**
     * Runs every task.
     *
     * @param workers number of threads
     * @param finished called after each task, from any thread
     * @throws IllegalStateException if a task fails; the tasks that have not begun are given up
     */
    public static <T> List<T> run(List<? extends Callable<T>> tasks, int workers, Runnable finished) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(pool.submit(() -> {
                    T result = task.call();
                    finished.run();
                    return result;
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a run failed: " + failed.getCause(), failed.getCause());
        }
    }
}
