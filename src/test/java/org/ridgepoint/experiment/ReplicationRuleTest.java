package org.ridgepoint.experiment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridgepoint.experiment.ReplicationRule.Precision;

class ReplicationRuleTest {
    private static ReplicationRule adaptive(double halfWidth) {
        return new ReplicationRule(2, 4, Optional.of(new Precision("total", "x", 2049, halfWidth, 0.95)));
    }

    @Test
    void aFixedNumberLooksAtNoValues() {
        ReplicationRule rule = ReplicationRule.fixed(3);
        assertTrue(rule.wantsAnother(0));
        assertTrue(rule.wantsAnother(2, 1, 1));
        assertFalse(rule.wantsAnother(3, 1, 100, -100));
    }

    @Test // worked by hand: of 1 and 3 the standard error is 1, and Student's t with one degree of freedom is 12.706
    void stopsOnceTheHalfWidthIsReached() {
        assertTrue(adaptive(12.70).wantsAnother(2, 1, 3));
        assertFalse(adaptive(12.71).wantsAnother(2, 1, 3));
    }

    @Test
    void leastAndMostHoldWhateverTheValues() {
        assertTrue(adaptive(1e9).wantsAnother(1, 5), "least");
        assertFalse(adaptive(1e-9).wantsAnother(4, 1, 2, 3, 4), "most");
    }

    @Test // failed replications count as made but have no value; one value leaves no interval
    void failuresLeaveTooFewValues() {
        assertTrue(adaptive(1e9).wantsAnother(3, 5));
        assertTrue(adaptive(1e9).wantsAnother(3));
        assertFalse(adaptive(1e9).wantsAnother(4));
    }

    @Test
    void equalValuesAreKnownExactly() {
        assertFalse(adaptive(1e-12).wantsAnother(2, 7, 7));
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ReplicationRule.fixed(0));
        assertThrows(IllegalArgumentException.class, () -> new ReplicationRule(3, 2, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> adaptive(0));
        assertThrows(IllegalArgumentException.class, () -> new Precision("total", "x", 2049, 1, 1));
    }
}
