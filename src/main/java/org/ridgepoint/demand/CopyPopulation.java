package org.ridgepoint.demand;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.ridgepoint.units.Require;

/**
 * How demand for shared copies spreads over V of them with Zipf(z) popularity. Ranks 1–8 stand alone; the others are
 * gathered in 16 bins that respect the borders of the classes: each class has a part of the bins in proportion to the
 * logarithm of the ranks that it spans, and its bins are evenly spaced there. A bin's sum over ranks is taken as an
 * integral between half ranks.
 */
public final class CopyPopulation {
    /** Ranks that stand alone, and the first class. */
    public static final int HEAD_RANKS = 8;

    /** Share of all copies that head and middle make up. */
    public static final double MID_SHARE = 0.05;

    private static final int BINS_BELOW_HEAD = 16;
    private static final double LEAST_PART_OF_A_COPY = 1e-6;

    /** Largest number of bins. */
    public static final int MAX_BINS = HEAD_RANKS + BINS_BELOW_HEAD;

    private final double[] count = new double[MAX_BINS];
    private final double[] weight = new double[MAX_BINS];
    private final RankClass[] rankClass = new RankClass[MAX_BINS];
    private final double[] logShareOfClassPerCopy = new double[MAX_BINS];
    private final double[] classShare = new double[RankClass.COUNT];
    private int bins;

    /**
     * @param copies V, at least 1; need not be whole
     * @param zipfExponent z: popularity falls as rank^−z
     */
    public CopyPopulation(double copies, double zipfExponent) {
        Require.within(copies, 1, 1e15, "copies");
        Require.within(zipfExponent, 0, 10, "zipfExponent");
        for (int rank = 1; rank <= HEAD_RANKS && rank - 1 < copies; rank++) {
            double present = Math.min(1, copies - (rank - 1));
            add(RankClass.HEAD, present, present * StrictFastMath.exp(-zipfExponent * StrictFastMath.log(rank)));
        }
        if (copies > HEAD_RANKS + LEAST_PART_OF_A_COPY) {
            addBins(copies, zipfExponent);
        }
        double sum = Arrays.stream(weight, 0, bins).sum();
        for (int bin = 0; bin < bins; bin++) {
            weight[bin] /= sum;
            classShare[rankClass[bin].ordinal()] += weight[bin];
        }
        for (int bin = 0; bin < bins; bin++) {
            logShareOfClassPerCopy[bin] = StrictFastMath.log(shareOfClassPerCopy(bin));
        }
    }

    private void addBins(double copies, double z) {
        double start = HEAD_RANKS + 0.5;
        double border = MID_SHARE * copies + 0.5;
        double end = copies + 0.5;
        int middle = middleBins(start, border, end);
        addRange(RankClass.MID, start, border, middle, z);
        addRange(RankClass.TAIL, middle == 0 ? start : border, end, BINS_BELOW_HEAD - middle, z);
    }

    private static int middleBins(double start, double border, double end) {
        if (border <= start + LEAST_PART_OF_A_COPY) {
            return 0;
        }
        double part = StrictFastMath.log(border / start) / StrictFastMath.log(end / start);
        return Math.max(1, (int) StrictMath.rint(BINS_BELOW_HEAD * part));
    }

    private void addRange(RankClass ofClass, double from, double to, int parts, double z) {
        double ratio = StrictFastMath.log(to / from) / Math.max(1, parts);
        double low = from;
        for (int part = 1; part <= parts; part++) {
            double high = part == parts ? to : from * StrictFastMath.exp(ratio * part);
            add(ofClass, high - low, powerIntegral(low, high, z));
            low = high;
        }
    }

    /** ∫ r^−z dr. */
    private static double powerIntegral(double low, double high, double z) {
        double ratio = StrictFastMath.log(high / low);
        double power = 1 - z;
        double lowTerm = StrictFastMath.exp(power * StrictFastMath.log(low));
        return Math.abs(power * ratio) < 1e-9 ? lowTerm * ratio : lowTerm * StrictFastMath.expm1(power * ratio) / power;
    }

    private void add(RankClass ofClass, double copies, double popularity) {
        rankClass[bins] = ofClass;
        count[bins] = copies;
        weight[bins] = popularity;
        bins++;
    }

    /** Number of bins in use. */
    public int bins() {
        return bins;
    }

    /** Copies in a bin. */
    public double count(int bin) {
        return count[bin];
    }

    /** Share of all demand for shared copies that falls on a bin. */
    public double demandShare(int bin) {
        return weight[bin];
    }

    /** Share of the demand of its class that falls on one copy of a bin. */
    public double shareOfClassPerCopy(int bin) {
        return weight[bin] / count[bin] / classShare(rankClass[bin]);
    }

    /** Natural logarithm of {@link #shareOfClassPerCopy}. */
    public double logShareOfClassPerCopy(int bin) {
        return logShareOfClassPerCopy[bin];
    }

    /** The class of a bin. */
    public RankClass rankClass(int bin) {
        return rankClass[bin];
    }

    /** Share of all demand for shared copies that falls on a class. */
    public double classShare(RankClass ofClass) {
        return classShare[ofClass.ordinal()];
    }
}
