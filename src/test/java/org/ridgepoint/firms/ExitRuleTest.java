package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExitRuleTest {
    private static final ExitRule RULE = new ExitRule(0.001, 8);

    private static Books books(double cash, double... profits) {
        Books books = new Books(cash, 4);
        for (double profit : profits) {
            books.close(new StepAccount(profit, 0, 0, 0, 0));
        }
        return books;
    }

    @Test
    void withoutCashItLeavesAtAnyAge() {
        assertTrue(RULE.leaves(books(1, -2), 0, 0.9));
        assertFalse(RULE.leaves(books(2, -2), 0, 0.9));
    }

    @Test
    void smallShareCountsOnlyAfterGrace() {
        assertFalse(RULE.leaves(books(10, 1), 7, 0.0009));
        assertTrue(RULE.leaves(books(10, 1), 8, 0.0009));
        assertFalse(RULE.leaves(books(10, 1), 8, 0.001));
    }

    @Test
    void lossesCountOnlyAfterGraceAndWithoutImprovement() {
        double[] worse = {-1, -1, -1, -1, -1, -1, -1, -1};
        double[] better = {-2, -2, -2, -2, -1, -1, -1, -1};
        assertTrue(RULE.leaves(books(100, worse), 8, 0.1));
        assertFalse(RULE.leaves(books(100, worse), 7, 0.1));
        assertFalse(RULE.leaves(books(100, better), 8, 0.1));
    }
}
