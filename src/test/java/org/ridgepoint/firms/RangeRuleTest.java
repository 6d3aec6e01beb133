package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.firms.RangeRule.ClassPlan;

class RangeRuleTest {
    /** Cost rises down the ranks; the price of 10 covers head and middle. Margins: 5·2 = 10, 1·30 = 30, −2·40 = −80. */
    private static final ClassPlan[] PLANS = {new ClassPlan(5, 2), new ClassPlan(9, 30), new ClassPlan(12, 40)};

    @Test
    void eachRuleListsWhatItSays() {
        assertEquals(ListedClasses.ALL, RangeRule.FULL.choose(PLANS, 10));
        assertEquals(ListedClasses.HEAD_ONLY, RangeRule.HEAD.choose(PLANS, 10));
        assertEquals(ListedClasses.only(RankClass.MID), RangeRule.NICHE.choose(PLANS, 10));
        assertEquals(new ListedClasses(true, true, false), RangeRule.PAYING.choose(PLANS, 10));
    }

    @Test // the head is listed even at a loss: a deployer lists something
    void payingGoesFromTheTopDownAndStopsAtTheFirstLoss() {
        assertEquals(ListedClasses.ALL, RangeRule.PAYING.choose(PLANS, 12));
        assertEquals(ListedClasses.HEAD_ONLY, RangeRule.PAYING.choose(PLANS, 8));
        assertEquals(ListedClasses.HEAD_ONLY, RangeRule.PAYING.choose(PLANS, 1));
        ClassPlan[] cheapTail = {new ClassPlan(5, 2), new ClassPlan(12, 30), new ClassPlan(5, 40)};
        assertEquals(ListedClasses.HEAD_ONLY, RangeRule.PAYING.choose(cheapTail, 10));
    }

    @Test // a class without demand is no reason to stop
    void emptyClassesCostNothing() {
        ClassPlan[] noMiddle = {new ClassPlan(5, 2), new ClassPlan(Double.POSITIVE_INFINITY, 0), new ClassPlan(8, 1)};
        assertEquals(ListedClasses.ALL, RangeRule.PAYING.choose(noMiddle, 10));
        assertEquals(ListedClasses.only(RankClass.HEAD), RangeRule.NICHE.choose(noMiddle, 10));
    }
}
