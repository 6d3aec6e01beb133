package org.ridgepoint.simulation;

/**
 * The phases of a step, in order (model specification, section 11). The numbers leave room for phases to come; MASON
 * shuffles events of equal ordering, so each phase has its own.
 */
enum Phase {
    TECHNOLOGY(20),
    LABS(40),
    EXPECTATIONS(50),
    PLANS(60),
    PRICES(70),
    CHOICES(80),
    SERVING(90),
    ACCOUNTS(100),
    ENTRY_AND_EXIT(110),
    MEASURES(120);

    private final int ordering;

    Phase(int ordering) {
        this.ordering = ordering;
    }

    int ordering() {
        return ordering;
    }
}
