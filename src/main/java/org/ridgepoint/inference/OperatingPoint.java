package org.ridgepoint.inference;

/**
 * How an option serves one model copy at one traffic.
 *
 * @param trafficTokensPerSecond x: mean output tokens per second on this copy
 * @param utilization u(λ)
 * @param batch B
 * @param stepSeconds t_step
 * @param cycleSeconds φ(B)
 * @param memoryShare m: share of the group's usable memory that the copy occupies
 * @param busyGroups ts of a hot copy; groups kept busy by a cold one
 * @param groups G: groups of chips needed, fractional because copies share chips in time and space
 * @param regime what sets the cost
 * @param usdPerToken AC: USD per output token with its share of input
 */
public record OperatingPoint(
        double trafficTokensPerSecond,
        double utilization,
        double batch,
        double stepSeconds,
        double cycleSeconds,
        double memoryShare,
        double busyGroups,
        double groups,
        Regime regime,
        double usdPerToken) {

    private static final double TOKENS_PER_MILLION = 1e6;

    /** USD per million output tokens. */
    public double usdPerMillionTokens() {
        return usdPerToken * TOKENS_PER_MILLION;
    }

    /** Output tokens per second that one user sees, 1/φ(B). */
    public double tokensPerSecondPerUser() {
        return 1 / cycleSeconds;
    }
}
