package org.ridgepoint.measures;

import java.util.OptionalDouble;
import net.jafama.StrictFastMath;
import org.ridgepoint.units.Require;

/**
 * Measures of concentration, as defined in the literature on industrial organisation. Pure functions. Every firm of a
 * class counts as a firm of its own. Firms without sales do not count, so a firm that has left may stay in the arrays.
 * Every measure is absent where nothing was sold. Sums run in the order of the groups; sorting breaks no tie by chance.
 */
public final class Concentration {
    /** What a share of one contributes to the Herfindahl–Hirschman index: one hundred per cent, squared. */
    public static final double HHI_OF_MONOPOLY = 10_000;

    private Concentration() {}

    /**
     * The Herfindahl–Hirschman index: the sum of the squared shares, in per cent. A class of m firms with share s
     * between them adds m·(s/m)², which vanishes as m grows.
     *
     * @return in (0, 10,000]; 10,000/n for n equal firms
     */
    public static OptionalDouble hhi(Shares shares) {
        return shares.hasSales() ? OptionalDouble.of(HHI_OF_MONOPOLY * sumOfSquares(shares)) : OptionalDouble.empty();
    }

    /**
     * The number of equal firms that would have the same index: 10,000 over {@link #hhi}.
     *
     * @return at least 1
     */
    public static OptionalDouble effectiveNumber(Shares shares) {
        return shares.hasSales() ? OptionalDouble.of(1 / sumOfSquares(shares)) : OptionalDouble.empty();
    }

    private static double sumOfSquares(Shares shares) {
        double sum = 0;
        for (int i = 0; i < shares.groups(); i++) {
            sum += shares.share(i) * shares.size(i);
        }
        return sum;
    }

    /**
     * The share of the {@code k} largest firms. Firms are taken from the largest down, whether known one by one or in a
     * class; of a class of m firms with share s, as many as are still wanted: min(left, m)·s/m.
     *
     * @param k at least 1
     * @return in (0, 1]
     */
    public static OptionalDouble concentrationRatio(Shares shares, int k) {
        Require.atLeast(k, 1, "k");
        if (!shares.hasSales()) {
            return OptionalDouble.empty();
        }
        Ranking ranking = shares.ranking();
        double left = k;
        double sum = 0;
        for (int i = ranking.size() - 1; i >= 0 && left > 0; i--) {
            double count = ranking.count()[i];
            sum += left < count ? ranking.share()[i] * (left / count) : ranking.share()[i];
            left -= count;
        }
        return OptionalDouble.of(Math.min(sum, 1));
    }

    /**
     * Shannon entropy of the shares, in nats: minus the sum of s·ln s. A class of m firms with share s between them
     * adds −s·ln(s/m).
     *
     * @return at least 0; ln n for n equal firms
     */
    public static OptionalDouble entropy(Shares shares) {
        return shares.hasSales() ? OptionalDouble.of(nats(shares)) : OptionalDouble.empty();
    }

    /**
     * The number of equal firms that would have the same entropy: its exponential.
     *
     * @return at least 1, and never below {@link #effectiveNumber} apart from rounding
     */
    public static OptionalDouble entropyNumber(Shares shares) {
        return shares.hasSales() ? OptionalDouble.of(StrictFastMath.exp(nats(shares))) : OptionalDouble.empty();
    }

    /**
     * Theil's index of inequality between the firms that sell: ln n − entropy. Zero for equal firms, whatever their
     * number, and ln n as one firm takes all.
     *
     * @return at least 0
     */
    public static OptionalDouble theil(Shares shares) {
        if (!shares.hasSales()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(0, StrictFastMath.log(shares.sellers()) - nats(shares)));
    }

    private static double nats(Shares shares) {
        double sum = 0;
        for (int i = 0; i < shares.groups(); i++) {
            if (shares.share(i) > 0) {
                sum -= shares.share(i) * StrictFastMath.log(shares.size(i));
            }
        }
        return Math.max(0, sum);
    }

    /**
     * The Gini coefficient of the shares of the firms that sell, without correction for small numbers: one minus twice
     * the area under the Lorenz curve, whose steps are the firms from small to large.
     *
     * @return in [0, 1); (n−1)/n as one of n firms takes all
     */
    public static OptionalDouble gini(Shares shares) {
        if (!shares.hasSales()) {
            return OptionalDouble.empty();
        }
        Ranking ranking = shares.ranking();
        double twiceArea = 0;
        double below = 0;
        for (int i = 0; i < ranking.size(); i++) {
            twiceArea += ranking.count()[i] * (2 * below + ranking.share()[i]);
            below += ranking.share()[i];
        }
        return OptionalDouble.of(Math.max(0, 1 - twiceArea / shares.sellers()));
    }
}
