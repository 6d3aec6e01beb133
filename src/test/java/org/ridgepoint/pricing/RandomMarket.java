package org.ridgepoint.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ridgepoint.demand.Elasticities;

/**
 * A market drawn at random, with its own plain account of demand and profit. Nothing here shares code or formulas with
 * the solver: quantities come straight from the definition of the shares, so derivatives of {@link #profit} check the
 * solver's first-order conditions independently.
 */
final class RandomMarket {
    final Elasticities taste;
    final double[] weight;
    final double[] logReference;
    final double[][] utility;
    final int[] owner;
    final int[] nest;
    final int[] licensor;
    final double[] royalty;
    /** Unit cost, with the royalty where there is one. */
    final double[] cost;

    /** Draws groups, nests and costs for offers with the given owners; the offers in {@code licensed} pay owner 0. */
    RandomMarket(long seed, double nesting, int groups, int[] owner, int... licensed) {
        Random random = new Random(seed);
        int offers = owner.length;
        this.taste = new Elasticities(1.2 + 2 * random.nextDouble(), nesting, 0.8 + 0.6 * random.nextDouble());
        this.weight = random.doubles(groups, 0.2, 2).toArray();
        this.logReference = random.doubles(groups, -0.5, 0.5).toArray();
        this.utility = new double[groups][];
        Arrays.setAll(utility, g -> random.doubles(offers, -1, 1).toArray());
        for (int g = 1; g < groups; g++) {
            utility[g][random.nextInt(offers)] = Double.NEGATIVE_INFINITY;
        }
        this.owner = owner;
        this.nest = random.ints(offers, 0, 1 + offers / 2).toArray();
        this.cost = random.doubles(offers, 0.5, 2).toArray();
        this.licensor = new int[offers];
        Arrays.fill(licensor, OfferMarket.NO_LICENSOR);
        this.royalty = new double[offers];
        for (int j : licensed) {
            licensor[j] = 0;
            royalty[j] = 0.1 + 0.4 * random.nextDouble();
            cost[j] += royalty[j];
        }
    }

    OfferMarket market() {
        List<Tastes> groups = new ArrayList<>();
        for (int g = 0; g < weight.length; g++) {
            groups.add(new Tastes(weight[g], logReference[g], utility[g]));
        }
        return Tastes.market(taste, groups, owner, nest, licensor, royalty);
    }

    /** Solves to rounding; fails the test if that does not converge. */
    double[] solve() {
        return solve(new double[owner.length]);
    }

    double[] solve(double[] start) {
        double[] price = start.clone();
        PricingOutcome outcome = new EquilibriumSolver(1e-12, 1000).solve(market(), cost, price);
        if (!outcome.converged()) {
            throw new AssertionError("did not converge: " + outcome);
        }
        return price;
    }

    int[] offersOf(int id) {
        return IntStream.range(0, owner.length).filter(j -> owner[j] == id).toArray();
    }

    /** Profit of an owner, royalties included. */
    double profit(int id, double[] price) {
        double[] quantity = quantities(price);
        double sum = 0;
        for (int j = 0; j < price.length; j++) {
            sum += owner[j] == id ? (price[j] - cost[j]) * quantity[j] : 0;
            sum += licensor[j] == id ? royalty[j] * quantity[j] : 0;
        }
        return sum;
    }

    double[] quantities(double[] price) {
        double[] result = new double[price.length];
        for (int g = 0; g < weight.length; g++) {
            double[] inclusive = new double[price.length];
            for (int j = 0; j < price.length; j++) {
                inclusive[nest[j]] += value(g, j, price);
            }
            double total = Arrays.stream(inclusive)
                    .map(d -> Math.pow(d, 1 - taste.nesting()))
                    .sum();
            double index = Math.pow(total, -1 / taste.alpha()) / Math.exp(logReference[g]);
            double spending = weight[g] * Math.pow(index, 1 - taste.epsilon());
            for (int j = 0; j < price.length; j++) {
                double inNest = inclusive[nest[j]];
                if (inNest > 0) {
                    double nestShare = Math.pow(inNest, 1 - taste.nesting()) / total;
                    result[j] += value(g, j, price) / inNest * nestShare * spending / price[j];
                }
            }
        }
        return result;
    }

    private double value(int group, int offer, double[] price) {
        double weighed = Math.exp(utility[group][offer]) * Math.pow(price[offer], -taste.alpha());
        return Math.pow(weighed, 1 / (1 - taste.nesting()));
    }
}
