package org.ridgepoint.firms.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    @ParameterizedTest // an identity: whatever is booked, assets are debt and equity, and no cash is made
    @ValueSource(longs = {1, 2, 3})
    void anyEntriesBalance(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ledger ledger = new Ledger();
        List<Books> all = new ArrayList<>();
        for (int firm = 0; firm < 5; firm++) {
            all.add(new Books(4));
        }
        for (int i = 0; i < 10_000; i++) {
            Entry entry = Entry.ALL.get(random.nextInt(Entry.ALL.size()));
            ledger.post(all.get(random.nextInt(all.size())), entry, random.nextDouble(1e6));
        }
        ledger.pay(Party.CUSTOMERS, Party.CLOUDS, 123);
        assertEquals(0, ledger.imbalance(all), 1e-14);
        for (Books books : all) {
            assertEquals(books.cashUsd() + books.fleetUsd(), books.debtUsd() + books.equityUsd(), 1e-4);
        }
    }

    @ParameterizedTest // the deployer's cash and the other party's move against each other, or neither moves
    @EnumSource(Entry.class)
    void cashMovesBetweenTwo(Entry entry) {
        Ledger ledger = new Ledger();
        Books books = new Books(4);
        ledger.post(books, entry, 10);
        double theirs = Party.ALL.stream().mapToDouble(ledger::cashUsd).sum();
        assertEquals(-books.cashUsd(), theirs, 0);
        assertEquals(entry.party().isPresent() ? 10 : 0, Math.abs(books.cashUsd()), 0);
        assertEquals(10, ledger.bookedUsd(entry), 0);
    }

    @Test // revenue comes from customers, chips are paid to vendors
    void whoPaysWhom() {
        Ledger ledger = new Ledger();
        Books books = new Books(4);
        ledger.post(books, Entry.REVENUE, 10);
        ledger.post(books, Entry.CHIPS, 4);
        assertEquals(-10, ledger.cashUsd(Party.CUSTOMERS), 0);
        assertEquals(4, ledger.cashUsd(Party.VENDORS), 0);
        ledger.beginStep();
        assertEquals(0, ledger.bookedUsd(Entry.CHIPS), 0);
        assertEquals(4, ledger.cashUsd(Party.VENDORS), 0);
    }

    @Test
    void refusesNegativeAmounts() {
        Ledger ledger = new Ledger();
        assertThrows(IllegalArgumentException.class, () -> ledger.post(new Books(4), Entry.RENT, -1));
        assertThrows(IllegalArgumentException.class, () -> ledger.post(new Books(4), Entry.RENT, Double.NaN));
    }
}
