package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.batch.BatchProgress;
import org.ridgepoint.units.Text;

/** Shows on standard error how a batch goes: a bar on a terminal, a line now and then elsewhere. */
final class BatchReport implements BatchProgress, AutoCloseable {
    private static final double NANOS = 1e9;
    private static final int LINE_EVERY_SECONDS = 10;
    private static final int BAR_EVERY_MILLIS = 500;

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private final long start = System.nanoTime();
    private long runs;
    private long done;
    private long made;
    private long failures;
    private long lastLine = start;

    BatchReport(PrintWriter err, boolean terminal) {
        this.err = err;
        bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("runs")
                        .setInitialMax(-1)
                        .setUpdateIntervalMillis(BAR_EVERY_MILLIS)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .build()
                : null;
    }

    @Override
    public synchronized void begins(long all, long kept) {
        runs = all;
        done = kept;
        if (bar != null) {
            bar.maxHint(all);
            bar.stepTo(kept);
        } else if (kept > 0 && made == 0) {
            err.println(Text.format("%,d of %,d runs are there already", kept, all));
        }
    }

    @Override
    public synchronized void ended(boolean failed) {
        done++;
        made++;
        failures += failed ? 1 : 0;
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(failures == 0 ? "" : failures + " failed");
        } else if (seconds(lastLine) >= LINE_EVERY_SECONDS || done == runs) {
            lastLine = System.nanoTime();
            err.println(line());
        }
    }

    private String line() {
        double rate = made / Math.max(seconds(start), 1e-3);
        Duration left = Duration.ofSeconds(Math.round((runs - done) / rate));
        return Text.format(
                "%,d of %,d runs, %,d failed, %.2f runs/s, %d:%02d:%02d left",
                done, runs, failures, rate, left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }

    @Override
    public synchronized void remark(String text) {
        err.println(text);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
