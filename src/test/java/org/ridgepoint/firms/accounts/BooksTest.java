package org.ridgepoint.firms.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BooksTest {
    private final Ledger ledger = new Ledger();

    /** Books with cash and a history of profits, one by one. */
    private Books booksWith(double cash, double... profits) {
        Books books = new Books(4);
        ledger.post(books, Entry.CAPITAL, cash);
        for (double profit : profits) {
            ledger.post(books, Entry.REVENUE, 100 + profit);
            ledger.post(books, Entry.RENT, 97);
            ledger.post(books, Entry.FIXED, 3);
            books.close();
        }
        return books;
    }

    @Test // 100 + 5 − 2, and 50 put in by owners
    void cashChangesByProfitAndCapital() {
        Books books = booksWith(100, 5, -2);
        ledger.post(books, Entry.CAPITAL, 50);
        assertEquals(153, books.cashUsd(), 1e-12);
        assertEquals(153, books.equityUsd(), 1e-12);
    }

    @Test // 80 of chips, 30 of them borrowed for, lose 20; interest of 3: cash 100 + 30 − 80 − 3, equity 100 − 20 − 3
    void chipsAndLoansStandInTheBalanceSheet() {
        Books books = booksWith(100);
        ledger.post(books, Entry.LOAN, 30);
        ledger.post(books, Entry.CHIPS, 80);
        ledger.post(books, Entry.DEPRECIATION, 20);
        ledger.post(books, Entry.INTEREST, 3);
        assertEquals(47, books.cashUsd(), 1e-12);
        assertEquals(60, books.fleetUsd(), 1e-12);
        assertEquals(30, books.debtUsd(), 1e-12);
        assertEquals(77, books.equityUsd(), 1e-12);
        assertEquals(-23, books.profitOfStepUsd(), 1e-12);
        books.close();
        // interest serves capital; loss of value belongs to the business
        assertEquals(-20, books.lastYearOperatingProfitUsd(), 1e-12);
    }

    @Test
    void yearOfLossesNeedsFourOfThem() {
        assertFalse(booksWith(100, -1, -1, -1).lostAllYear());
        assertTrue(booksWith(100, -1, -1, -1, -1).lostAllYear());
        assertTrue(booksWith(100, 9, 9, -1, -1, -1, -1).lostAllYear());
        assertFalse(booksWith(100, -1, -1, 0, -1).lostAllYear());
    }

    @Test // sums of the last four against the four before
    void improvementIsYearAgainstYear() {
        assertFalse(booksWith(100, -5, -5, -5, -5, -4, -4, -4).noImprovement());
        assertFalse(booksWith(100, -5, -5, -5, -5, -4, -4, -4, -4).noImprovement());
        assertTrue(booksWith(100, -5, -5, -5, -5, -5, -5, -5, -5).noImprovement());
        assertTrue(booksWith(100, 99, -4, -4, -4, -4, -5, -4, -4, -4).noImprovement());
    }

    @Test // 4 + 5 + 6 + 7, though there are more steps before them
    void lastYearIsFourSteps() {
        assertEquals(22, booksWith(0, 1, 2, 3, 4, 5, 6, 7).lastYearProfitUsd(), 1e-12);
        assertEquals(3, booksWith(0, 1, 2).lastYearProfitUsd(), 1e-12);
    }

    @Test // all that the two firms had and owed, and their profits step by step
    void joinedBooksAreTheSumOfBoth() {
        Books one = booksWith(100, 1, 2);
        Books other = booksWith(50, -4, 7, 1);
        ledger.post(other, Entry.LOAN, 9);
        one.join(other);
        assertEquals(100 + 3 + 50 + 4 + 9, one.cashUsd(), 1e-12);
        assertEquals(9, one.debtUsd(), 1e-12);
        assertEquals(0, other.cashUsd(), 0);
        assertEquals(3 + 8, one.lastYearProfitUsd(), 1e-12);
    }
}
