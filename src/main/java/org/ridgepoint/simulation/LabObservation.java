package org.ridgepoint.simulation;

import java.util.List;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.labs.ReleaseMode;
import org.ridgepoint.hardware.ChipCostTerms;

/** Measures of labs and of the vertical structure (model specification, sections 6 and 10). */
final class LabObservation {
    private static final String TOTAL = Observation.TOTAL;

    private final Market market;
    private final Research research;

    LabObservation(Market market) {
        this.market = market;
        research = new Research(market);
    }

    void addTotals(Measurements into) {
        List<Lab> labs = market.labs().stream().filter(Lab::active).toList();
        into.add(TOTAL, "labs", labs.size());
        into.add(TOTAL, "labs_licensing", count(labs, ReleaseMode.LICENSED));
        into.add(TOTAL, "labs_open", count(labs, ReleaseMode.OPEN));
        into.add(
                TOTAL,
                "labs_without_deployment",
                labs.stream().filter(lab -> !lab.arrangement().deploys()).count());
        into.add(TOTAL, "labs_founded", market.events().labsFounded());
        into.add(TOTAL, "labs_ended", market.events().labsEnded());
        double spent = labs.stream().mapToDouble(Lab::researchUsdPerYear).sum();
        into.add(TOTAL, "research_usd_per_year", spent);
        into.add(TOTAL, "royalties_usd_per_year", royalties());
        into.add(
                TOTAL,
                "frontier_capability",
                labs.stream().mapToDouble(Lab::capability).max().orElse(Double.NaN));
        into.add(
                TOTAL,
                "frontier_doublings",
                labs.stream().mapToInt(Lab::doublings).max().orElse(0));
        into.add(TOTAL, "licensed_share_tokens", licensedShare());
    }

    private static long count(List<Lab> labs, ReleaseMode mode) {
        return labs.stream().filter(lab -> lab.arrangement().mode() == mode).count();
    }

    private double royalties() {
        double sum = 0;
        for (SegmentMarket segment : market.segments()) {
            for (Deployer deployer : market.activeDeployers()) {
                sum += Math.max(0, deployer.position(segment.index()).royaltiesUsdPerSecond());
            }
        }
        return sum * ChipCostTerms.SECONDS_PER_YEAR;
    }

    /** Tokens that deployers serve with models of other firms' labs, as a share of all hosted ones. */
    private double licensedShare() {
        double licensed = 0;
        double tokens = 0;
        for (SegmentMarket segment : market.segments()) {
            for (Deployer deployer : segment.sellers().deployers()) {
                Position position = deployer.position(segment.index());
                Lab model = position.model();
                tokens += position.tokensPerSecond();
                licensed += model != null && !model.equals(deployer.lab()) ? position.tokensPerSecond() : 0;
            }
        }
        return licensed / tokens;
    }

    void add(Measurements into, SegmentMarket segment) {
        into.add(segment.segment().name(), "research_loop_gain", research.loopGain(segment));
    }
}
