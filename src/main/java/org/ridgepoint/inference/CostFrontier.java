package org.ridgepoint.inference;

import java.util.Arrays;

/**
 * The lowest cost of a model copy over many options as a function of its traffic, tabulated where it was asked for.
 *
 * <p>USD per second is constant in traffic where residency sets it and proportional where bandwidth or arithmetic does,
 * so it is interpolated linearly in traffic between nodes that are evenly spaced in its logarithm. Hot copies depend on
 * the peak traffic x̂ alone. Cold copies depend on traffic and, linearly for each option, on 1/u; their table has a row
 * for each of a few values of 1/u. A node is computed at its first use. Not thread-safe: one run owns one frontier.
 */
public final class CostFrontier {
    private static final int NODES_PER_DECADE = 8;
    private static final double LOWEST_TRAFFIC = 1e-12;
    private static final int DECADES = 26;
    private static final int NODES = NODES_PER_DECADE * DECADES;
    private static final double LOG_LOWEST = StrictMath.log(LOWEST_TRAFFIC);
    private static final double STEP = StrictMath.log(10) / NODES_PER_DECADE;
    private static final double[] INVERSE_UTILIZATION = {1, 1.5, 3, 10, 100, 1e4, 1e8};

    private final Planner planner;
    private final double peakToMean;
    private final double smallestGroupUsdPerSecond;
    private final double floorUsdPerToken;
    private final double[] traffic = new double[NODES];
    private final double[] hot = unknown();
    private final double[][] cold = new double[INVERSE_UTILIZATION.length][0];
    private final int[] hotOption = new int[NODES];
    private final int[][] coldOption = new int[INVERSE_UTILIZATION.length][0];

    /**
     * @param planner at least one option; all of one workload
     */
    public CostFrontier(Planner planner) {
        if (planner.size() == 0) {
            throw new IllegalArgumentException("a cost frontier needs at least one option");
        }
        this.planner = planner;
        peakToMean = planner.option(0).setup().workload().peakToMean();
        smallestGroupUsdPerSecond = planner.smallestGroupUsdPerSecond();
        floorUsdPerToken = planner.floorUsdPerToken();
        for (int i = 0; i < NODES; i++) {
            traffic[i] = StrictMath.exp(LOG_LOWEST + i * STEP);
        }
    }

    private static double[] unknown() {
        double[] nodes = new double[NODES];
        Arrays.fill(nodes, Double.NaN);
        return nodes;
    }

    /** What a deployer's copies share: its slack, prepared once for all of them. */
    public Slack slack(double totalTraffic) {
        ServingSetup setup = planner.option(0).setup();
        double utilization =
                setup.terms().utilization(totalTraffic, setup.workload().tpotLimitSeconds());
        return new Slack(1 / utilization, StrictMath.log(peakToMean / utilization));
    }

    /**
     * How far provisioning exceeds mean traffic.
     *
     * @param inverseUtilization 1/u(λ)
     * @param logPeakOverMean ln(ρ/u)
     */
    public record Slack(double inverseUtilization, double logPeakOverMean) {}

    /**
     * USD per second of the cheapest way to serve a copy.
     *
     * @param logTraffic ln x, so that callers that scale one traffic many times need one logarithm
     * @param trafficTokensPerSecond x
     */
    public double usdPerSecond(double logTraffic, double trafficTokensPerSecond, Slack slack) {
        double peak = peakToMean * slack.inverseUtilization() * trafficTokensPerSecond;
        double asHot = hotUsdPerSecond(logTraffic + slack.logPeakOverMean(), peak);
        return Math.min(asHot, coldUsdPerSecond(logTraffic, trafficTokensPerSecond, slack.inverseUtilization()));
    }

    /** The option that serves a copy most cheaply at the node below its traffic. */
    public ServingOption optionAt(double logTraffic, double trafficTokensPerSecond, Slack slack) {
        double logPeak = logTraffic + slack.logPeakOverMean();
        double asHot = hotUsdPerSecond(logPeak, StrictMath.exp(logPeak));
        double asCold = coldUsdPerSecond(logTraffic, trafficTokensPerSecond, slack.inverseUtilization());
        return planner.option(
                asHot <= asCold
                        ? hotOption[node(logPeak)]
                        : coldOption[row(slack.inverseUtilization())][node(logTraffic)]);
    }

    /** n·c of the cheapest whole group. */
    public double smallestGroupUsdPerSecond() {
        return smallestGroupUsdPerSecond;
    }

    /** The lowest USD per output token at any traffic; no traffic costs less. */
    public double floorUsdPerToken() {
        return floorUsdPerToken;
    }

    /** The options behind this frontier. */
    public Planner planner() {
        return planner;
    }

    private double hotUsdPerSecond(double logPeak, double peak) {
        int node = node(logPeak);
        double share = (peak - traffic[node]) / (traffic[node + 1] - traffic[node]);
        return hotAt(node) + share * (hotAt(node + 1) - hotAt(node));
    }

    private double coldUsdPerSecond(double logTraffic, double x, double inverseUtilization) {
        int node = node(logTraffic);
        int row = row(inverseUtilization);
        double share = (x - traffic[node]) / (traffic[node + 1] - traffic[node]);
        double below = coldAt(row, node) + share * (coldAt(row, node + 1) - coldAt(row, node));
        if (inverseUtilization == INVERSE_UTILIZATION[row]) {
            return below;
        }
        double above = coldAt(row + 1, node) + share * (coldAt(row + 1, node + 1) - coldAt(row + 1, node));
        double rise = (inverseUtilization - INVERSE_UTILIZATION[row])
                / (INVERSE_UTILIZATION[row + 1] - INVERSE_UTILIZATION[row]);
        return below == Double.POSITIVE_INFINITY ? below : below + rise * (above - below);
    }

    /** The node at or below a traffic; traffic outside the table is extrapolated from its last cell. */
    private static int node(double logTraffic) {
        int node = (int) ((logTraffic - LOG_LOWEST) / STEP);
        return Math.max(0, Math.min(node, NODES - 2));
    }

    private static int row(double inverseUtilization) {
        int row = 0;
        while (row < INVERSE_UTILIZATION.length - 2 && inverseUtilization >= INVERSE_UTILIZATION[row + 1]) {
            row++;
        }
        return row;
    }

    private double hotAt(int node) {
        if (Double.isNaN(hot[node])) {
            int option = planner.cheapestHot(traffic[node], guess(hot, hotOption, node));
            hotOption[node] = option;
            hot[node] = planner.option(option).hotUsdPerSecond(traffic[node]);
        }
        return hot[node];
    }

    /** The best option of a neighbouring node that is known, else the first. */
    private static int guess(double[] known, int[] option, int node) {
        if (node > 0 && !Double.isNaN(known[node - 1])) {
            return option[node - 1];
        }
        return node + 1 < NODES && !Double.isNaN(known[node + 1]) ? option[node + 1] : 0;
    }

    private double coldAt(int row, int node) {
        if (cold[row].length == 0) {
            cold[row] = unknown();
            coldOption[row] = new int[NODES];
        }
        if (Double.isNaN(cold[row][node])) {
            double peak = peakToMean * INVERSE_UTILIZATION[row] * traffic[node];
            int option = planner.cheapestCold(traffic[node], peak, guess(cold[row], coldOption[row], node));
            coldOption[row][node] = option;
            cold[row][node] = planner.option(option).coldUsdPerSecond(traffic[node], peak);
        }
        return cold[row][node];
    }
}
