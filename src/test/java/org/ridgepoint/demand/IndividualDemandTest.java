package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.simulation.RandomStreams;
import org.ridgepoint.simulation.StreamName;

class IndividualDemandTest {
    private static final StreamName NAME = StreamName.of("test");
    private static final CopyPopulation POPULATION = new CopyPopulation(100, 1.1);
    /** One of the segments, without customers' own copies. */
    private static final double OWN = 0;

    private static CustomerPanel panel(int customers, double sigma) {
        CustomerSizes sizes = new CustomerSizes(1e6, sigma);
        return new CustomerPanel(customers, DemandGroups.customers(TasteNodes.ONE, OWN, sizes), sizes);
    }

    private static CustomerDraws draws(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        return (customer, step) -> streams.uniform(NAME, customer, step);
    }

    /** Shares of the segment's spending by choice after some steps of choice between offers that change. */
    private static double[] afterSteps(DemandEngine engine, int groups, double sigma, double nesting, int steps) {
        CustomerSizes sizes = new CustomerSizes(1e6, sigma);
        double[] sum = new double[12];
        for (int group = 0; group < groups; group++) {
            engine.start(group, Choices.random(group % 3, 12, 0).choice());
            for (int step = 0; step < steps; step++) {
                engine.choose(group, Choices.random(10 + step, 12, nesting).choice(), 0.4, step);
            }
            double weight = DemandGroups.weight(group, TasteNodes.ONE, OWN, sizes, POPULATION);
            double[] share =
                    Choices.read(engine, group, Choices.random(0, 12, 0).choice());
            for (int i = 0; i < 12; i++) {
                sum[i] += weight * share[i];
            }
        }
        return sum;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    @Test // by hand: two equal customers, uniform numbers 0.2 and 0.7; θ 0.5, so the first chooses at 0.2/0.5 = 0.4
    void twoCustomersByHand() {
        CustomerSizes sizes = new CustomerSizes(1e6, 1);
        double[] numbers = new double[DemandGroups.PER_NODE];
        numbers[0] = 1;
        CustomerPanel panel = new CustomerPanel(2, numbers, sizes);
        double first = panel.weight(0);
        CustomerDraws draws = (customer, step) -> customer == 0 ? 0.2 : 0.7;
        IndividualDemand demand = new IndividualDemand(panel, 1, new Retention(0, 0), draws);
        SellerChoice choice = new SellerChoice(new int[] {4, 9}, new int[] {0, 1, 2});
        choice.share()[0] = 1;
        demand.start(0, choice);
        assertEquals(1, demand.share(0, 4), 1e-15);
        double[] next = {0.3, 0.6, 0.1};
        System.arraycopy(next, 0, choice.share(), 0, 3);
        demand.choose(0, choice, 0.5, 0);
        assertEquals(first, demand.share(0, 9), 1e-15);
        assertEquals(1 - first, demand.share(0, 4), 1e-15);
        // the second's seller leaves: it chooses with its whole number, 0.7 < 0.3 + 0.6
        choice.share()[0] = -1;
        choice.share()[1] = 0.65;
        choice.share()[2] = 0.35;
        demand.choose(0, choice, 0, 1);
        assertEquals(first, demand.share(0, 9), 1e-15);
        assertEquals(1 - first, demand.selfHosted(0), 1e-15);
    }

    /**
     * The deviation of shares from the expected ones falls as 1/√N at σ = 1 (model specification, section 12). With 20
     * runs (8 of a million) of 11 free shares each, the logarithm of a deviation has a standard error of about 1/√(2·20·11)
     * = 5 %, and the slope over three decades one of 0.01.
     */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.7"})
    void convergesAsOneOverTheRootOfN(double kappa, double nesting) {
        double[] expected = afterSteps(
                new ExpectedDemand(DemandGroups.PER_NODE, new Retention(kappa, nesting)),
                DemandGroups.PER_NODE,
                1,
                nesting,
                2);
        int[] numbers = {1000, 10_000, 100_000, 1_000_000};
        int[] runs = {20, 20, 20, 8};
        double[] logNumber = new double[numbers.length];
        double[] logDeviation = new double[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            CustomerPanel panel = panel(numbers[k], 1);
            double sum = 0;
            for (int seed = 0; seed < runs[k]; seed++) {
                IndividualDemand demand =
                        new IndividualDemand(panel, 1, new Retention(kappa, nesting), draws(1000 * k + seed));
                sum += squaredDistance(expected, afterSteps(demand, panel.groups(), 1, nesting, 2));
            }
            logNumber[k] = Math.log(numbers[k]);
            logDeviation[k] = Math.log(sum / runs[k]) / 2;
        }
        double slope = slope(logNumber, logDeviation);
        System.out.printf(
                "Convergence of the individual engine: slope %.3f, deviations %s%n",
                slope, Arrays.toString(logDeviation));
        assertEquals(-0.5, slope, 0.1);
    }

    private static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }

    /** The mean over seeds is that of the expected engine: 4.5 standard errors, false alarm 1e-5 for each of 12 shares. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "2, 0, 1", "1, 0.7, 1", "4, 0.9, 1", "1, 0.7, 3", "0, 0.7, 4"})
    void theMeanIsThatOfTheExpectedEngine(double kappa, double nesting, int parts) {
        int groups = DemandGroups.PER_NODE;
        double[] expected =
                afterSteps(new ExpectedDemand(groups, new Retention(kappa, nesting)), groups, 2.5, nesting, 3);
        int runs = 60;
        double[] sum = new double[12];
        double[] squares = new double[12];
        for (int seed = 0; seed < runs; seed++) {
            IndividualDemand demand =
                    new IndividualDemand(panel(3000, 2.5), parts, new Retention(kappa, nesting), draws(seed));
            double[] share = afterSteps(demand, groups, 2.5, nesting, 3);
            for (int i = 0; i < 12; i++) {
                sum[i] += share[i] / runs;
                squares[i] += share[i] * share[i] / runs;
            }
        }
        for (int i = 0; i < 12; i++) {
            double error = Math.sqrt((squares[i] - sum[i] * sum[i]) / runs);
            assertEquals(expected[i], sum[i], 4.5 * error, "share " + i);
        }
    }

    @Test // direction: spending that is split over more sellers is less lumpy; the variance falls as 1/k
    void moreSellersEachMakeSharesSmoother() {
        int groups = DemandGroups.PER_NODE;
        double[] expected = afterSteps(new ExpectedDemand(groups, new Retention(0, 0)), groups, 1, 0, 2);
        double[] variance = new double[5];
        for (int parts : new int[] {1, 4}) {
            for (int seed = 0; seed < 60; seed++) {
                IndividualDemand demand =
                        new IndividualDemand(panel(2000, 1), parts, new Retention(0, 0), draws(500 + seed));
                variance[parts] += squaredDistance(expected, afterSteps(demand, groups, 1, 0, 2));
            }
        }
        // each variance is known to about 1/√(60·11/2) = 5.5 %
        assertEquals(4, variance[1] / variance[4], 1.2);
    }

    @ParameterizedTest // limits: nobody moves if nobody chooses; everybody follows the only offer
    @ValueSource(longs = {1, 2})
    void nobodyMovesOrEverybodyDoes(long seed) {
        CustomerPanel panel = panel(2000, 2.5);
        IndividualDemand demand = new IndividualDemand(panel, 2, new Retention(0, 0.5), draws(seed));
        SellerChoice choice = Choices.random(seed, 12, 0.5).choice();
        demand.start(3, choice);
        double[] before = Choices.read(demand, 3, choice);
        demand.choose(3, Choices.random(seed + 50, 12, 0.5).choice(), 0, 0);
        assertArrayEquals(before, Choices.read(demand, 3, choice), 1e-15);
        Arrays.fill(choice.share(), -1);
        choice.share()[6] = 1;
        demand.choose(3, choice, 0, 1);
        assertEquals(1, demand.share(3, 18), 1e-12);
        assertEquals(0, demand.selfHosted(3), 0);
    }

    @Test // identity: shares are shares in every group
    void sharesSumToOne() {
        IndividualDemand demand = new IndividualDemand(panel(5000, 2.5), 1, new Retention(1, 0.7), draws(3));
        SellerChoice choice = Choices.random(1, 12, 0.7).choice();
        for (int group = 0; group < DemandGroups.PER_NODE; group++) {
            demand.start(group, choice);
            demand.choose(group, choice, 0.5, 0);
            assertEquals(1, Arrays.stream(Choices.read(demand, group, choice)).sum(), 1e-12);
        }
    }

    @Test // the same seed gives the same choices, in whatever order groups are asked; another seed others
    void choicesAreAFunctionOfSeedCustomerAndStep() {
        SellerChoice choice = Choices.random(1, 12, 0.7).choice();
        IndividualDemand forth = new IndividualDemand(panel(5000, 1), 1, new Retention(0, 0.7), draws(3));
        IndividualDemand back = new IndividualDemand(panel(5000, 1), 1, new Retention(0, 0.7), draws(3));
        IndividualDemand other = new IndividualDemand(panel(5000, 1), 1, new Retention(0, 0.7), draws(4));
        for (int group = 0; group < DemandGroups.PER_NODE; group++) {
            forth.start(group, choice);
            other.start(group, choice);
            back.start(DemandGroups.PER_NODE - 1 - group, choice);
        }
        for (int group = 0; group < DemandGroups.PER_NODE; group++) {
            assertArrayEquals(Choices.read(forth, group, choice), Choices.read(back, group, choice), 0);
        }
        assertNotEquals(forth.share(2, 0), other.share(2, 0));
    }

    /** Work is one draw for each customer, seller and step, and memory at most 100 bytes a customer. */
    @ParameterizedTest
    @CsvSource({"1000, 1", "10000, 1", "100000, 1", "10000, 4"})
    void workAndMemoryGrowWithCustomers(int customers, int parts) {
        long[] drawn = {0};
        CustomerPanel panel = panel(customers, 1);
        IndividualDemand demand = new IndividualDemand(panel, parts, new Retention(1, 0.7), (customer, step) -> {
            drawn[0]++;
            return 0.3;
        });
        SellerChoice choice = Choices.random(1, 12, 0.7).choice();
        for (int group = 0; group < panel.groups(); group++) {
            demand.start(group, choice);
        }
        assertEquals((long) parts * demand.customers(), drawn[0]);
        assertEquals(8L * demand.customers() + 4L * parts * demand.customers(), demand.bytes());
        assertTrue(demand.bytes() <= 100L * demand.customers());
        assertTrue(demand.customers() >= customers && demand.customers() <= customers + panel.groups());
    }
}
