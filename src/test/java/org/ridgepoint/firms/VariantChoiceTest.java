package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.inference.CostFrontier;

class VariantChoiceTest {
    private static final Offered OFFERED = Offered.in(2026);

    /** Every variant that can be served is scored at its cost; nothing is skipped. */
    private static Variant exhaustive(int segment, int doublings, VariantChoice choice, CopyTraffic copies) {
        VariantMenu menu = OFFERED.costs().menu();
        Variant best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int number : menu.ladder(doublings)) {
            Variant variant = menu.variant(number);
            CostFrontier frontier = OFFERED.costs().frontier(segment, variant);
            if (frontier == null || !menu.available(variant.format(), OFFERED.year())) {
                continue;
            }
            double score = choice.score(menu.relativeQuality(variant), copies.usdPerToken(frontier));
            if (score > highest) {
                highest = score;
                best = variant;
            }
        }
        return best;
    }

    private static AudienceScore audience(SplittableRandom random, Segment segment) {
        AudienceScore score = new AudienceScore(segment, new TasteNodes(3, 0.5), 0.7);
        for (int node = 0; node < 3; node++) {
            score.rivals(node, 0, random.nextDouble(50, 60), random.nextDouble(14, 18));
        }
        return score;
    }

    @Test
    void findsWhatScoringEverythingFinds() {
        Set<Variant> seen = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int segment = random.nextInt(5);
            double traffic = StrictMath.pow(10, random.nextDouble(-2, 9));
            CopyPopulation population = new CopyPopulation(StrictMath.pow(10, random.nextDouble(0, 5)), 1.1);
            CustomerTraffic own = new CustomerTraffic();
            own.update(new CustomerSizes(1e4, 2.5), 100, 1e-6);
            TrafficMix mix = new TrafficMix();
            mix.addShared(RankClass.HEAD, 1);
            mix.spreadShared(population);
            mix.addOwn(random.nextInt(CustomerSizes.BINS), random.nextDouble());
            mix.normalize();
            CopyTraffic copies = new CopyTraffic().spread(population, own, traffic, mix);
            VariantChoice choice = seed % 2 == 0
                    ? new VariantChoice(OFFERED.segment(segment))
                    : new VariantChoice(audience(random, OFFERED.segment(segment)));
            int doublings = seed % 5 - 1;
            Variant found = choice.best(OFFERED.costs(), segment, OFFERED.year(), doublings, copies);
            assertEquals(exhaustive(segment, doublings, choice, copies), found, "seed " + seed);
            assertEquals(
                    found,
                    choice.best(OFFERED.costs(), segment, OFFERED.year(), doublings, copies::usdPerToken),
                    "seed " + seed);
            boundsAreBelowCosts(segment, copies);
            seen.add(found);
        }
        assertTrue(seen.size() >= 4, "a test that always finds the same shows little: " + seen);
    }

    private static void boundsAreBelowCosts(int segment, CopyTraffic copies) {
        VariantMenu menu = OFFERED.costs().menu();
        for (int number = 0; number < menu.size(); number++) {
            Variant variant = menu.variant(number);
            CostFrontier frontier = OFFERED.costs().frontier(segment, variant);
            if (frontier != null) {
                double least = copies.usdPerTokenAtLeast(OFFERED.costs().floor(segment, variant));
                double cost = copies.usdPerToken(frontier);
                assertTrue(least > 0.05 * cost && least <= cost, () -> variant + ": " + least + " and " + cost);
            }
        }
    }

    @Test // formats have a year; before the first nothing can be served
    void nothingIsServedBeforeSoftwareCan() {
        VariantChoice choice = new VariantChoice(OFFERED.segment(0));
        assertNull(choice.best(OFFERED.costs(), 0, 1990, 0, CostFrontier::floorUsdPerToken));
    }

    @Test // β·ln 10·Q − α·ln c with β 2 and α 1.5: 4.605170·0.5 − 1.5·ln 1e-6
    void scoreIsUtilityAtCost() {
        assertEquals(23.025851, new VariantChoice(OFFERED.segment(0)).score(0.5, 1e-6), 1e-6);
    }
}
