package org.ridgepoint.firms.fleet;

/**
 * The software stacks that a deployer's software runs on, as bits of a mask. A firm begins with those that its first plans
 * need (they are part of what it cost to begin); every later one costs money and time.
 */
public final class Platforms {
    private static final int NEVER = Integer.MAX_VALUE;

    private long ported;
    private long coming;
    private int readyStep = NEVER;
    private boolean beginning = true;

    /** True if software runs there. A firm that is only beginning takes up the platform. */
    public boolean has(int platform) {
        if (beginning) {
            ported |= bit(platform);
        }
        return (ported & bit(platform)) != 0;
    }

    /** Ends the time in which platforms come with the firm. */
    public void begun() {
        beginning = false;
    }

    /** True while software is being moved. */
    public boolean moving() {
        return coming != 0;
    }

    /** Starts to move software to one more platform. */
    public void move(int platform, int ready) {
        coming |= bit(platform);
        readyStep = ready;
    }

    /**
     * Begins a step.
     *
     * @return true if a platform can be used from now on
     */
    public boolean begin(int step) {
        if (step < readyStep) {
            return false;
        }
        ported |= coming;
        coming = 0;
        readyStep = NEVER;
        return true;
    }

    /** Takes over what runs on another firm's platforms. */
    public void join(Platforms other) {
        ported |= other.ported;
    }

    private static long bit(int platform) {
        return 1L << platform;
    }
}
