package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BooksTest {

    private static Books booksWith(double cash, double... profits) {
        Books books = new Books(cash, 4);
        for (double profit : profits) {
            books.close(new StepAccount(10 + profit, 7, 3, 0, 0));
        }
        return books;
    }

    @Test // 100 + 5 − 2 + 50 put in by owners
    void cashChangesByProfitAndEndowment() {
        Books books = booksWith(100, 5, -2);
        books.endow(50);
        assertEquals(153, books.cashUsd(), 1e-12);
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
}
