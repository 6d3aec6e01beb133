package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.accounts.Ledger;

class ExitRuleTest {
    private static final ExitRule RULE = new ExitRule(0.001, 8);

    private static Books books(double cash, double... profits) {
        Ledger ledger = new Ledger();
        Books books = new Books(4);
        ledger.post(books, Entry.CAPITAL, cash);
        for (double profit : profits) {
            ledger.post(books, Entry.REVENUE, 10 + profit);
            ledger.post(books, Entry.FIXED, 10);
            books.close();
        }
        return books;
    }

    @Test
    void withoutCashItLeavesAtAnyAge() {
        assertTrue(RULE.reason(books(1, -2), 0, 0.9).isPresent());
        assertFalse(RULE.reason(books(2, -2), 0, 0.9).isPresent());
    }

    @Test
    void smallShareCountsOnlyAfterGrace() {
        assertFalse(RULE.reason(books(10, 1), 7, 0.0009).isPresent());
        assertTrue(RULE.reason(books(10, 1), 8, 0.0009).isPresent());
        assertFalse(RULE.reason(books(10, 1), 8, 0.001).isPresent());
    }

    @Test
    void lossesCountOnlyAfterGraceAndWithoutImprovement() {
        double[] worse = {-1, -1, -1, -1, -1, -1, -1, -1};
        double[] better = {-2, -2, -2, -2, -1, -1, -1, -1};
        assertTrue(RULE.reason(books(100, worse), 8, 0.1).isPresent());
        assertFalse(RULE.reason(books(100, worse), 7, 0.1).isPresent());
        assertFalse(RULE.reason(books(100, better), 8, 0.1).isPresent());
    }

    @Test // a firm without cash and without customers is closed for want of cash
    void theMostPressingReasonIsGiven() {
        double[] losses = {-1, -1, -1, -1, -1, -1, -1, -1};
        assertEquals(Optional.of(ExitRule.Reason.NO_CASH), RULE.reason(books(1, -2), 8, 0));
        assertEquals(Optional.of(ExitRule.Reason.SMALL_SHARE), RULE.reason(books(100, losses), 8, 0));
        assertEquals(Optional.of(ExitRule.Reason.LOSSES), RULE.reason(books(100, losses), 8, 0.1));
        assertEquals("small share", ExitRule.Reason.SMALL_SHARE.label());
    }
}
