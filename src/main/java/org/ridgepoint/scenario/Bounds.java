package org.ridgepoint.scenario;

/**
 * The values that a number may take, in the unit of its parameter. Only finite numbers are ever within bounds.
 *
 * @param low lower bound; negative infinity for none
 * @param lowIncluded whether {@code low} itself is allowed
 * @param high upper bound; positive infinity for none
 * @param highIncluded whether {@code high} itself is allowed
 */
public record Bounds(double low, boolean lowIncluded, double high, boolean highIncluded) {
    /** Every finite number. */
    public static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** Numbers above zero. */
    public static final Bounds POSITIVE = above(0);

    /** Zero and above. */
    public static final Bounds NOT_NEGATIVE = atLeast(0);

    /** From 0 to 1, both allowed. */
    public static final Bounds FRACTION = between(0, 1);

    public Bounds {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low bound " + low + " must not be above high bound " + high);
        }
    }

    /** From {@code low} to {@code high}, both allowed. */
    public static Bounds between(double low, double high) {
        return new Bounds(low, true, high, true);
    }

    /** Between {@code low} and {@code high}, neither allowed. */
    public static Bounds strictlyBetween(double low, double high) {
        return new Bounds(low, false, high, false);
    }

    /** {@code low} or more. */
    public static Bounds atLeast(double low) {
        return new Bounds(low, true, Double.POSITIVE_INFINITY, false);
    }

    /** More than {@code low}. */
    public static Bounds above(double low) {
        return new Bounds(low, false, Double.POSITIVE_INFINITY, false);
    }

    /** More than {@code low} and at most {@code high}. */
    public static Bounds aboveUpTo(double low, double high) {
        return new Bounds(low, false, high, true);
    }

    /** {@code low} or more and below {@code high}. */
    public static Bounds fromBelow(double low, double high) {
        return new Bounds(low, true, high, false);
    }

    /** True if {@code value} is finite and within both bounds. */
    public boolean contains(double value) {
        boolean highEnough = lowIncluded ? value >= low : value > low;
        boolean lowEnough = highIncluded ? value <= high : value < high;
        return Double.isFinite(value) && highEnough && lowEnough;
    }

    /** The bounds in words, for example {@code above 0 and at most 1}; {@code any} if there are none. */
    public String inWords() {
        String lower = lowIncluded ? "at least " : "above ";
        String upper = highIncluded ? "at most " : "below ";
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? "any" : upper + Numbers.text(high);
        }
        if (Double.isInfinite(high)) {
            return lower + Numbers.text(low);
        }
        if (lowIncluded && highIncluded) {
            return Numbers.text(low) + " to " + Numbers.text(high);
        }
        return lower + Numbers.text(low) + " and " + upper + Numbers.text(high);
    }
}
