package org.ridgepoint.pricing;

/**
 * Which offers of a segment are shown to all customers of a kind, such as those who want a shared copy of one rank class.
 * Groups that share one object are laid out together, so a listing is best made once for all groups of its kind.
 * Immutable.
 */
public final class Listing {
    private final boolean[] listed;

    private Listing(boolean[] listed) {
        this.listed = listed;
    }

    /**
     * A listing.
     *
     * @param listed by offer of the segment, true where it is shown
     */
    public static Listing of(boolean... listed) {
        return new Listing(listed.clone());
    }

    /** Number of offers of the segment, shown or not. */
    public int offers() {
        return listed.length;
    }

    /** True if the offer is shown. */
    public boolean shows(int offer) {
        return listed[offer];
    }
}
