package org.ridgepoint.firms.labs;

import java.util.List;
import org.ridgepoint.units.Require;

/** What a lab spends on research (model specification, section 6). The set is closed. */
public sealed interface RdRule {

    /** USD per year, from what its models earn in each segment. */
    double usdPerYear(List<Earnings> segments);

    /**
     * What a lab's models earn in a segment.
     *
     * @param revenueUsdPerYear from customers and licensees
     * @param profitUsdPerYear what of it is left before fixed cost and research
     * @param share share of the segment's spending, in [0, 1]
     * @param loopGain g of the segment
     * @param priceElasticity α
     * @param useElasticity ε
     */
    record Earnings(
            double revenueUsdPerYear,
            double profitUsdPerYear,
            double share,
            double loopGain,
            double priceElasticity,
            double useElasticity) {
        public Earnings {
            Require.within(share, 0, 1 + 1e-9, "share");
        }

        /** 1 − (ε−1)/α: a better offer takes from others, but also draws spending into the segment. */
        double stealing() {
            return 1 - (useElasticity - 1) / priceElasticity;
        }
    }

    /**
     * A part of revenue, whatever it brings.
     *
     * @param ofRevenue in [0, 1]
     */
    record Share(double ofRevenue) implements RdRule {
        public Share {
            Require.fraction(ofRevenue, "ofRevenue");
        }

        @Override
        public double usdPerYear(List<Earnings> segments) {
            double revenue = 0;
            for (Earnings segment : segments) {
                revenue += segment.revenueUsdPerYear();
            }
            return ofRevenue * revenue;
        }
    }

    /**
     * The spending at which one more dollar earns a dollar once gaps have settled, what rivals spend being given. With
     * utility {@code g·ln R}, {@code ∂ln q/∂ln R = g·(1 − s·(1 − (ε−1)/α))} and so {@code R = g·π·(1 − s·(1 −
     * (ε−1)/α))}. Where free entry leaves nothing, R = π, and the share is {@link #freeEntryShare}; nobody spends more than
     * π, which would be a loss.
     */
    record BestResponse() implements RdRule {
        @Override
        public double usdPerYear(List<Earnings> segments) {
            double sum = 0;
            for (Earnings segment : segments) {
                double won = Math.max(0, 1 - segment.share() * segment.stealing());
                if (segment.profitUsdPerYear() > 0 && won > 0) {
                    sum += segment.profitUsdPerYear() * Math.min(segment.loopGain() * won, 1);
                }
            }
            return sum;
        }

        /**
         * Share of each of equal labs whose best responses eat all profit, {@code (g−1)/(g·(1−(ε−1)/α))}, whatever the
         * size of the market: Sutton's bound on concentration.
         *
         * @return 0 for g ≤ 1, where there is no bound; at most 1
         */
        public static double freeEntryShare(double loopGain, double priceElasticity, double useElasticity) {
            double stealing = 1 - (useElasticity - 1) / priceElasticity;
            return loopGain <= 1 ? 0 : Math.min(1, (loopGain - 1) / (loopGain * stealing));
        }
    }
}
