package org.ridgepoint.firms.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a deployer books: an account that is debited, one that is credited by the same amount, and the party that pays or is
 * paid where cash moves.
 */
public enum Entry {
    REVENUE(Account.CASH, Account.RESULT, Party.CUSTOMERS),
    SUBSIDY(Account.CASH, Account.RESULT, Party.GOVERNMENT),
    CAPITAL(Account.CASH, Account.PAID_IN, Party.OWNERS),
    LOAN(Account.CASH, Account.DEBT, Party.BANKS),
    CHIPS(Account.FLEET, Account.CASH, Party.VENDORS),
    RENT(Account.RESULT, Account.CASH, Party.CLOUDS),
    RUNNING(Account.RESULT, Account.CASH, Party.SITES),
    /** Royalties received: what licensees of the firm's lab pay. */
    LICENCES(Account.CASH, Account.RESULT, Party.LABS),
    /** Royalties paid to the lab whose models are served. */
    ROYALTIES(Account.RESULT, Account.CASH, Party.LABS),
    FIXED(Account.RESULT, Account.CASH, Party.STAFF),
    /** Developing and training models, and catching up with those of others. */
    RESEARCH(Account.RESULT, Account.CASH, Party.RESEARCHERS),
    PORTING(Account.RESULT, Account.CASH, Party.STAFF),
    INTEREST(Account.RESULT, Account.CASH, Party.BANKS),
    TAX(Account.RESULT, Account.CASH, Party.GOVERNMENT),
    REPAYMENT(Account.DEBT, Account.CASH, Party.BANKS),
    PAYOUT(Account.PAID_IN, Account.CASH, Party.OWNERS),
    /** Chips lose value with age, and all of it when they are scrapped. */
    DEPRECIATION(Account.RESULT, Account.FLEET, null),
    /** Debt that is never paid back. */
    DEFAULT(Account.DEBT, Account.RESULT, null);

    /** All of them, in order. */
    public static final List<Entry> ALL = List.of(values());

    private final Account debit;
    private final Account credit;
    private final @Nullable Party party;

    Entry(Account debit, Account credit, @Nullable Party party) {
        this.debit = debit;
        this.credit = credit;
        this.party = party;
    }

    Account debit() {
        return debit;
    }

    Account credit() {
        return credit;
    }

    /** Who pays or is paid; empty where no cash moves. */
    public Optional<Party> party() {
        return Optional.ofNullable(party);
    }

    /** What the other party's cash changes by for each USD: −1 if it pays, 1 if it is paid, 0 if no cash moves. */
    public int sign() {
        if (party == null) {
            return 0;
        }
        return debit == Account.CASH ? -1 : 1;
    }

    /** What a deployer gains by each USD: 1 for income, −1 for an expense, 0 for what only moves. */
    int gain() {
        if (credit == Account.RESULT) {
            return 1;
        }
        return debit == Account.RESULT ? -1 : 0;
    }

    /** True for what belongs to running the business; not for what serves capital or goes to the government. */
    boolean operating() {
        return this != INTEREST && this != TAX && this != DEFAULT;
    }
}
