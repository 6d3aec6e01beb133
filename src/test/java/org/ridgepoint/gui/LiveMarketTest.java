package org.ridgepoint.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run behind the window, without one. What is expected is what the same run gives without the engine's user interface. */
class LiveMarketTest {
    @TempDir
    private Path folder;

    /** Also shows that taking views changes nothing: a run without a window takes none. */
    @Test
    void givesTheSeriesOfTheRunWithoutAWindowByteForByte() throws IOException {
        LiveMarket market = new LiveMarket(SeriesBytes.setting(7));
        play(market);
        byte[] live = SeriesBytes.of(market.history().steps(), folder.resolve("live"));
        assertArrayEquals(SeriesBytes.headless(SeriesBytes.setting(7), folder.resolve("headless")), live);
        assertEquals(12, market.history().views().size(), "three years of four steps");
    }

    @Test
    void startsAnewWithTheSameSeedAndWithAnother() throws IOException {
        LiveMarket market = new LiveMarket(SeriesBytes.setting(7));
        play(market);
        byte[] first = SeriesBytes.of(market.history().steps(), folder.resolve("first"));
        play(market);
        byte[] again = SeriesBytes.of(market.history().steps(), folder.resolve("again"));
        market.prepare(SeriesBytes.setting(8));
        play(market);
        byte[] other = SeriesBytes.of(market.history().steps(), folder.resolve("other"));
        assertArrayEquals(first, again);
        assertFalse(Arrays.equals(first, other), "another seed");
    }

    private static void play(LiveMarket market) {
        market.start();
        int calls = 0;
        while (market.step()) {
            calls++;
        }
        market.finish();
        assertEquals(12, calls);
    }
}
