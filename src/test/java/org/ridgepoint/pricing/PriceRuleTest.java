package org.ridgepoint.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ridgepoint.pricing.PriceRule.AdaptiveMarkup;
import org.ridgepoint.pricing.PriceRule.Equilibrium;
import org.ridgepoint.pricing.PriceRule.Penetration;
import org.ridgepoint.pricing.PriceRule.Situation;

class PriceRuleTest {

    @Test // definitions: c̃ = AC̄, and c̃ = AC̄·(1 − η)
    void costBases() {
        assertEquals(2, CostBasis.FULL_COST.unitCost(2, 0.4), 0);
        assertEquals(1.2, CostBasis.MARGINAL.unitCost(2, 0.4), 1e-15);
        assertEquals(2, CostBasis.MARGINAL.unitCost(2, 0), 0);
        assertEquals(2.2, CostBasis.MARGINAL.unitCost(2, -0.1), 1e-15);
        assertEquals("full-cost", CostBasis.FULL_COST.label());
        assertEquals("marginal", CostBasis.MARGINAL.label());
    }

    @Test // identity: with cost C = F + v·λ marginal cost is v; η = F/C
    void marginalCostOfAFixedAndAVariablePart() {
        double fixed = 30;
        double variable = 2;
        double traffic = 10;
        double total = fixed + variable * traffic;
        assertEquals(variable, CostBasis.MARGINAL.unitCost(total / traffic, fixed / total), 1e-14);
    }

    @Test // a server that is not full: marginal cost is held above zero
    void marginalCostNeverVanishes() {
        assertEquals(0.02, CostBasis.MARGINAL.unitCost(2, 1), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> CostBasis.FULL_COST.unitCost(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> CostBasis.MARGINAL.unitCost(1, Double.NaN));
    }

    @Test // by hand: E = 1.5 → 3; the floor 1.05 → 21
    void markups() {
        assertEquals(3, Markup.of(1.5), 1e-15);
        assertEquals(21, Markup.of(1.05), 1e-12);
        assertEquals(21, Markup.of(0.2), 1e-12);
        assertEquals(2.81, Markup.ownerElasticity(2.5, 1.2, 0.3), 1e-15);
    }

    @Test
    void equilibriumRuleTakesTheEquilibriumPrice() {
        assertEquals(1.7, new Equilibrium(CostBasis.FULL_COST).price(situation(1.3, 0.2, 0.1)), 0);
    }

    @Test // by hand: a share that grows by half, sensitivity 0.04: 1.5 · 1.02
    void adaptiveMarkupFollowsTheShare() {
        AdaptiveMarkup rule = new AdaptiveMarkup(CostBasis.FULL_COST, 0.04);
        assertEquals(1.53, rule.price(situation(1.5, 0.15, 0.1)), 1e-15);
        assertEquals(1.47, rule.price(situation(1.5, 0.05, 0.1)), 1e-15);
        assertEquals(1.5, rule.price(situation(1.5, 0.1, 0)), 0);
        assertEquals(1, rule.price(situation(1, 0, 0.1)), 0);
        assertEquals(21, rule.price(situation(20.9, 1, 0.1)), 1e-12);
    }

    @Test // by hand: cost 1, equilibrium 1.7: 20 % of the margin at no share, 60 % half way, all of it from 10 %
    void penetrationStartsLow() {
        Penetration rule = new Penetration(CostBasis.MARGINAL, 0.2, 0.1);
        assertEquals(1.14, rule.price(situation(1.5, 0, 0)), 1e-15);
        assertEquals(1.42, rule.price(situation(1.5, 0.05, 0)), 1e-15);
        assertEquals(1.7, rule.price(situation(1.5, 0.1, 0)), 1e-15);
        assertEquals(1.7, rule.price(situation(1.5, 0.9, 0)), 1e-15);
        assertTrue(rule.basis() == CostBasis.MARGINAL);
    }

    private static Situation situation(double lastMarkup, double share, double lastShare) {
        return new Situation(1, 1.7, lastMarkup, share, lastShare);
    }
}
