package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.firms.ModelTier;
import org.ridgepoint.firms.VariantMenu;
import org.ridgepoint.inference.ModelArchitecture;

/** Scaled architectures, and ladders of the default tiers where labs choose their size. */
class TierLadderTest {
    private static final VariantMenu MENU = MarketScenarios.ofProgram()
            .read("experiments/imbalance/vertical.yaml", List.of(), List.of())
            .parameters()
            .serving()
            .menu();

    /** Eight times the parameters are twice the depth, width and cache; A scales with P because experts stay. */
    @Test
    void eightTimesByHand() {
        ModelArchitecture real = new ModelArchitecture(671e9, 20e9, 256, 8, 61, 7168, 35136, 70000, 20000);
        ModelArchitecture scaled = TierLadder.scaled(real, 3);
        assertEquals(8 * 671e9, scaled.totalParameters(), 1);
        assertEquals(8 * real.activeParameters(), scaled.activeParameters(), 1);
        assertEquals(122, scaled.layers());
        assertEquals(2 * 7168, scaled.hiddenSize(), 1e-6);
        assertEquals(2 * 35136, scaled.kvElementsPerToken(), 1e-6);
        assertEquals(2 * 70000, scaled.decodeAttentionWidth(), 1e-6);
    }

    /** κ_q·log10 2 = 0.6·0.30103 per doubling, against the reference size. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 3})
    void everyFrontierHasItsLadder(int doublings) {
        int[] ladder = MENU.ladder(doublings);
        assertEquals(4 * MENU.formats().size(), ladder.length);
        ModelTier frontier = MENU.tiers().get(MENU.frontierTier(doublings));
        assertEquals(0.6 * 0.30103 * doublings, frontier.relativeQuality(), 1e-5);
        for (int number : ladder) {
            OptionalInt size = MENU.tiers().get(MENU.variant(number).tier()).doublings();
            assertEquals(doublings, size.orElse(doublings));
        }
    }

    @Test
    void sizesBeyondTheLadderAreUnknown() {
        assertThrows(IllegalArgumentException.class, () -> MENU.frontierTier(4));
    }
}
