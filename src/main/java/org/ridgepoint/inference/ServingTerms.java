package org.ridgepoint.inference;

import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.units.Require;

/**
 * Assumptions of the serving model that do not depend on chip, model or workload (model specification, section 3).
 *
 * @param linkLatencySeconds α_l: latency of one hop of an all-reduce
 * @param usableMemory share of memory that weights and KV cache may fill
 * @param slack ζ: square-root staffing slack
 * @param coldCopies true if a copy may wait in host memory while nobody uses it
 * @param hostLinkBytesPerSecond X_h: bandwidth from host memory to one chip
 * @param hostUsdPerByteSecond c_h: cost of a byte of host memory by the second
 * @param scaleOutBytesPerSecond bandwidth per chip beyond the fast-link domain, per direction
 * @param charges which terms of memory make serving cheaper with scale
 */
public record ServingTerms(
        double linkLatencySeconds,
        double usableMemory,
        double slack,
        boolean coldCopies,
        double hostLinkBytesPerSecond,
        double hostUsdPerByteSecond,
        double scaleOutBytesPerSecond,
        MemoryCharges charges) {

    private static final double HOST_MEMORY_USD_PER_BYTE = 5e-9;

    /**
     * Values of sections 3 and 7. Host memory at 5 USD per GB, paid for like a chip (8 % over four years: 4.784e-17 USD
     * per byte and second), and a scale-out link of 400 Gb/s per chip are assumptions.
     */
    public static final ServingTerms DEFAULT =
            new ServingTerms(6e-6, 0.9, 1.2, true, 50e9, hostUsdPerByteSecond(ChipCostTerms.DEFAULT), 50e9);

    public ServingTerms {
        Require.notNegative(linkLatencySeconds, "linkLatencySeconds");
        Require.within(usableMemory, 0.01, 1, "usableMemory");
        Require.notNegative(slack, "slack");
        Require.positive(hostLinkBytesPerSecond, "hostLinkBytesPerSecond");
        Require.notNegative(hostUsdPerByteSecond, "hostUsdPerByteSecond");
        Require.positive(scaleOutBytesPerSecond, "scaleOutBytesPerSecond");
    }

    /** Terms with all charges for memory. */
    public ServingTerms(
            double linkLatencySeconds,
            double usableMemory,
            double slack,
            boolean coldCopies,
            double hostLinkBytesPerSecond,
            double hostUsdPerByteSecond,
            double scaleOutBytesPerSecond) {
        this(
                linkLatencySeconds,
                usableMemory,
                slack,
                coldCopies,
                hostLinkBytesPerSecond,
                hostUsdPerByteSecond,
                scaleOutBytesPerSecond,
                MemoryCharges.ALL);
    }

    private static double hostUsdPerByteSecond(ChipCostTerms terms) {
        return HOST_MEMORY_USD_PER_BYTE * terms.capitalRecoveryFactor() / ChipCostTerms.SECONDS_PER_YEAR;
    }

    /** The same terms without slack, as minimum efficient scale is measured. */
    public ServingTerms withoutSlack() {
        return new ServingTerms(
                linkLatencySeconds,
                usableMemory,
                0,
                coldCopies,
                hostLinkBytesPerSecond,
                hostUsdPerByteSecond,
                scaleOutBytesPerSecond,
                charges);
    }

    /** The same terms with other charges for memory. */
    public ServingTerms with(MemoryCharges other) {
        return new ServingTerms(
                linkLatencySeconds,
                usableMemory,
                slack,
                coldCopies,
                hostLinkBytesPerSecond,
                hostUsdPerByteSecond,
                scaleOutBytesPerSecond,
                other);
    }

    /**
     * u(λ) = 1/(1 + ζ/√(λ·τ)): how busy groups may be while requests of the whole segment share them. The square root
     * is claimed for λ·τ of 10 or more requests in flight and used below that as well. 1 without slack, 0 without traffic.
     *
     * @param totalTrafficTokensPerSecond λ
     */
    public double utilization(double totalTrafficTokensPerSecond, double tpotLimitSeconds) {
        return slack == 0 ? 1 : 1 / (1 + slack / Math.sqrt(totalTrafficTokensPerSecond * tpotLimitSeconds));
    }
}
