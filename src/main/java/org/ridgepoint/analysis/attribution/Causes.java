package org.ridgepoint.analysis.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.scenario.MarketParameters;

/** The causes of concentration of section 10, in its order, each with the settings that switch it off. */
public final class Causes {
    /** Weight reads and residency of weights, reported together first: either alone may do little, or everything. */
    public static final String MEMORY_IMBALANCE = "memory-imbalance";

    private static final String FALSE = "=false";

    private Causes() {}

    /**
     * The causes.
     *
     * @param scenario whose segments and labs they are about
     */
    public static List<Cause> of(MarketParameters scenario) {
        return List.of(
                new Cause(
                        "weight-reads",
                        MEMORY_IMBALANCE,
                        "a small batch pays for reading all weights",
                        List.of("serving.weightReadsByBatch" + FALSE)),
                new Cause(
                        "weight-residency",
                        MEMORY_IMBALANCE,
                        "weights fill memory that is paid for while nobody uses it",
                        List.of("serving.weightResidency" + FALSE)),
                alone("kv-residency", "KV caches fill memory that is paid for", "serving.kvResidency" + FALSE),
                alone("slack-pooling", "much traffic needs less slack for its peaks", "serving.slack=0"),
                alone("full-line-range", "hosts list more than the most popular copies", "hosts.range=head"),
                new Cause(
                        "quality-lead",
                        "",
                        "labs begin with different models, and open weights trail",
                        List.of("labs.startQuality=" + zeros(scenario), "labs.openLagYears=0")),
                alone(
                        "research-sunk-cost",
                        "research makes models better, and revenue pays for it",
                        "labs.researchPerYear=0"),
                new Cause("brand-and-inertia", "", "names draw customers, and customers stay", brand(scenario)),
                alone("volume-discounts", "large buyers pay less for chips", "vendors.volumeDiscounts" + FALSE),
                alone("supply-rationing", "chips are scarce", "vendors.supplyGrowthPerYear=none"));
    }

    private static Cause alone(String name, String meaning, String off) {
        return new Cause(name, "", meaning, List.of(off));
    }

    private static String zeros(MarketParameters scenario) {
        return String.join(
                ", ", Collections.nCopies(scenario.firms().labQuality().size(), "0"));
    }

    private static List<String> brand(MarketParameters scenario) {
        List<String> off = new ArrayList<>(List.of("deployers.brandSigma=0"));
        for (Segment segment : scenario.demand().segments()) {
            off.add("segments." + segment.name() + ".inertia=0");
            off.add("segments." + segment.name() + ".rechoiceRatePerQuarter=1");
        }
        return off;
    }
}
