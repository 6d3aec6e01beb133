package org.ridgepoint.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.discovery.Box.Among;
import org.ridgepoint.analysis.discovery.Box.Between;
import org.ridgepoint.analysis.discovery.Box.Score;
import org.ridgepoint.analysis.discovery.Prim.Step;

/** Boxes that were planted, and peels small enough for a pencil. */
class PrimTest {
    /**
     * Known answer: 2,000 cases of 8 inputs, a box of mass 0.1 and 5 % of labels turned. Of those labelled as of interest a third is
     * noise outside the box, so that it is the box that has to come back: coverage and density are those of the right labels.
     */
    @Test
    void plantedBoxComesBack() {
        for (int seed = 1; seed <= 20; seed++) {
            Planted planted = Planted.box(2000, 8, 0.1, 0.05, seed);
            Prim prim = new Prim(planted.cases(), 0.05, 0.03);
            Box box = prim.simplified(Prim.best(prim.trajectory()).box(), 0.05).box();
            Score score = box.score(planted.right());
            assertTrue(score.coverage() >= 0.9, "seed " + seed + ": " + score);
            assertTrue(score.density() >= 0.9, "seed " + seed + ": " + score);
        }
    }

    @Test // identities: boxes shrink along the trajectory, density = coverage·share of interest/mass
    void trajectory() {
        Cases cases = Planted.box(500, 4, 0.2, 0.1, 3).cases();
        List<Step> steps = new Prim(cases, 0.05, 0.05).trajectory();
        double share = (double) cases.interestingCount() / cases.count();
        for (int i = 0; i < steps.size(); i++) {
            Score score = steps.get(i).score();
            assertEquals(score.density(), score.coverage() * share / score.mass(), 1e-12);
            assertTrue(score.mass() >= 0.05);
            assertTrue(i == 0 || score.mass() < steps.get(i - 1).score().mass());
        }
        assertEquals(1, steps.get(0).score().coverage());
    }

    /**
     * By hand: of ten cases x = 1 … 10, those from 7 on are of interest, whatever the colour. Slices of a fifth take 1, 2; then of 8
     * one at a time: 3, 4, 5, 6. What is left is pure.
     */
    @Test
    void peelsByHand() {
        double[][] values = new double[10][];
        boolean[] interesting = new boolean[10];
        for (int i = 0; i < 10; i++) {
            values[i] = new double[] {i + 1, i % 2};
            interesting[i] = i >= 6;
        }
        Cases cases =
                new Cases(List.of(Input.number("x"), new Input("colour", List.of("red", "blue"))), values, interesting);
        List<Step> steps = new Prim(cases, 0.2, 0.1).trajectory();
        assertEquals(
                List.of(10, 8, 7, 6, 5, 4),
                steps.stream().map(step -> step.score().cases()).toList());
        Step last = steps.get(5);
        assertEquals(
                new Between(7, Double.POSITIVE_INFINITY), last.box().limits().get(0));
        assertEquals(last, Prim.best(steps));
        assertEquals(0.0256, new Prim(cases, 0.2, 0.1).quasiP(last.box()).get(0).orElseThrow(), 1e-12); // 0.4⁴
        assertTrue(new Prim(cases, 0.2, 0.1).quasiP(last.box()).get(1).isEmpty());
    }

    @Test // a category goes whole, and values with ties go together
    void categoriesAndTies() {
        double[][] values = new double[40][];
        boolean[] interesting = new boolean[40];
        for (int i = 0; i < 40; i++) {
            values[i] = new double[] {i % 4, i / 20};
            interesting[i] = i % 4 == 2 && i < 20;
        }
        List<Input> inputs = List.of(new Input("switch", List.of("a", "b", "c", "d")), Input.number("level"));
        Prim prim = new Prim(new Cases(inputs, values, interesting), 0.05, 0.05);
        Step best = Prim.best(prim.trajectory());
        assertEquals(new Among(new TreeSet<>(Set.of(2))), best.box().limits().get(0));
        assertEquals(
                new Between(Double.NEGATIVE_INFINITY, 0), best.box().limits().get(1));
        assertEquals(1, best.score().density());
        assertEquals(1, best.score().coverage());
    }

    @Test // a limit that does nothing goes, one that does something stays
    void chanceIsDropped() {
        Cases cases = Planted.box(500, 3, 0.2, 0, 1).cases();
        Prim prim = new Prim(cases, 0.05, 0.05);
        Box everything = Box.all(cases.inputs());
        Box chance = everything.with(0, new Between(Double.NEGATIVE_INFINITY, 2));
        assertEquals(everything, prim.simplified(chance, 0.05).box());
        Box found = Prim.best(prim.trajectory()).box();
        assertTrue(prim.simplified(found, 0.05).score().density() > 0.8);
    }

    @Test // limits: nothing of interest leaves nothing to cover, everything leaves nothing to peel
    void nothingAndEverything() {
        double[][] values = {{1}, {2}, {3}};
        List<Input> inputs = List.of(Input.number("x"));
        Cases none = new Cases(inputs, values, new boolean[3]);
        assertEquals(0, Prim.best(new Prim(none, 0.1, 0.1).trajectory()).score().coverage());
        Cases all = new Cases(inputs, values, new boolean[] {true, true, true});
        assertEquals(1, new Prim(all, 0.1, 0.1).trajectory().size());
    }
}
