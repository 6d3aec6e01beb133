package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.ridgepoint.units.Text;

/** Says on standard error how many runs of a study are done. */
final class Progress {
    private static final int EVERY = 10;

    private Progress() {}

    /** To be called after each run, from any thread. */
    static Runnable of(int total, boolean quiet, PrintWriter err) {
        AtomicInteger done = new AtomicInteger();
        return () -> {
            int count = done.incrementAndGet();
            if (!quiet && (count % EVERY == 0 || count == total)) {
                err.println(Text.format("%d of %d runs", count, total));
            }
        };
    }
}
