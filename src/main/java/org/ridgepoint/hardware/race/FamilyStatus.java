package org.ridgepoint.hardware.race;

/** How a candidate family stands in the race. */
public enum FamilyStatus {
    /** Neither succeeded nor failed. */
    RACING,
    /** Succeeded on its own path; may still become the dominant design. */
    SHIPPING,
    /** Will not return. */
    FAILED,
    /** Succeeded, and an incumbent sells its products. */
    ABSORBED,
    /** The dominant design. */
    DOMINANT,
    /** Still raced when another became the dominant design. */
    LOST;

    /** True if it may become the dominant design of the umbrella. */
    boolean eligible() {
        return this == RACING || this == SHIPPING || this == ABSORBED;
    }
}
