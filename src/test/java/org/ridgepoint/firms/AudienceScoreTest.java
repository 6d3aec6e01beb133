package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.SpendingShares;
import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.inference.Workload;

class AudienceScoreTest {
    private static final double NOBODY = Double.NEGATIVE_INFINITY;
    private static final double LN_10 = Math.log(10);
    private static final TasteNodes THREE = new TasteNodes(3, 0.5);

    private static Segment segment(double beta, double alpha) {
        return new Segment("s", new Workload(1500, 400, 0.3, 0.05, 2, 1.6), alpha, beta, 0.25, 1, 1e5, 0.4, 0.3, 0);
    }

    @Test // by hand: all nodes at utility 0 against others worth e^ln3 = 3, so the share is 1/4 in each
    void aQuarterOfEveryNode() {
        AudienceScore score = new AudienceScore(segment(0, 1), THREE, 0);
        for (int node = 0; node < 3; node++) {
            score.rivals(node, 0, NOBODY, Math.log(3));
        }
        assertEquals(Math.log(0.25), score.of(1, 1), 1e-15);
    }

    /** Known answer: shares by the nested logit itself, for one offer beside another of its nest and one of another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theScoreIsTheLogOfTheShare(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double nesting = random.nextDouble(0, 0.9);
        double quality = random.nextDouble(-1, 0);
        double cost = random.nextDouble(0.5, 2);
        AudienceScore score = new AudienceScore(segment(2, 1.5), THREE, nesting);
        double expected = 0;
        for (int node = 0; node < 3; node++) {
            double offset = random.nextDouble(-1, 1);
            double[] others = {random.nextDouble(-2, 1), random.nextDouble(-2, 1)};
            double[] utility = {2 * THREE.factor(node) * LN_10 * quality + offset, others[0], others[1]};
            double[] logPrice = {Math.log(cost), 0, 0};
            SpendingShares shares = new SpendingShares(3, 2);
            shares.update(new Elasticities(1.5, nesting, 1.2), utility, logPrice, new int[] {0, 0, 1});
            expected += THREE.weight(node) * shares.share(0);
            score.rivals(node, offset, others[0] / (1 - nesting), others[1]);
        }
        assertEquals(Math.log(expected), score.of(quality, cost), 1e-12);
    }

    @Test // limit: with one node the score is the plain one to the last bit, whatever others do
    void oneNodeIsThePlainScore() {
        Segment segment = segment(2.5, 1.2);
        AudienceScore score = new AudienceScore(segment, TasteNodes.ONE, 0.7);
        VariantChoice plain = new VariantChoice(segment);
        for (int pass = 0; pass < 2; pass++) {
            assertEquals(plain.score(-0.4, 3e-6), score.of(-0.4, 3e-6), 0);
            score.rivals(0, 0.3, 1, 2);
        }
    }

    @Test // and before anything is known of others, the middle node decides
    void withoutKnowledgeTheMiddleDecides() {
        AudienceScore score = new AudienceScore(segment(2, 1.5), THREE, 0.7);
        double middle = new VariantChoice(segment(2, 1.5)).score(-0.4, 3e-6);
        assertEquals(middle, score.of(-0.4, 3e-6), 0);
        score.rivals(1, 0, 0, 0);
        score.forget();
        assertEquals(middle, score.of(-0.4, 3e-6), 0);
    }

    @ParameterizedTest // directions: better is better, dearer is worse, also at the ends
    @ValueSource(longs = {1, 2, 3})
    void risesWithQualityAndFallsWithCost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AudienceScore score = new AudienceScore(segment(2, 1.5), THREE, 0.7);
        for (int node = 0; node < 3; node++) {
            score.rivals(node, random.nextDouble(), random.nextDouble(-3, 3), random.nextDouble(-3, 3));
        }
        double[] costs = {0, 1e-9, 1e-6, 1e-3, 1, Double.POSITIVE_INFINITY};
        for (int i = 1; i < costs.length; i++) {
            assertTrue(score.of(0, costs[i]) < score.of(0, costs[i - 1]), "cost " + costs[i]);
            assertTrue(i == costs.length - 1 || score.of(0, costs[i]) > score.of(-0.1, costs[i]));
        }
        assertEquals(0, score.of(0, 0), 1e-12);
        assertEquals(NOBODY, score.of(0, Double.POSITIVE_INFINITY));
    }

    /** A large, dear tier against a small, cheap one: a deployer serves the taste that others leave alone. */
    @Test
    void differentDeployersSettleOnDifferentTiers() {
        Segment segment = segment(2, 1.5);
        // equally good to the middle: 2·ln10·0.6 = 1.5·ln(cost ratio)
        double ratio = Math.exp(2 * LN_10 * 0.6 / 1.5);
        double[] large = new double[3];
        double[] small = new double[3];
        Arrays.setAll(large, node -> 0.0);
        Arrays.setAll(small, node -> 2 * THREE.factor(node) * LN_10 * -0.6 + 1.5 * Math.log(ratio));
        assertTrue(prefersLarge(segment, small, ratio), "where others offer the small one");
        assertTrue(!prefersLarge(segment, large, ratio), "where others offer the large one");
    }

    /** Costs are 1 for the large tier. */
    private static boolean prefersLarge(Segment segment, double[] others, double ratio) {
        AudienceScore score = new AudienceScore(segment, THREE, 0);
        for (int node = 0; node < 3; node++) {
            score.rivals(node, 0, NOBODY, others[node] + Math.log(10));
        }
        return score.of(0, 1) > score.of(-0.6, 1 / ratio);
    }
}
