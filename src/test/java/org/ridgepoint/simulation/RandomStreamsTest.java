package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamsTest {
    private static final StreamName TASTE = StreamName.of("taste");

    private final RandomStreams streams = new RandomStreams(42);

    @ParameterizedTest // the test vectors that the authors of FNV publish
    @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
    void hashIsFnv1a(String text, String hex) {
        assertEquals(Long.parseUnsignedLong(hex, 16), SplitMix.fnv1a(text));
    }

    @Test // the first outputs of SplitMix64 from state 0, as public implementations print them
    void finalizerIsThatOfSplitMix64() {
        long[] published = {0xe220a8397b1dcdafL, 0x6e789e6aa1b965f4L, 0x06c45d188009454fL};
        long state = 0;
        for (long expected : published) {
            state += SplitMix.GAMMA;
            assertEquals(expected, SplitMix.mix(state));
        }
    }

    @Test // pinned to the last bit: a change would change the results of every seed. A separate script agrees to 1e-14
    void valuesStayWhatTheyWere() {
        assertEquals(0.4874744870367055, streams.uniform("taste", 7, 3));
        assertEquals(-0.03140196501089505, streams.gaussian("taste", 7, 3));
        assertEquals(1.4370346483948053, streams.exponential(2, "taste", 7, 3));
        assertEquals(9.844216353413655, streams.lognormal(10, 0.5, "taste", 7, 3));
        assertEquals(7, streams.poisson(7.5, "taste", 7, 3));
        assertEquals(0.238405673114508, new RandomStreams(-1).uniform("entry-count", -1, Long.MAX_VALUE));
    }

    @Test // independent of the order of calls, and of who asks
    void sameKeySameValue() {
        double first = streams.uniform(TASTE, 5, 9);
        for (int agent = 0; agent < 100; agent++) {
            streams.gaussian(TASTE, agent, 9);
        }
        assertEquals(first, streams.uniform(TASTE, 5, 9));
        assertEquals(first, streams.uniform("taste", 5, 9));
        assertEquals(first, new RandomStreams(42).stream("taste", 5, 9).nextUniform());
    }

    @Test
    void everyPartOfTheKeyMatters() {
        Set<Double> seen = new HashSet<>();
        for (long seed = -1; seed <= 1; seed++) {
            for (long agent = -1; agent <= 100; agent++) {
                for (long step = -1; step <= 100; step++) {
                    seen.add(new RandomStreams(seed).uniform("taste", agent, step));
                    seen.add(new RandomStreams(seed).uniform("brand", agent, step));
                }
            }
        }
        assertEquals(3 * 102 * 102 * 2, seen.size());
    }

    @Test // the parts of a key are no sum: swapping them, or moving one into another, gives another stream
    void partsOfTheKeyDoNotMix() {
        assertNotEquals(streams.uniform(TASTE, 1, 2), streams.uniform(TASTE, 2, 1));
        assertNotEquals(streams.uniform(TASTE, 1, 2), streams.uniform(TASTE, 0, 3));
        RandomStream stream = streams.stream(TASTE, 1, 2);
        stream.nextUniform();
        assertNotEquals(stream.nextUniform(), streams.uniform(TASTE, 1, 3));
    }

    @Test // whatever the distribution, a draw takes one number
    void drawsUnderOneKeyCountOn() {
        RandomStream plain = streams.stream(TASTE, 1, 1);
        RandomStream mixed = streams.stream(TASTE, 1, 1);
        mixed.nextGaussian();
        mixed.nextPoisson(30);
        mixed.nextLognormal(1, 1);
        mixed.nextExponential(1);
        for (int i = 0; i < 4; i++) {
            plain.nextUniform();
        }
        assertEquals(plain.nextUniform(), mixed.nextUniform());
    }

    @Test // a policy that brings more entrants keeps those that came without it
    void countRisesWithItsMean() {
        for (int step = 0; step < 1000; step++) {
            int previous = 0;
            for (double mean = 0; mean <= 500; mean = 2 * mean + 0.5) {
                int count = streams.poisson(mean, "entry-count", 0, step);
                assertTrue(count >= previous, "step " + step + ", mean " + mean);
                previous = count;
            }
        }
    }

    @Test
    void edgesOfTheParameters() {
        assertEquals(0, streams.poisson(0, TASTE, 1, 1));
        assertEquals(0, streams.exponential(0, TASTE, 1, 1), 0.0);
        assertEquals(3, streams.lognormal(3, 0, TASTE, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void badParametersAreRefused(double bad) {
        assertThrows(IllegalArgumentException.class, () -> streams.poisson(bad, TASTE, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> streams.exponential(bad, TASTE, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> streams.lognormal(bad, 1, TASTE, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> streams.lognormal(1, bad, TASTE, 1, 1));
    }

    @Test
    void meanBeyondWhatInversionCanCarryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> streams.poisson(500.1, TASTE, 1, 1));
    }

    @Test
    void namesAreEqualByText() {
        assertEquals(TASTE, StreamName.of("taste"));
        assertEquals(TASTE.hashCode(), StreamName.of("taste").hashCode());
        assertNotEquals(TASTE, StreamName.of("brand"));
        assertEquals("taste", TASTE.toString());
        assertThrows(IllegalArgumentException.class, () -> StreamName.of(" "));
    }
}
