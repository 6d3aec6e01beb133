package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.labs.CapabilityRace;
import org.ridgepoint.firms.labs.RdRule.Earnings;
import org.ridgepoint.hardware.ChipCostTerms;

/** Labs spend what their rule says of last step's money, and their capability grows (model specification, section 6). */
final class Research {
    private final Market market;

    Research(Market market) {
        this.market = market;
    }

    /** One step of the race. */
    void work() {
        List<Lab> racing = market.labs().stream().filter(Lab::active).toList();
        if (racing.isEmpty()) {
            return;
        }
        CapabilityRace race = market.parameters().firms().labs().race();
        for (Lab lab : racing) {
            lab.spend(market.parameters().firms().labs().research().usdPerYear(earnings(lab)));
        }
        Lab leader = leader(racing).orElseThrow();
        double mean = mean(racing);
        double frontier = leader.capability();
        double frontierRate = race.rate(leader.researchUsdPerYear(), mean);
        for (Lab lab : racing) {
            double rate = race.rate(lab.researchUsdPerYear(), mean);
            lab.advance(race, rate, frontier, frontierRate, market.calendar().stepYears());
        }
    }

    /** The active lab with the highest capability, the first of several; empty without any. */
    static Optional<Lab> leader(List<Lab> labs) {
        Lab leader = null;
        for (Lab lab : labs) {
            leader = lab.active() && (leader == null || lab.capability() > leader.capability()) ? lab : leader;
        }
        return Optional.ofNullable(leader);
    }

    /** R̄: mean research of active labs, USD per year; 0 without any. */
    static double mean(List<Lab> labs) {
        double sum = 0;
        int active = 0;
        for (Lab lab : labs) {
            sum += lab.active() ? lab.researchUsdPerYear() : 0;
            active += lab.active() ? 1 : 0;
        }
        return active == 0 ? 0 : sum / active;
    }

    /** What a lab's models earned in the last step, at the serving cost that its firm planned with. */
    private List<Earnings> earnings(Lab lab) {
        Deployer firm = market.deployers().get(lab.firm());
        double epsilon = market.parameters().demand().spending().priceElasticityOfUse();
        List<Earnings> earnings = new ArrayList<>();
        for (SegmentMarket segment : market.segments()) {
            Position position = firm.position(segment.index());
            double cost = position.averageCost() * firm.hardwareFactor();
            double royalties = position.royaltiesUsdPerSecond();
            double revenue = position.revenueUsdPerSecond();
            double serving = position.sells() ? cost * position.tokensPerSecond() : 0;
            double all = segment.totalUsdPerSecond();
            earnings.add(new Earnings(
                    (revenue + royalties) * ChipCostTerms.SECONDS_PER_YEAR,
                    (revenue - serving + royalties) * ChipCostTerms.SECONDS_PER_YEAR,
                    all > 0 ? revenue / all : 0,
                    loopGain(segment),
                    segment.segment().priceElasticity(),
                    epsilon));
        }
        return earnings;
    }

    /** g of a segment. */
    double loopGain(SegmentMarket segment) {
        return market.parameters()
                .firms()
                .labs()
                .race()
                .loopGain(segment.segment().qualityWeight());
    }
}
