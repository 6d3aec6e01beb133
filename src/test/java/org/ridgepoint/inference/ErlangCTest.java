package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The slack u(λ) = 1/(1 + ζ/√(λτ)) against the queue M/M/c. Offered load a = λτ is the mean number of requests in flight, c
 * the number for which there is room, C(c, a) the probability that a request waits.
 */
class ErlangCTest {
    /** The default of the model specification, section 3. */
    private static final double ZETA = 1.2;

    /**
     * The waiting probability that square-root staffing c = a + ζ·√a keeps where traffic is large (Halfin and Whitt 1981):
     * 1/(1 + ζ·Φ(ζ)/φ(ζ)), 0.1546 for the default.
     */
    private static final double LEVEL = 1 / (1 + ZETA * normal().cumulativeProbability(ZETA) / normal().density(ZETA));

    private static NormalDistribution normal() {
        return new NormalDistribution(null, 0, 1);
    }

    /** C(c, a) by the recursion of Erlang's loss formula: B(0) = 1, B(c) = a·B(c−1)/(c + a·B(c−1)). */
    private static double waits(int servers, double load) {
        double lost = 1;
        for (int c = 1; c <= servers; c++) {
            lost = load * lost / (c + load * lost);
        }
        return servers * lost / (servers - load * (1 - lost));
    }

    /** The smallest c that keeps the waiting probability at or below the level, in one pass of the recursion. */
    private static int fewestServers(double load) {
        double lost = 1;
        for (int c = 1; ; c++) {
            lost = load * lost / (c + load * lost);
            if (c > load && c * lost <= LEVEL * (c - load * (1 - lost))) {
                return c;
            }
        }
    }

    @ParameterizedTest // one server waits with probability a; two and three as worked in any textbook; the last is a
    // staple of call centres: 10 erlangs and 14 agents
    @CsvSource({"1, 0.3, 0.3", "1, 0.9, 0.9", "2, 1, 0.3333333333", "3, 2, 0.4444444444", "14, 10, 0.1741"})
    void tableValues(int servers, double load, double expected) {
        assertEquals(expected, waits(servers, load), 5e-5);
    }

    @ParameterizedTest // the same from the Poisson distribution: B = pmf(c)/cdf(c)
    @CsvSource({"3, 2", "14, 10", "120, 100", "1050, 1000"})
    void agreesWithThePoissonDistribution(int servers, double load) {
        PoissonDistribution poisson = new PoissonDistribution(null, load, PoissonDistribution.DEFAULT_EPSILON, 100_000);
        double lost = poisson.probability(servers) / poisson.cumulativeProbability(servers);
        assertEquals(servers * lost / (servers - load * (1 - lost)), waits(servers, load), 1e-9);
    }

    @Test
    void levelOfTheDefaultSlack() {
        assertEquals(0.1546, LEVEL, 1e-4);
    }

    /**
     * Utilization of the smallest number of servers that keeps the waiting probability at or below the level, against the
     * formula, which is the higher one. Servers come whole and the formula's need not: that alone is up to 1/c. The formula is at most 9 % above at a load of 10 and less than 0.2 % from 1,000 on.
     */
    @Test
    void slackFormulaAgainstErlangC() {
        System.out.printf("Slack formula against Erlang C, waiting probability at most %.4f:%n", LEVEL);
        System.out.println("     load  servers  exact u  formula u   error  waits at formula");
        for (double load = 10; load < 2e4; load *= 1.0593) {
            double formula = ServingTerms.DEFAULT.utilization(load, 1);
            int servers = fewestServers(load);
            double error = formula * servers / load - 1;
            double waits = waitsBetween(load / formula, load);
            System.out.printf(
                    "%9.1f %8d %8.4f %10.4f %6.2f%% %17.4f%n",
                    load, servers, load / servers, formula, 100 * error, waits);
            assertTrue(error >= 0 && error <= 1.5 / load, "error of u " + error + " at " + load);
            assertTrue(waits >= LEVEL && waits <= LEVEL + 0.14 / Math.sqrt(load), "waits " + waits + " at " + load);
        }
    }

    /** The waiting probability with room between two whole numbers. */
    private static double waitsBetween(double room, double load) {
        int below = (int) Math.floor(room);
        double part = room - below;
        return (1 - part) * waits(below, load) + part * waits(below + 1, load);
    }

    /** Mean wait at the formula's room falls as 1/√a, in units of τ: pooling helps those who wait as well. */
    @Test
    void meanWaitFallsWithTraffic() {
        double last = Double.POSITIVE_INFINITY;
        for (double load = 10; load < 2e4; load *= 4) {
            int servers = (int) Math.ceil(load / ServingTerms.DEFAULT.utilization(load, 1));
            double wait = waits(servers, load) / (servers - load);
            assertTrue(wait < last, "load " + load);
            assertTrue(wait < LEVEL / (ZETA * Math.sqrt(load)) * 1.1, "load " + load);
            last = wait;
        }
    }
}
