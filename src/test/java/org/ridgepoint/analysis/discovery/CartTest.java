package org.ridgepoint.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.discovery.Box.Among;
import org.ridgepoint.analysis.discovery.Box.Between;
import org.ridgepoint.analysis.discovery.Cart.Leaf;

/** Trees of what was planted, and one that a pencil can grow. */
class CartTest {
    /** Known answer: the same planted box as PRIM has to find; coverage and density of the right labels by all leaves of interest. */
    @Test
    void plantedBoxComesBack() {
        for (int seed = 1; seed <= 20; seed++) {
            Planted planted = Planted.box(2000, 8, 0.1, 0.05, seed);
            Cart tree = Cart.of(planted.cases(), 20);
            int told = 0;
            int right = 0;
            int inBox = 0;
            for (int i = 0; i < 2000; i++) {
                boolean tells = tree.tells(planted.cases().values()[i]);
                told += tells ? 1 : 0;
                right += tells && planted.truth()[i] ? 1 : 0;
                inBox += planted.truth()[i] ? 1 : 0;
            }
            assertTrue(right >= 0.9 * inBox, "seed " + seed + " covers " + right + " of " + inBox);
            assertTrue(right >= 0.9 * told, "seed " + seed + " has " + right + " of " + told);
        }
    }

    @Test // limits: labels by chance leave the root alone, at least nearly always
    void chanceIsPrunedAway() {
        int grown = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[][] values = new double[300][];
            boolean[] interesting = new boolean[300];
            for (int i = 0; i < 300; i++) {
                values[i] = random.doubles(3).toArray();
                interesting[i] = random.nextDouble() < 0.3;
            }
            List<Input> inputs = List.of(Input.number("a"), Input.number("b"), Input.number("c"));
            grown +=
                    Cart.of(new Cases(inputs, values, interesting), 10).leaves().size() > 1 ? 1 : 0;
        }
        assertTrue(grown <= 2, grown + " trees of 20 explain chance");
    }

    /** By hand: of interest is what is blue or green and above 4.5. The leaves are three, and pure. */
    @Test
    void byHand() {
        double[][] values = new double[60][];
        boolean[] interesting = new boolean[60];
        for (int i = 0; i < 60; i++) {
            values[i] = new double[] {i % 3, i / 6};
            interesting[i] = i % 3 > 0 && i / 6 > 4;
        }
        List<Input> inputs = List.of(new Input("colour", List.of("red", "blue", "green")), Input.number("x"));
        Cases cases = new Cases(inputs, values, interesting);
        List<Leaf> leaves = Cart.of(cases, 5).leaves();
        assertEquals(3, leaves.size());
        Leaf best = leaves.get(0);
        assertEquals(20, best.score().cases());
        assertEquals(1, best.score().density());
        assertEquals(1, best.score().coverage());
        assertEquals(new Among(new TreeSet<>(Set.of(1, 2))), best.box().limits().get(0));
        assertEquals(4.5, ((Between) best.box().limits().get(1)).low(), 1e-9);
    }

    @Test // an identity: every case is in one leaf
    void leavesPartTheCases() {
        Cases cases = Planted.box(600, 4, 0.3, 0.1, 5).cases();
        List<Leaf> leaves = Cart.of(cases, 15).leaves();
        for (double[] values : cases.values()) {
            assertEquals(
                    1,
                    leaves.stream().filter(leaf -> leaf.box().contains(values)).count());
        }
        assertTrue(leaves.stream().allMatch(leaf -> leaf.score().cases() >= 15));
        assertEquals(
                1, leaves.stream().mapToDouble(leaf -> leaf.score().coverage()).sum(), 1e-12);
    }
}
