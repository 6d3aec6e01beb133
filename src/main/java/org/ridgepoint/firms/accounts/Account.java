package org.ridgepoint.firms.accounts;

/** An account of a deployer. A debit adds to it, a credit takes from it; debt and equity stand on the credit side. */
public enum Account {
    CASH,
    /** Chips, delivered or paid for, at book value. */
    FLEET,
    DEBT,
    /** What owners put in. */
    PAID_IN,
    /** All income less all expenses since the firm began. */
    RESULT;

    static final int COUNT = values().length;
}
