package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tabulated frontier against the exact planner, on lists of options drawn at random. */
class CostFrontierTest {
    private static final double ALLOWED = 0.005;
    private static final double STEP = 1.001;
    private static final int CASES = 300;
    private static final int POINTS = 200;

    private static double exact(CostFrontier frontier, double traffic, double totalTraffic) {
        Planner planner = frontier.planner();
        int best = planner.cheapest(traffic, totalTraffic).orElseThrow();
        return planner.option(best).usdPerToken(traffic, totalTraffic);
    }

    @Test // the exact planner
    void costIsWithinHalfAPercentOfTheExactOne() {
        double worst = 0;
        String where = "";
        for (long seed = 0; seed < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            List<ServingOption> options = random.options(40);
            if (options.isEmpty()) {
                continue;
            }
            CostFrontier frontier = new CostFrontier(new Planner(options));
            for (int i = 0; i < POINTS; i++) {
                double x = random.logBetween(1e-6, 1e6);
                double total = x * random.logBetween(1, 1e6);
                double expected = exact(frontier, x, total);
                double actual = frontier.usdPerSecond(StrictMath.log(x), x, frontier.slack(total)) / x;
                double error = Math.abs(actual / expected - 1);
                if (!(error <= worst)) {
                    worst = error;
                    where = "seed " + seed + ", traffic " + x + " of " + total;
                }
            }
        }
        System.out.printf("Largest relative error of the cost frontier: %.5f (%s)%n", worst, where);
        assertTrue(worst <= ALLOWED, "relative error " + worst + " at " + where);
    }

    @Test // a definition: the option that is named is as cheap as the cost that is stated
    void optionAtServesAtTheStatedCost() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            List<ServingOption> options = random.options(40);
            if (options.isEmpty()) {
                continue;
            }
            CostFrontier frontier = new CostFrontier(new Planner(options));
            for (int i = 0; i < 20; i++) {
                double x = random.logBetween(1e-6, 1e6);
                double total = x * random.logBetween(1, 1e6);
                ServingOption option = frontier.optionAt(StrictMath.log(x), x, frontier.slack(total));
                double expected = exact(frontier, x, total);
                assertEquals(expected, option.usdPerToken(x, total), ALLOWED * expected, "seed " + seed + " at " + x);
            }
        }
    }

    @Test // theory: cost per token never rises with traffic, nor with the deployer's total, so neither may the table
    void costPerTokenNeverRisesWithTraffic() {
        for (long seed = 0; seed < 100; seed++) {
            List<ServingOption> options = new RandomServing(seed).options(40);
            if (options.isEmpty()) {
                continue;
            }
            CostFrontier frontier = new CostFrontier(new Planner(options));
            for (double factor : new double[] {1, 1e3, 1e6}) {
                double last = Double.POSITIVE_INFINITY;
                for (double x = 1e-6; x < 1e6; x *= 1.17) {
                    double cost = frontier.usdPerSecond(StrictMath.log(x), x, frontier.slack(x * factor)) / x;
                    assertTrue(cost <= last * (1 + 1e-9), "seed " + seed + " at " + x);
                    last = cost;
                }
            }
        }
    }

    @Test // beyond the table and without any traffic: a number still
    void neverNotANumber() {
        for (long seed = 0; seed < CASES; seed++) {
            List<ServingOption> options = new RandomServing(seed).options(40);
            if (options.isEmpty()) {
                continue;
            }
            CostFrontier frontier = new CostFrontier(new Planner(options));
            for (double x : new double[] {0, 1e-30, 1e-12, 1e-9, 1, 1e13, 1e14, 1e15, 1e20}) {
                for (double total : new double[] {x, Math.max(x, 1e-6), Math.max(x, 1e12)}) {
                    double cost = frontier.usdPerSecond(StrictMath.log(x), x, frontier.slack(total));
                    assertTrue(cost >= 0 && cost < Double.POSITIVE_INFINITY, "seed " + seed + ": " + cost + " at " + x);
                    if (x > 0) {
                        double expected = exact(frontier, x, total);
                        assertEquals(expected, cost / x, 0.01 * expected, "seed " + seed + " at " + x + " of " + total);
                    }
                }
            }
        }
    }

    @Test // a definition: what is carried over changes nothing
    void aFollowingFrontierIsTheSameAsANewOne() {
        for (long seed = 0; seed < 100; seed++) {
            RandomServing random = new RandomServing(seed);
            List<ServingOption> options = random.options(60);
            if (options.size() < 3) {
                continue;
            }
            int third = options.size() / 3;
            CostFrontier first = new CostFrontier(new Planner(options.subList(0, 2 * third)));
            compare(first, new CostFrontier(first.planner()), random, "seed " + seed);
            List<ServingOption> later = options.subList(third, options.size());
            compare(first.followedBy(new Planner(later)), new CostFrontier(new Planner(later)), random, "seed " + seed);
        }
    }

    private static void compare(CostFrontier one, CostFrontier other, RandomServing random, String where) {
        for (int i = 0; i < POINTS; i++) {
            double x = random.logBetween(1e-6, 1e6);
            double total = x * random.logBetween(1, 1e6);
            double expected = other.usdPerSecond(StrictMath.log(x), x, other.slack(total));
            assertEquals(expected, one.usdPerSecond(StrictMath.log(x), x, one.slack(total)), 1e-12 * expected, where);
        }
    }

    @Test // calculus: the slope of the cost that is stated, by differences of a thousandth, where it has no kink
    void theReactionIsTheSlopeOfTheCost() {
        int kinks = 0;
        int points = 0;
        for (long seed = 0; seed < 100; seed++) {
            RandomServing random = new RandomServing(seed);
            List<ServingOption> options = random.options(40);
            if (options.isEmpty()) {
                continue;
            }
            CostFrontier frontier = new CostFrontier(new Planner(options));
            for (int i = 0; i < 50; i++) {
                double x = random.logBetween(1e-6, 1e6);
                double times = random.logBetween(1, 1e6);
                CostReaction reaction = new CostReaction();
                frontier.add(3, StrictMath.log(x), x, frontier.slack(x * times), false, reaction);
                double before = usd(frontier, x / STEP, times);
                double after = usd(frontier, x * STEP, times);
                double slope = StrictMath.log(after / before) / (2 * StrictMath.log(STEP));
                points++;
                kinks += Math.abs(1 - slope - reaction.scaleElasticity()) > 1e-3 ? 1 : 0;
                assertEquals(3 * usd(frontier, x, times), reaction.usdPerSecond(), 1e-12 * reaction.usdPerSecond());
            }
        }
        assertTrue(kinks < 0.15 * points, kinks + " of " + points);
    }

    private static double usd(CostFrontier frontier, double x, double times) {
        return frontier.usdPerSecond(StrictMath.log(x), x, frontier.slack(x * times));
    }

    @Test
    void needsAnOption() {
        assertThrows(IllegalArgumentException.class, () -> new CostFrontier(new Planner(List.of())));
    }
}
