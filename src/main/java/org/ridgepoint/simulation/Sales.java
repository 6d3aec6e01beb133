package org.ridgepoint.simulation;

import java.util.List;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.measures.Shares;
import org.ridgepoint.simulation.SegmentMarket.SelfHosted;

/**
 * What was sold in a step, in one segment or in several: by deployer's id, and by class of customers who serve
 * themselves. Amounts are per second.
 */
final class Sales {
    private final double[] usd;
    private final double[] tokens;
    private final double[] customers;
    private final double[] ownUsd;
    private final double[] ownTokens;
    private double servingUsd;
    private double integratedUsd;
    private double integratedTokens;

    private Sales(int deployers, int classes) {
        usd = new double[deployers];
        tokens = new double[deployers];
        customers = new double[classes];
        ownUsd = new double[classes];
        ownTokens = new double[classes];
    }

    /**
     * Adds up what was sold in segments.
     *
     * @param deployers number of ids in use
     */
    static Sales in(List<SegmentMarket> segments, int deployers) {
        int classes = 0;
        for (SegmentMarket segment : segments) {
            classes += segment.selfHosted().customers().length;
        }
        Sales sales = new Sales(deployers, classes);
        int at = 0;
        for (SegmentMarket segment : segments) {
            sales.add(segment);
            sales.addClasses(segment.selfHosted(), at);
            at += segment.selfHosted().customers().length;
        }
        return sales;
    }

    private void add(SegmentMarket segment) {
        for (Deployer deployer : segment.sellers().deployers()) {
            Position position = deployer.position(segment.index());
            usd[deployer.id()] += position.revenueUsdPerSecond();
            tokens[deployer.id()] += position.tokensPerSecond();
            servingUsd += position.servingUsdPerSecond();
            if (deployer.integrated()) {
                integratedUsd += position.revenueUsdPerSecond();
                integratedTokens += position.tokensPerSecond();
            }
        }
    }

    private void addClasses(SelfHosted self, int at) {
        int classes = self.customers().length;
        System.arraycopy(self.customers(), 0, customers, at, classes);
        System.arraycopy(self.usdPerSecond(), 0, ownUsd, at, classes);
        System.arraycopy(self.tokensPerSecond(), 0, ownTokens, at, classes);
    }

    Shares hostedUsd() {
        return Shares.ofAmounts(usd, usd.length);
    }

    Shares hostedTokens() {
        return Shares.ofAmounts(tokens, tokens.length);
    }

    /** Every customer who serves itself is a firm of its own. */
    Shares allUsd() {
        return Shares.ofAmounts(usd, usd.length, customers, ownUsd, customers.length);
    }

    /** As {@link #allUsd}. */
    Shares allTokens() {
        return Shares.ofAmounts(tokens, tokens.length, customers, ownTokens, customers.length);
    }

    double usdPerSecond() {
        return sum(usd);
    }

    double tokensPerSecond() {
        return sum(tokens);
    }

    double servingUsdPerSecond() {
        return servingUsd;
    }

    double integratedUsdPerSecond() {
        return integratedUsd;
    }

    double integratedTokensPerSecond() {
        return integratedTokens;
    }

    double selfHostedUsdPerSecond() {
        return sum(ownUsd);
    }

    double selfHostedTokensPerSecond() {
        return sum(ownTokens);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
