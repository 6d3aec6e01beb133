package org.ridgepoint.policy;

import org.ridgepoint.units.Require;

/** A regulator's test of a merger. The set is closed. */
public sealed interface MergerControl {

    /**
     * True if two firms may merge.
     *
     * @param hhi Herfindahl–Hirschman index of the market before, 0 to 10,000
     * @param shareOfOne share of one in the market, in [0, 1]
     * @param shareOfOther share of the other
     */
    boolean allows(double hhi, double shareOfOne, double shareOfOther);

    /** Rise of the index when two firms become one: 2·s·s', on the scale to 10,000. */
    static double rise(double shareOfOne, double shareOfOther) {
        return 2e4 * shareOfOne * shareOfOther;
    }

    /** Every merger is allowed. */
    record AllowAll() implements MergerControl {
        @Override
        public boolean allows(double hhi, double shareOfOne, double shareOfOther) {
            return true;
        }
    }

    /**
     * A merger is refused if it raises the index by more than {@code leastRise} and either the index is then above {@code
     * mostHhi} or the firm above {@code mostShare} (the thresholds of the United States' guidelines of 2023).
     */
    record Guidelines(double mostHhi, double mostShare, double leastRise) implements MergerControl {
        /** 1,800, 30 % and 100 points. */
        public static final Guidelines DEFAULT = new Guidelines(1800, 0.3, 100);

        public Guidelines {
            Require.notNegative(mostHhi, "mostHhi");
            Require.fraction(mostShare, "mostShare");
            Require.notNegative(leastRise, "leastRise");
        }

        @Override
        public boolean allows(double hhi, double shareOfOne, double shareOfOther) {
            double rise = rise(shareOfOne, shareOfOther);
            boolean concentrated = hhi + rise > mostHhi || shareOfOne + shareOfOther > mostShare;
            return !(rise > leastRise && concentrated);
        }
    }
}
