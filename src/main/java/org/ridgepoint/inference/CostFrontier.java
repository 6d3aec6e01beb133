package org.ridgepoint.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jafama.StrictFastMath;
import org.jspecify.annotations.Nullable;

/**
 * The lowest cost of a model copy over many options as a function of its traffic, worked out where it was asked for.
 *
 * <p>Which option is cheapest is looked up at nodes that are evenly spaced in the logarithm of traffic, and for cold
 * copies at a few values of 1/u. Between nodes only the options of the neighbouring nodes are considered, so that the
 * cost is always that of a real plan, at most half a per cent above the exact one. Hot copies depend on the peak
 * traffic x̂ alone; their USD per second, constant in traffic where residency sets it and proportional where bandwidth
 * or arithmetic does, is tabulated in {@value #PARTS} parts of every cell and interpolated linearly in traffic. Not
 * thread-safe: one run owns one frontier.
 */
public final class CostFrontier {
    private static final int NODES_PER_DECADE = 16;
    private static final double LOWEST_TRAFFIC = 1e-12;
    private static final int DECADES = 26;
    private static final int NODES = NODES_PER_DECADE * DECADES;
    private static final double LOG_LOWEST = StrictFastMath.log(LOWEST_TRAFFIC);
    private static final double STEP = StrictFastMath.log(10) / NODES_PER_DECADE;
    private static final int PARTS = 8;
    private static final double NODES_PER_LOG = 1 / STEP;
    private static final double[] TRAFFIC = new double[NODES];
    private static final double[] INVERSE_TRAFFIC = new double[NODES];
    /** Traffic at the parts of a cell over that at its node, and one over the widths of the parts. */
    private static final double[] RATIO = new double[PARTS + 1];

    private static final double[] INVERSE_WIDTH = new double[PARTS];

    static {
        Arrays.setAll(TRAFFIC, node -> StrictFastMath.exp(LOG_LOWEST + node * STEP));
        Arrays.setAll(INVERSE_TRAFFIC, node -> 1 / TRAFFIC[node]);
        Arrays.setAll(RATIO, part -> StrictFastMath.exp(part * STEP / PARTS));
        Arrays.setAll(INVERSE_WIDTH, part -> 1 / (RATIO[part + 1] - RATIO[part]));
    }

    private static final double[] NO_CELL = {};
    private static final int CORNERS = 4;
    private static final double[] INVERSE_UTILIZATION = {1, 1.5, 3, 10, 100, 1e4, 1e8};

    private final Planner planner;
    private final double peakToMean;
    private final double smallestGroupUsdPerSecond;
    private final double floorUsdPerToken;
    private final double lowerBoundColdUsdPerPeakToken;
    /** By cell and part: USD per second of a hot copy; 0 where it has not been worked out. */
    private final double[][] hot = new double[NODES][];
    /** By node: 1 + the index of the option, or 0 where it is not known. */
    private final int[] hotOptions = new int[NODES];

    private final int[][] coldOptions = new int[INVERSE_UTILIZATION.length][0];
    private final Known known;

    /**
     * @param planner at least one option; all of one workload
     */
    public CostFrontier(Planner planner) {
        this(planner, Known.NOTHING);
    }

    /** The frontier that follows this one, which must not be used any more, when some options come and others go. */
    public CostFrontier followedBy(Planner next) {
        return new CostFrontier(next, Known.of(this, next));
    }

    private CostFrontier(Planner planner, Known known) {
        this.known = known;
        if (planner.size() == 0) {
            throw new IllegalArgumentException("a cost frontier needs at least one option");
        }
        this.planner = planner;
        peakToMean = planner.option(0).setup().workload().peakToMean();
        smallestGroupUsdPerSecond = planner.smallestGroupUsdPerSecond();
        floorUsdPerToken = planner.floorUsdPerToken();
        Arrays.fill(hot, NO_CELL);
        lowerBoundColdUsdPerPeakToken = planner.lowerBoundColdUsdPerPeakToken();
    }

    /** What a deployer's copies share: its slack, prepared once for all of them. */
    public Slack slack(double totalTraffic) {
        ServingSetup setup = planner.option(0).setup();
        double utilization =
                setup.terms().utilization(totalTraffic, setup.workload().tpotLimitSeconds());
        double inverse = 1 / utilization;
        return new Slack(inverse, StrictFastMath.log(peakToMean / utilization), (utilization - 1) / 2, row(inverse));
    }

    /**
     * How far provisioning exceeds mean traffic.
     *
     * @param inverseUtilization 1/u(λ)
     * @param logPeakOverMean ln(ρ/u)
     * @param byTotal dln(1/u)/dln λ = −(1−u)/2, as 1/u − 1 falls with the square root of λ
     * @param row where 1/u lies among the values for which cold options are known
     */
    public record Slack(double inverseUtilization, double logPeakOverMean, double byTotal, int row) {}

    /**
     * USD per second of the cheapest way to serve a copy.
     *
     * @param logTraffic ln x, so that callers that scale one traffic many times need one logarithm
     * @param trafficTokensPerSecond x
     */
    public double usdPerSecond(double logTraffic, double trafficTokensPerSecond, Slack slack) {
        double peak = peak(trafficTokensPerSecond, slack);
        double lowest = hotUsdPerSecond(logTraffic + slack.logPeakOverMean(), peak);
        if (!mayWaitCold(lowest, peak)) {
            return lowest;
        }
        int last = -1;
        int node = node(logTraffic);
        for (int corner = 0; corner < CORNERS; corner++) {
            int index = coldOption(slack.row() + corner / 2, node + corner % 2);
            ServingOption option = planner.option(index);
            if (index != last && option.lowerBoundColdUsdPerSecond(trafficTokensPerSecond, peak) < lowest) {
                lowest = Math.min(lowest, option.coldUsdPerSecond(trafficTokensPerSecond, peak));
            }
            last = index;
        }
        return lowest;
    }

    /**
     * Adds the cost of equal copies of a deployer, as {@link #usdPerSecond} states it, and how it reacts to traffic.
     *
     * @param own true if more traffic of the deployer means more such copies, false if it means more traffic on each
     */
    public void add(double copies, double logTraffic, double traffic, Slack slack, boolean own, CostReaction to) {
        double peak = peak(traffic, slack);
        double logPeak = logTraffic + slack.logPeakOverMean();
        int node = node(logPeak);
        int part = part(logPeak, node);
        double below = hotUsdPerSecond(node, part);
        double change = hotUsdPerSecond(node, part + 1) - below;
        double scaled = peak * INVERSE_TRAFFIC[node];
        double usd = below + (scaled - RATIO[part]) * INVERSE_WIDTH[part] * change;
        ServingOption cold = cheaperCold(usd, logTraffic, traffic, slack);
        double byTraffic = 0;
        double byPeak = scaled * change * INVERSE_WIDTH[part];
        if (cold != null) {
            usd = cold.coldUsdPerSecond(traffic, peak);
            byTraffic = cold.loadingUsdPerSecondByLogTraffic(traffic);
            byPeak = cold.coldUsdPerPeakToken() * peak;
        }
        if (own) {
            to.addOwn(copies, usd, byPeak, slack.byTotal());
        } else {
            to.addShared(copies, usd, byTraffic, byPeak, slack.byTotal());
        }
    }

    /** The option that serves a copy at the cost that {@link #usdPerSecond} states. */
    public ServingOption optionAt(double logTraffic, double trafficTokensPerSecond, Slack slack) {
        double peak = peak(trafficTokensPerSecond, slack);
        double logPeak = logTraffic + slack.logPeakOverMean();
        double hot = hotUsdPerSecond(logPeak, peak);
        ServingOption cold = cheaperCold(hot, logTraffic, trafficTokensPerSecond, slack);
        return cold == null ? hotOptionAt(node(logPeak), peak) : cold;
    }

    /** The cheapest cold option, if it costs less than that. */
    private @Nullable ServingOption cheaperCold(double usdPerSecond, double logTraffic, double traffic, Slack slack) {
        double peak = peak(traffic, slack);
        if (!mayWaitCold(usdPerSecond, peak)) {
            return null;
        }
        ServingOption best = null;
        double lowest = usdPerSecond;
        int last = -1;
        int node = node(logTraffic);
        for (int corner = 0; corner < CORNERS; corner++) {
            int index = coldOption(slack.row() + corner / 2, node + corner % 2);
            ServingOption option = planner.option(index);
            if (index != last && option.lowerBoundColdUsdPerSecond(traffic, peak) < lowest) {
                double cost = option.coldUsdPerSecond(traffic, peak);
                best = cost < lowest ? option : best;
                lowest = Math.min(lowest, cost);
            }
            last = index;
        }
        return best;
    }

    /** The cheaper one of the options of two neighbouring nodes, which are mostly the same. */
    private ServingOption hotOptionAt(int node, double peak) {
        ServingOption here = planner.option(hotOption(node));
        ServingOption next = planner.option(hotOption(node + 1));
        return here == next || here.hotUsdPerSecond(peak) <= next.hotUsdPerSecond(peak) ? here : next;
    }

    /** False if every cold copy costs at least that much. */
    private boolean mayWaitCold(double usdPerSecond, double peak) {
        return lowerBoundColdUsdPerPeakToken * peak < usdPerSecond;
    }

    private double peak(double traffic, Slack slack) {
        return traffic == 0 ? 0 : peakToMean * slack.inverseUtilization() * traffic;
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
        int part = part(logPeak, node);
        double below = hotUsdPerSecond(node, part);
        double share = (peak * INVERSE_TRAFFIC[node] - RATIO[part]) * INVERSE_WIDTH[part];
        return below + share * (hotUsdPerSecond(node, part + 1) - below);
    }

    private static int part(double logPeak, int node) {
        int part = (int) ((place(logPeak) - node) * PARTS);
        return Math.max(0, Math.min(part, PARTS - 1));
    }

    /** Where a traffic lies between nodes; may be outside the table. */
    private static double place(double logTraffic) {
        return (logTraffic - LOG_LOWEST) * NODES_PER_LOG;
    }

    private double hotUsdPerSecond(int node, int part) {
        double[] cell = hot[node];
        if (cell == NO_CELL) {
            cell = newCell(node);
            hot[node] = cell;
        }
        if (cell[part] == 0) {
            double peak = TRAFFIC[node] * RATIO[part];
            int here = hotOption(node);
            int next = hotOption(node + 1);
            double usdPerSecond = planner.option(here).hotUsdPerSecond(peak);
            cell[part] = next == here
                    ? usdPerSecond
                    : Math.min(usdPerSecond, planner.option(next).hotUsdPerSecond(peak));
        }
        return cell[part];
    }

    /** The cell of the frontier before, if the options of its nodes are still the cheapest. */
    private double[] newCell(int node) {
        boolean same = known.option(known.hotOptions, node) == hotOption(node)
                && known.option(known.hotOptions, node + 1) == hotOption(node + 1)
                && known.hot[node] != NO_CELL;
        return same ? known.hot[node] : new double[PARTS + 1];
    }

    /** The node at or below a traffic; traffic outside the table is extrapolated from its last cell. */
    private static int node(double logTraffic) {
        int node = (int) place(logTraffic);
        return Math.max(0, Math.min(node, NODES - 2));
    }

    private static int row(double inverseUtilization) {
        int row = 0;
        while (row < INVERSE_UTILIZATION.length - 2 && inverseUtilization >= INVERSE_UTILIZATION[row + 1]) {
            row++;
        }
        return row;
    }

    private int hotOption(int node) {
        if (hotOptions[node] == 0) {
            int before = known.option(known.hotOptions, node);
            hotOptions[node] = 1
                    + (before < 0
                            ? planner.cheapestHot(TRAFFIC[node], guess(hotOptions, node))
                            : planner.cheapestHot(TRAFFIC[node], before, known.added));
        }
        return hotOptions[node] - 1;
    }

    /** The option at a corner of the cell of traffic and 1/u in which a copy lies. */
    private int coldOption(int row, int node) {
        if (coldOptions[row].length == 0) {
            coldOptions[row] = new int[NODES];
        }
        int[] options = coldOptions[row];
        if (options[node] == 0) {
            double peak = peakToMean * INVERSE_UTILIZATION[row] * TRAFFIC[node];
            int before = known.option(known.coldOptions[row], node);
            options[node] = 1
                    + (before < 0
                            ? planner.cheapestCold(TRAFFIC[node], peak, guess(options, node))
                            : planner.cheapestCold(TRAFFIC[node], peak, before, known.added));
        }
        return options[node] - 1;
    }

    /** The best option of the nearest node that is known, else the first. */
    private static int guess(int[] known, int node) {
        for (int away = 1; away < NODES; away++) {
            int below = Math.max(0, node - away);
            int above = Math.min(NODES - 1, node + away);
            if (known[below] > 0 || known[above] > 0) {
                return Math.max(known[below], known[above]) - 1;
            }
        }
        return 0;
    }

    /**
     * What the frontier before found out and what still holds: an option that was the cheapest of all has only to be
     * compared with those that are new.
     *
     * @param indices by option of the frontier before, its index now, or −1
     * @param added options that are new
     */
    private record Known(int[] indices, int[] added, int[] hotOptions, double[][] hot, int[][] coldOptions) {

        private static final Known NOTHING =
                new Known(new int[0], new int[0], new int[0], new double[0][], new int[INVERSE_UTILIZATION.length][0]);

        static Known of(CostFrontier before, Planner next) {
            int[] indices = next.indicesOf(before.planner);
            boolean[] old = new boolean[next.size()];
            for (int index : indices) {
                if (index >= 0) {
                    old[index] = true;
                }
            }
            int[] added = IntStream.range(0, old.length).filter(i -> !old[i]).toArray();
            return new Known(indices, added, before.hotOptions, before.hot, before.coldOptions);
        }

        /** The cheapest option at a node, or −1 if that is not known or gone. */
        int option(int[] cheapest, int node) {
            return node >= cheapest.length || cheapest[node] == 0 ? -1 : indices[cheapest[node] - 1];
        }
    }
}
