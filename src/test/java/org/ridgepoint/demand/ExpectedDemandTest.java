package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedDemandTest {

    private static SellerChoice two(double first, double second, double self) {
        SellerChoice choice = new SellerChoice(new int[] {0, 1}, new int[] {0, 1, 2});
        choice.share()[0] = first;
        choice.share()[1] = second;
        choice.share()[2] = self;
        return choice;
    }

    @Test // by hand: half the customers of a leader with everything choose anew, 0.4, 0.5 and 0.1 of them each way
    void aHalfChoosesAnew() {
        ExpectedDemand demand = new ExpectedDemand(1, new Retention(0, 0));
        demand.start(0, two(1, 0, 0));
        demand.choose(0, two(0.4, 0.5, 0.1), 0.5, 0);
        assertArrayEquals(new double[] {0.5 + 0.2, 0.25, 0.05}, Choices.read(demand, 0, two(0, 0, 0)), 1e-15);
    }

    @Test // by hand: e^κ = 3 and equal offers: a customer of the first stays with probability 3/(3 + 1)
    void aBonusKeepsCustomers() {
        ExpectedDemand demand = new ExpectedDemand(1, new Retention(Math.log(3), 0));
        demand.start(0, two(1, 0, -1));
        demand.choose(0, two(0.5, 0.5, -1), 1, 0);
        assertArrayEquals(new double[] {0.75, 0.25, 0}, Choices.read(demand, 0, two(0, 0, 0)), 1e-15);
    }

    @Test // those whose seller is gone choose whatever θ is, and nobody's bonus keeps them there
    void withoutASellerEverybodyChooses() {
        ExpectedDemand demand = new ExpectedDemand(1, new Retention(5, 0.5));
        demand.start(0, two(0.6, 0.4, 0));
        demand.choose(0, two(-1, 0.7, 0.3), 0, 0);
        assertArrayEquals(new double[] {0, 0.4 + 0.6 * 0.7, 0.6 * 0.3}, Choices.read(demand, 0, two(0, 0, 0)), 1e-15);
    }

    @ParameterizedTest // known answers: the gap to the target closes by 1 − θ a step (oracles.json, inertia_theta*)
    @CsvSource({"0.01, 0.886385", "0.1, 0.28243", "0.5, 0.000244"})
    void theGapClosesAsAttentionAllows(double theta, double gapAfterTwelve) {
        ExpectedDemand demand = new ExpectedDemand(1, new Retention(0, 0));
        demand.start(0, two(1, 0, 0));
        for (int step = 0; step < 12; step++) {
            demand.choose(0, two(0.3, 0.7, 0), theta, step);
        }
        assertEquals(gapAfterTwelve, (demand.share(0, 0) - 0.3) / 0.7, 1e-6);
    }

    /** The O(n) form against the nested logit with the bonus, worked out for the customers of every seller apart. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0.7", "2, 0.5, 0", "3, 1, 0.7", "4, 3, 0.9", "5, 2, 0.3", "6, 8, 0.7"})
    void choicesAreThoseOfTheNestedLogit(long seed, double kappa, double nesting) {
        Choices choices = Choices.random(seed, 12, nesting);
        choices.utility[5] = Double.NEGATIVE_INFINITY;
        double theta = 0.4;
        double[] before = Choices.random(seed + 100, 12, 0).shares(-1, 0);
        double[] expected = new double[12];
        for (int i = 0; i < 12; i++) {
            boolean sells = i != 5;
            double chooses = sells ? theta : 1;
            expected[i] += (1 - chooses) * before[i];
            double[] to = choices.shares(sells ? i : -1, kappa);
            for (int j = 0; j < 12; j++) {
                expected[j] += chooses * before[i] * to[j];
            }
        }
        ExpectedDemand demand = new ExpectedDemand(2, new Retention(kappa, nesting));
        SellerChoice choice = choices.choice();
        double[] share = choice.share().clone();
        System.arraycopy(before, 0, choice.share(), 0, 12);
        demand.start(1, choice);
        System.arraycopy(share, 0, choice.share(), 0, 12);
        demand.choose(1, choice, theta, 0);
        assertArrayEquals(expected, Choices.read(demand, 1, choice), 1e-14);
        assertEquals(1, Arrays.stream(Choices.read(demand, 1, choice)).sum(), 1e-14);
    }

    @Test // direction: the larger the bonus, the more of a leader's customers stay; in the limit all do
    void aLargerBonusKeepsMore() {
        double last = 0;
        for (double kappa : new double[] {0, 0.5, 1, 2, 5, 30}) {
            Choices choices = Choices.random(7, 9, 0.7);
            ExpectedDemand demand = new ExpectedDemand(1, new Retention(kappa, 0.7));
            SellerChoice leader = choices.choice();
            Arrays.fill(leader.share(), 0);
            leader.share()[2] = 1;
            demand.start(0, leader);
            demand.choose(0, choices.choice(), 1, 0);
            double kept = demand.share(0, 6);
            assertTrue(kept > last, "κ " + kappa);
            last = kept;
        }
        assertEquals(1, last, 1e-12);
    }

    @Test // limit: at the shares of the choice without bonus and with κ = 0, nothing moves
    void restIsRest() {
        SellerChoice choice = Choices.random(8, 10, 0.5).choice();
        ExpectedDemand demand = new ExpectedDemand(1, new Retention(0, 0.5));
        demand.start(0, choice);
        demand.choose(0, choice, 0.3, 0);
        assertArrayEquals(choice.share(), Choices.read(demand, 0, choice), 1e-15);
    }
}
