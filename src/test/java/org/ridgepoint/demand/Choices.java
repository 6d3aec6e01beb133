package org.ridgepoint.demand;

import java.util.Arrays;
import java.util.Random;

/** Offers with utilities, from which tests work out choices by the nested logit itself. */
final class Choices {
    final double[] utility;
    final int[] nest;
    final double nesting;

    Choices(double nesting, double[] utility, int[] nest) {
        this.nesting = nesting;
        this.utility = utility;
        this.nest = nest;
    }

    /** Some deployers in a few nests, and self-hosting in the first nest. */
    static Choices random(long seed, int count, double nesting) {
        Random random = new Random(seed);
        int[] nest = new int[count];
        for (int i = 0; i < count - 1; i++) {
            nest[i] = i < 4 ? i : random.nextInt(4);
        }
        return new Choices(nesting, random.doubles(count, -1, 1).toArray(), nest);
    }

    /** Shares where the customers of one seller get a bonus for it; −1 for nobody. */
    double[] shares(int present, double kappa) {
        double[] value = utility.clone();
        if (present >= 0) {
            value[present] += kappa;
        }
        SpendingShares shares = new SpendingShares(value.length, 4);
        shares.update(new Elasticities(1, nesting, 1), value, new double[value.length], nest);
        double[] result = new double[value.length];
        Arrays.setAll(result, shares::share);
        return result;
    }

    /** The same as an engine sees it, with deployers numbered 0, 3, 6 and so on. */
    SellerChoice choice() {
        int[] ids = new int[utility.length - 1];
        Arrays.setAll(ids, i -> 3 * i);
        SellerChoice choice = new SellerChoice(ids, nest);
        double[] share = shares(-1, 0);
        for (int i = 0; i < share.length; i++) {
            choice.share()[i] = utility[i] == Double.NEGATIVE_INFINITY ? -1 : share[i];
        }
        return choice;
    }

    /** Shares of an engine, by choice. */
    static double[] read(DemandEngine engine, int group, SellerChoice choice) {
        double[] result = new double[choice.count()];
        Arrays.setAll(
                result,
                i -> choice.id(i) == SellerChoice.SELF ? engine.selfHosted(group) : engine.share(group, choice.id(i)));
        return result;
    }
}
