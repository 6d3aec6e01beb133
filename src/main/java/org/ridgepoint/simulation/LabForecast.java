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

    /**
     * Margin of every arrangement that is permitted over the horizon of the rule, after fixed cost and research. Research goes
     * on as it is wherever there is any: that a rule of thumb would cut it is not what an arrangement is chosen for.
     */
    Map<Arrangement, Double> ofArrangements(Deployer firm, Lab lab) {
        int horizon = terms.arrangements().horizonYears();
        double years = yearsOfSpending(horizon, 0);
        List<SegmentStanding> standings = standings(firm);
        List<Lab> others = market.labs().stream()
                .filter(other -> other.active() && !other.equals(lab))
                .toList();
        double quality =
                new Path(lab.capability(), lab.researchUsdPerYear(), others, horizon).quality(lab.researchUsdPerYear());
        Map<Arrangement, Double> margins = new EnumMap<>(Arrangement.class);
        for (Arrangement arrangement : Arrangement.values()) {
            if (isPossible(arrangement, lab)) {
                double research = arrangement.researches() ? lab.researchUsdPerYear() : 0;
                double perYear = margin(standings, arrangement, quality, new ArrayList<>()) - research;
                double staff = arrangement.deploys() ? horizon * fixedUsdPerYear() : 0;
                margins.put(arrangement, years * perYear - staff);
            }
        }
        return margins;
    }

    /** A lab is not yet judged on whether research pays while its first generation is young, as a young deployer is not. */
    private boolean isPossible(Arrangement arrangement, Lab lab) {
        var entry = market.parameters().firms().entry();
        int stepsPerYear = market.calendar().stepsPerYear();
        double beforeFirst = terms.generations().years() * stepsPerYear;
        boolean young = lab.age(market.step()) < beforeFirst + entry.graceSteps(stepsPerYear);
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

    /** Margin of an arrangement, USD per year; adds what it earns in each segment. */
    private static double margin(
            List<SegmentStanding> standings, Arrangement arrangement, double quality, List<Earnings> into) {
        double margin = 0;
        for (SegmentStanding standing : standings) {
            Earnings of = standing.earnings(arrangement, quality);
            into.add(of);
            margin += of.profitUsdPerYear();
        }
        return margin;
    }

    /**
     * Margin of a closed lab less research, USD per year, where research and quality have settled: quality decides sales,
     * sales pay for research, and research makes quality.
     */
    private double settledUsdPerYear(List<SegmentStanding> standings, Path path) {
        double research = 0;
        double margin = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Earnings> earnings = new ArrayList<>();
            margin = margin(standings, Arrangement.CLOSED, path.quality(research), earnings);
            research = terms.research().usdPerYear(earnings);
        }
        return margin - research;
    }

    /**
     * What a deployer would gain with a lab, discounted, before the cost of catching up: from its first generation on, as good
     * as open weights at the start and then as its own research makes it, in a race with the labs that there are.
     */
    double gainOfLabUsd(Deployer firm) {
        List<Lab> others = market.labs().stream().filter(Lab::active).toList();
        var entry = market.parameters().firms().entry();
        Path path = new Path(market.openWeights().quality(), 0, others, entry.horizonYears());
        double perYear = settledUsdPerYear(standings(firm), path) - asDeployerUsdPerYear(firm);
        double first = Math.min(terms.generations().years(), entry.horizonYears());
        double rate = entry.discountRate();
        return perYear * (yearsOfSpending(entry.horizonYears(), rate) - yearsOfSpending(first, rate));
    }

    /** Margin of a deployer that stays one. */
    private double asDeployerUsdPerYear(Deployer firm) {
        double perYear = 0;
        for (SegmentMarket segment : market.segments()) {
            SegmentPricing pricing = market.pricing(segment);
            perYear += usdPerYear(segment)
                    * pricing.longRunShares().of(firm)
                    / pricing.taste().ownSlope();
        }
        return perYear;
    }

    /**
     * What research leads to.
     *
     * @param capability of the lab now
     * @param research what it spends now, USD per year
     * @param others the other labs that are in the race, which go on as they do
     * @param years for which to look ahead
     */
    private final class Path {
        private final double capability;
        private final double research;
        private final List<Lab> others;
        private final double years;

        Path(double capability, double research, List<Lab> others, double years) {
            this.capability = capability;
            this.research = research;
            this.others = others;
            this.years = years;
        }

        /** Quality of its models on average over the coming years, if it spends so much. */
        double quality(double spent) {
            CapabilityRace race = terms.race();
            double ofOthers =
                    others.stream().mapToDouble(Lab::researchUsdPerYear).sum();
            int count = others.size() + 1;
            Lab rival = Research.leader(others).orElse(null);
            double open = market.openWeights().quality();
            if (rival == null) {
                return terms.expectedQuality(capability, open, count, 0);
            }
            double rate = race.rate(spent, (ofOthers + spent) / count);
            boolean leads = capability > rival.capability();
            double leader = leads ? research : rival.researchUsdPerYear();
            double frontierRate = race.rate(leader, (ofOthers + research) / count);
            double frontier = Math.max(capability, rival.capability());
            double gap = race.meanGap(capability - frontier, rate, frontierRate, years);
            return terms.expectedQuality(frontier, open, count, gap);
        }
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
