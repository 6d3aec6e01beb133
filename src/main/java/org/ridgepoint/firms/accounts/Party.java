package org.ridgepoint.firms.accounts;

import java.util.List;

/** With whom deployers deal. */
public enum Party {
    CUSTOMERS,
    /** Who sells chips. */
    VENDORS,
    /** Who owns chips and rents them out, to deployers and to customers who serve themselves. */
    CLOUDS,
    /** Who supplies electricity, space and hands for running chips. */
    SITES,
    /** Staff and offices, and whoever makes software run on another platform. */
    STAFF,
    /** Who licenses models: what licensees pay goes on to firms with labs, so nothing stays here. */
    LABS,
    /** Who develops models, and whose machines train them. */
    RESEARCHERS,
    BANKS,
    /** Who puts in capital and is left with what remains. */
    OWNERS,
    GOVERNMENT;

    /** All of them, in order. */
    public static final List<Party> ALL = List.of(values());
}
