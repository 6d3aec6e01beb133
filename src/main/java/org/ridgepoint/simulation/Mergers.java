package org.ridgepoint.simulation;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.policy.MergerControl;

/**
 * Once a year firms without a lab look for a partner with whom they would earn more than both do now (model specification,
 * section 8). What they reckon with, as it was in the last step, for three years alike: together they sell what both sell,
 * on the chips and the plan of the one that sells more in a segment, with the scale of both and one fixed cost. Prices are
 * taken as they are, so that what a larger share adds to the markup is not counted. Royalties and what models earn
 * are taken as they are, too. Labs do not merge, nor with hosts: a firm sells the weights of one family in a segment.
 */
final class Mergers {
    /** Part by which joint profit must rise. */
    private static final double LEAST_GAIN = 0.05;

    private static final int YEARS = 3;

    private final Market market;
    private final Accounting accounting;

    Mergers(Market market, Accounting accounting) {
        this.market = market;
        this.accounting = accounting;
    }

    /** Lets each host, from the smallest number on, merge with the partner that adds most to joint profit. */
    void merge(MergerControl control) {
        if (market.step() % market.calendar().stepsPerYear() != 0) {
            return;
        }
        for (Deployer host : market.activeDeployers()) {
            Deployer partner = host.active() && host.lab() == null ? bestPartner(host, control) : null;
            if (partner != null) {
                boolean hostIsLarger = revenue(host) >= revenue(partner);
                join(hostIsLarger ? host : partner, hostIsLarger ? partner : host);
            }
        }
    }

    private @Nullable Deployer bestPartner(Deployer host, MergerControl control) {
        Deployer best = null;
        double most = 0;
        for (Deployer other : market.activeDeployers()) {
            if (other.id() > host.id() && other.lab() == null && mayMerge(host, other, control)) {
                double gain = gain(host, other);
                best = gain > most ? other : best;
                most = Math.max(most, gain);
            }
        }
        return best;
    }

    private boolean mayMerge(Deployer one, Deployer other, MergerControl control) {
        double total = 0;
        double squares = 0;
        for (Deployer deployer : market.activeDeployers()) {
            double revenue = revenue(deployer);
            total += revenue;
            squares += revenue * revenue;
        }
        if (!(total > 0)) {
            return false;
        }
        double hhi = 1e4 * squares / (total * total);
        return control.allows(hhi, revenue(one) / total, revenue(other) / total);
    }

    private static double revenue(Deployer deployer) {
        double sum = 0;
        for (Position position : deployer.positions()) {
            sum += position.revenueUsdPerSecond();
        }
        return sum;
    }

    /** What merging adds to the profit of {@value #YEARS} years, in USD; 0 if it is less than it takes. */
    private double gain(Deployer one, Deployer other) {
        double fixed =
                market.parameters().firms().entry().fixedCostUsdPerYear(market.year()) / ChipCostTerms.SECONDS_PER_YEAR;
        double costs = cost(one) + cost(other);
        double apart = revenue(one) + revenue(other) - costs - 2 * fixed;
        double gain = costs - jointCost(one, other) + fixed;
        double years = YEARS * ChipCostTerms.SECONDS_PER_YEAR;
        return gain >= LEAST_GAIN * Math.abs(apart) ? gain * years : 0;
    }

    private double cost(Deployer deployer) {
        return accounting.need(deployer, 1) * deployer.hardwareFactor();
    }

    private double jointCost(Deployer one, Deployer other) {
        double sum = 0;
        for (SegmentMarket segment : market.segments()) {
            double mine = one.position(segment.index()).revenueUsdPerSecond();
            double theirs = other.position(segment.index()).revenueUsdPerSecond();
            Deployer larger = mine >= theirs ? one : other;
            double part = mine + theirs > 0 ? (mine + theirs) / Math.max(mine, theirs) : 0;
            sum += accounting.need(larger, segment, part) * larger.hardwareFactor();
        }
        return sum;
    }

    private void join(Deployer kept, Deployer gone) {
        for (SegmentMarket segment : market.segments()) {
            joinPositions(segment.index(), kept, gone);
            segment.handOver(gone, kept);
        }
        kept.fleet().join(gone.fleet());
        kept.orders().join(gone.orders());
        kept.platforms().join(gone.platforms());
        kept.books().join(gone.books());
        gone.leave();
        market.events().merged();
        market.log().note(Event.Kind.MERGER, gone, "into " + EventLog.nameOf(kept));
    }

    /** The plan of the one that sold more goes on, with the sales of both. */
    private static void joinPositions(int segment, Deployer kept, Deployer gone) {
        Position mine = kept.position(segment);
        Position theirs = gone.position(segment);
        boolean keepsMine = mine.revenueUsdPerSecond() >= theirs.revenueUsdPerSecond();
        Position larger = keepsMine ? mine : theirs;
        Position smaller = keepsMine ? theirs : mine;
        double revenue = mine.revenueUsdPerSecond() + theirs.revenueUsdPerSecond();
        double royalties = mine.royaltiesUsdPerSecond() + theirs.royaltiesUsdPerSecond();
        if (revenue > 0) {
            larger.expect(larger.forecast().times(revenue / larger.revenueUsdPerSecond()));
            larger.sold(mine.tokensPerSecond() + theirs.tokensPerSecond(), revenue);
            larger.addRoyalties(royalties);
            larger.served(mine.servingUsdPerSecond() + theirs.servingUsdPerSecond());
            smaller.sold(0, 0);
            smaller.served(0);
        }
        kept.takeOver(segment, larger);
        gone.takeOver(segment, smaller);
    }
}
