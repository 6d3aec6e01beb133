package org.ridgepoint.demand;

import java.util.Arrays;
import org.ridgepoint.units.Require;

/**
 * Every customer an agent that keeps its seller until it chooses anew. Taste is Gumbel, so choices have the shares of
 * {@link SpendingShares} as probabilities; these are worked out once for a group, and each customer inverts their
 * distribution function at one random number of its own. Given what is on offer, the mean over draws of every share is
 * that of {@link ExpectedDemand}; the deviation falls as 1/√N.
 *
 * <p>A customer may have several sellers: its spending is split into equal parts that choose independently of each other
 * and may meet at one seller. More parts do not change the mean and lower the deviation.
 *
 * <p>Memory: 8 bytes of size and 4 bytes for each seller of each customer, see {@link #bytes}.
 */
public final class IndividualDemand implements DemandEngine {
    /** Step of the draws that give customers their first sellers. */
    public static final long BEFORE_ALL_STEPS = -1;

    private static final int PART_SHIFT = 40;
    private static final int FIRST_CAPACITY = 64;
    private static final int NOBODY = -1;

    private final CustomerPanel panel;
    private final int parts;
    private final Retention retention;
    private final CustomerDraws draws;
    /** By part, then customer: id of the seller. */
    private final int[] seller;

    private final double[][] share;
    private final double[] selfHosted;
    private int[] savedSeller = {};
    private final double[][] savedShare;
    private double[] savedSelfHosted = {};
    // of the group at hand: choices up to each, the choice of each id, what was chosen
    private double[] cumulative = {};
    private int[] choiceOf = {};
    private double[] chosen = {};
    private int lastChoice;

    /**
     * @param sellersEach number of parts into which each customer splits its spending
     * @param retention what the present seller's bonus does
     * @param draws one number for each part of a customer and step; part k of customer i asks as {@code k·2^40 + i}
     */
    public IndividualDemand(CustomerPanel panel, int sellersEach, Retention retention, CustomerDraws draws) {
        this.panel = panel;
        this.parts = Require.atLeast(sellersEach, 1, "sellersEach");
        this.retention = retention;
        this.draws = draws;
        seller = new int[Math.multiplyExact(parts, panel.customers())];
        Arrays.fill(seller, SellerChoice.SELF);
        share = new double[panel.groups()][FIRST_CAPACITY];
        selfHosted = new double[panel.groups()];
        savedShare = new double[panel.groups()][0];
    }

    @Override
    public double share(int group, int deployer) {
        return deployer < share[group].length ? share[group][deployer] : 0;
    }

    @Override
    public double selfHosted(int group) {
        return selfHosted[group];
    }

    @Override
    public void handOver(int from, int to) {
        Arrays.setAll(seller, i -> seller[i] == from ? to : seller[i]);
        for (int group = 0; group < share.length; group++) {
            double both = share(group, from) + share(group, to);
            if (both > 0) {
                share[group] = Arrays.copyOf(share[group], Math.max(share[group].length, Math.max(from, to) + 1));
                share[group][to] = both;
                share[group][from] = 0;
            }
        }
    }

    @Override
    public void save() {
        savedSeller = seller.clone();
        Arrays.setAll(savedShare, group -> share[group].clone());
        savedSelfHosted = selfHosted.clone();
    }

    @Override
    public void restore() {
        System.arraycopy(savedSeller, 0, seller, 0, seller.length);
        Arrays.setAll(share, group -> savedShare[group].clone());
        System.arraycopy(savedSelfHosted, 0, selfHosted, 0, selfHosted.length);
    }

    @Override
    public void start(int group, SellerChoice choice) {
        choose(group, choice, 1, BEFORE_ALL_STEPS, false);
    }

    @Override
    public void choose(int group, SellerChoice choice, double rechoiceRate, long step) {
        choose(group, choice, rechoiceRate, step, true);
    }

    private void choose(int group, SellerChoice choice, double rechoiceRate, long step, boolean haveSellers) {
        prepare(choice);
        for (int part = 0; part < parts; part++) {
            int shift = part * panel.customers();
            long name = (long) part << PART_SHIFT;
            for (int customer = panel.start(group); customer < panel.start(group + 1); customer++) {
                double uniform = draws.uniform(name + customer, step);
                int present = haveSellers ? choiceOf(seller[shift + customer], choice) : NOBODY;
                int next = present == NOBODY ? at(uniform) : next(present, uniform, rechoiceRate, choice);
                seller[shift + customer] = choice.id(next);
                chosen[next] += panel.weight(customer);
            }
        }
        record(group, choice);
    }

    private void prepare(SellerChoice choice) {
        int count = choice.count();
        retention.update(choice);
        cumulative = cumulative.length < count ? new double[count] : cumulative;
        chosen = chosen.length < count ? new double[count] : chosen;
        Arrays.fill(chosen, 0, count, 0);
        choiceOf = choiceOf.length <= choice.largestId() ? new int[2 * choice.largestId() + 1] : choiceOf;
        Arrays.fill(choiceOf, NOBODY);
        lastChoice = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double target = choice.share()[i];
            if (target >= 0 && i < count - 1) {
                choiceOf[choice.id(i)] = i;
            }
            lastChoice = target > 0 ? i : lastChoice;
            sum += Math.max(0, target);
            cumulative[i] = sum;
        }
    }

    /** The choice that has an id; {@link #NOBODY} if the group can no longer choose it. */
    private int choiceOf(int id, SellerChoice choice) {
        if (id == SellerChoice.SELF) {
            int self = choice.count() - 1;
            return choice.share()[self] >= 0 ? self : NOBODY;
        }
        return id < choiceOf.length ? choiceOf[id] : NOBODY;
    }

    /** Where a customer goes who could stay: the parts of one uniform number decide one thing after the other. */
    private int next(int present, double uniform, double rechoiceRate, SellerChoice choice) {
        double looking = rechoiceRate * retention.looking(present);
        if (uniform >= looking) {
            return present;
        }
        double place = uniform / looking;
        int met = at(place);
        if (retention.none() || met == present || choice.nest(met) != choice.nest(present)) {
            return met;
        }
        double within = (cumulative[met] - place) / choice.share()[met];
        return within < retention.accepting(present) ? met : present;
    }

    /** The first choice whose cumulated share exceeds a number. */
    private int at(double place) {
        int low = 0;
        int high = lastChoice;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void record(int group, SellerChoice choice) {
        if (choice.largestId() >= share[group].length) {
            share[group] = new double[2 * choice.largestId() + 1];
        } else {
            Arrays.fill(share[group], 0);
        }
        int self = choice.count() - 1;
        for (int i = 0; i < self; i++) {
            share[group][choice.id(i)] = Math.min(1, chosen[i] / parts);
        }
        selfHosted[group] = Math.min(1, chosen[self] / parts);
    }

    /** Number of agents. */
    public int customers() {
        return panel.customers();
    }

    /** Bytes that customers take: what grows with their number. */
    public long bytes() {
        return (long) panel.customers() * Double.BYTES + (long) seller.length * Integer.BYTES;
    }
}
