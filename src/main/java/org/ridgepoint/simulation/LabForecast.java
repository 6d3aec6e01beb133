package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.demand.SpendingPath;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.labs.CapabilityRace;
import org.ridgepoint.firms.labs.LabTerms;
import org.ridgepoint.firms.labs.RdRule.Earnings;
import org.ridgepoint.hardware.ChipCostTerms;

/**
 * What a firm expects to earn if it did something else, in money of today's prices: the offers of others stay as they
 * are, customers are free to choose, and spending grows as adoption allows.
 */
final class LabForecast {
    private static final int ROUNDS = 4;

    private final Market market;
    private final Planning planning;
    private final LabTerms terms;

    LabForecast(Market market, Planning planning) {
        this.market = market;
        this.planning = planning;
        terms = market.parameters().firms().labs();
    }

    /** Forecast margins of the sizes that a lab's next generation may have. */
    SizeForecast ofSizes(Lab lab) {
        double rate = market.parameters().firms().entry().discountRate();
        double years = yearsOfSpending(terms.generations().years(), rate);
        return new SizeForecast(market, planning, market.deployers().get(lab.firm()), years);
    }

    /** Margin of every arrangement that is permitted over the horizon of the rule, after fixed cost and research. */
    Map<Arrangement, Double> ofArrangements(Deployer firm, Lab lab) {
        int horizon = terms.arrangements().horizonYears();
        double years = yearsOfSpending(horizon, 0);
        double quality = expectedQuality(lab.capability(), lab.researchUsdPerYear(), horizon);
        List<SegmentStanding> standings = standings(firm);
        Map<Arrangement, Double> margins = new EnumMap<>(Arrangement.class);
        for (Arrangement arrangement : Arrangement.values()) {
            if (isPossible(arrangement, lab)) {
                double perYear = perYear(standings, arrangement, quality);
                double staff = arrangement.deploys() ? horizon * fixedUsdPerYear() : 0;
                margins.put(arrangement, years * perYear - staff);
            }
        }
        return margins;
    }

    /** A young lab is not yet judged on whether research pays, as a young deployer is not. */
    private boolean isPossible(Arrangement arrangement, Lab lab) {
        var entry = market.parameters().firms().entry();
        boolean young =
                lab.age(market.step()) < entry.graceSteps(market.calendar().stepsPerYear());
        boolean premature = young && !arrangement.researches();
        return arrangement == lab.arrangement() || (terms.arrangements().permits(arrangement) && !premature);
    }

    private double fixedUsdPerYear() {
        return market.parameters().firms().entry().fixedCostUsdPerYear(market.year());
    }

    private List<SegmentStanding> standings(Deployer firm) {
        List<SegmentStanding> standings = new ArrayList<>();
        for (SegmentMarket segment : market.segments()) {
            standings.add(new SegmentStanding(market, segment, firm));
        }
        return standings;
    }

    /** Margin less research, USD per year. */
    private double perYear(List<SegmentStanding> standings, Arrangement arrangement, double quality) {
        List<Earnings> earnings = new ArrayList<>(standings.size());
        double margin = 0;
        for (SegmentStanding standing : standings) {
            Earnings of = standing.earnings(arrangement, quality);
            earnings.add(of);
            margin += of.profitUsdPerYear();
        }
        return arrangement.researches() ? margin - terms.research().usdPerYear(earnings) : margin;
    }

    /** Discounted margin of a deployer that starts a lab, as good as open weights at first and then as its own research makes it. */
    double asLabUsd(Deployer firm) {
        List<SegmentStanding> standings = standings(firm);
        double horizon = market.parameters().firms().entry().horizonYears();
        double research = 0;
        double perYear = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double quality = expectedQuality(market.openWeights().quality(), research, horizon);
            List<Earnings> earnings = new ArrayList<>();
            perYear = 0;
            for (SegmentStanding standing : standings) {
                Earnings of = standing.earnings(Arrangement.CLOSED, quality);
                earnings.add(of);
                perYear += of.profitUsdPerYear();
            }
            research = terms.research().usdPerYear(earnings);
            perYear -= research;
        }
        return perYear * yearsOfEntry();
    }

    /** Quality of a lab's models on average over the coming years, if it spends so much. */
    private double expectedQuality(double capability, double research, double years) {
        CapabilityRace race = terms.race();
        double mean = Research.mean(market.labs());
        Lab leader = null;
        for (Lab lab : market.labs()) {
            leader = lab.active() && (leader == null || lab.capability() > leader.capability()) ? lab : leader;
        }
        if (leader == null) {
            return capability;
        }
        double gap = capability - leader.capability();
        double frontierRate = race.rate(leader.researchUsdPerYear(), mean);
        return terms.expectedQuality(leader.capability(), gap, race.rate(research, mean), frontierRate, years);
    }

    /** Discounted margin of a deployer that stays one. */
    double asDeployerUsd(Deployer firm) {
        double perYear = 0;
        for (SegmentMarket segment : market.segments()) {
            SegmentPricing pricing = market.pricing(segment);
            perYear += usdPerYear(segment)
                    * pricing.longRunShares().of(firm)
                    / pricing.taste().ownSlope();
        }
        return perYear * yearsOfEntry();
    }

    private double yearsOfEntry() {
        var entry = market.parameters().firms().entry();
        return yearsOfSpending(entry.horizonYears(), entry.discountRate());
    }

    /** Years of present spending that the discounted spending of some years amounts to, by quarters. */
    private double yearsOfSpending(double horizonYears, double rate) {
        SpendingPath path = market.parameters().demand().spending();
        double now = path.usdPerYear(market.year());
        double discount = StrictMath.log1p(rate);
        int steps = (int) Math.max(1, Math.round(horizonYears * 4));
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            double ahead = (step + 0.5) * horizonYears / steps;
            sum += path.usdPerYear(market.year() + ahead) / now * StrictMath.exp(-discount * ahead);
        }
        return sum * horizonYears / steps;
    }

    /** Spending of a segment, USD per year. */
    static double usdPerYear(SegmentMarket segment) {
        return segment.totalUsdPerSecond() * ChipCostTerms.SECONDS_PER_YEAR;
    }
}
