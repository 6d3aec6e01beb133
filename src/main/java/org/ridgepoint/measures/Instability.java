package org.ridgepoint.measures;

import java.util.OptionalDouble;

/** How much shares move from one moment to the next. Pure functions. */
public final class Instability {
    private Instability() {}

    /**
     * The Hymer–Pashigian index: the sum over firms of the absolute change of their share. Firms and classes are
     * matched by their position; who is missing on one side has no share there, so entry and exit count in full. In a
     * class whose number of firms changes, as many firms as both moments have move from the old size to the new one,
     * and the others enter or leave.
     *
     * @return in [0, 2]: 0 if nothing moves, 2 if all that sold before sell nothing now; absent where either moment has
     *     no sales
     */
    public static OptionalDouble hymerPashigian(Shares before, Shares after) {
        if (!before.hasSales() || !after.hasSales()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        int firms = Math.max(before.firms(), after.firms());
        for (int i = 0; i < firms; i++) {
            sum += Math.abs(firmShare(after, i) - firmShare(before, i));
        }
        int classes = Math.max(before.groups() - before.firms(), after.groups() - after.firms());
        for (int i = 0; i < classes; i++) {
            sum += classChange(before, before.firms() + i, after, after.firms() + i);
        }
        return OptionalDouble.of(sum);
    }

    private static double firmShare(Shares shares, int firm) {
        return firm < shares.firms() ? shares.share(firm) : 0;
    }

    private static double classChange(Shares before, int old, Shares after, int now) {
        double oldCount = sellers(before, old);
        double newCount = sellers(after, now);
        double oldSize = oldCount > 0 ? before.share(old) / oldCount : 0;
        double newSize = newCount > 0 ? after.share(now) / newCount : 0;
        double stayers = Math.min(oldCount, newCount) * Math.abs(newSize - oldSize);
        return stayers + Math.max(0, newCount - oldCount) * newSize + Math.max(0, oldCount - newCount) * oldSize;
    }

    private static double sellers(Shares shares, int group) {
        return group < shares.groups() && shares.share(group) > 0 ? shares.count(group) : 0;
    }
}
