package org.ridgepoint.firms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.fleet.Fleet;
import org.ridgepoint.firms.fleet.Platforms;
import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.vendors.YearlyOrders;

/**
 * A firm that serves models: one that develops them as well, or a host of open or licensed weights. Its identity is fixed;
 * its positions, books, chips and platforms change, and it may start a lab or end research.
 */
public final class Deployer {
    private final int id;
    private final int region;
    private final double[] brand;
    private final List<Position> positions = new ArrayList<>();
    private final Books books;
    private final Fleet fleet = new Fleet();
    private final Platforms platforms = new Platforms();
    private final YearlyOrders<String> orders = new YearlyOrders<>();
    private double hardwareFactor = 1;
    private int bornStep;
    private double replacementCost = 1;
    private boolean active = true;
    private @Nullable Lab lab;

    /**
     * @param id order of arrival; sums run in this order
     * @param region where it is at home, from 0; its lab is there too
     * @param lab its lab; null for an independent deployer
     * @param brand ξ by segment: utility that customers see in the name
     * @param bornStep step of entry; negative for a starter
     */
    public Deployer(int id, int region, @Nullable Lab lab, double[] brand, int bornStep, Books books) {
        this.id = id;
        this.region = region;
        this.lab = lab;
        this.brand = brand.clone();
        this.bornStep = bornStep;
        this.books = books;
        for (int segment = 0; segment < brand.length; segment++) {
            positions.add(new Position());
        }
    }

    /** Order of arrival. */
    public int id() {
        return id;
    }

    /** Where it is at home, from 0; its lab is there too. */
    public int region() {
        return region;
    }

    /** Its lab; null for an independent deployer. */
    public @Nullable Lab lab() {
        return lab;
    }

    /** Starts a lab. */
    public void start(Lab newLab) {
        lab = newLab;
    }

    /** Ends research: from now on it is a deployer like any other. */
    public void endResearch() {
        if (lab != null) {
            lab.arrange(Arrangement.NO_RESEARCH);
            lab = null;
        }
    }

    /** Sells again after it only developed models: it starts as small as an entrant and is given the same time. */
    public void reopen(int step) {
        bornStep = step;
    }

    /** False if it only develops models. */
    public boolean deploys() {
        return lab == null || lab.arrangement().deploys();
    }

    /** True if research and deployment are in one firm. */
    public boolean integrated() {
        return lab != null && lab.arrangement().deploys();
    }

    /** ξ: utility that customers of a segment see in the name. */
    public double brand(int segment) {
        return brand[segment];
    }

    /** Steps since entry, or since it sells again. */
    public int age(int step) {
        return step - bornStep;
    }

    /** What it does in a segment. */
    public Position position(int segment) {
        return positions.get(segment);
    }

    /** Puts another position in the place of what it does in a segment. */
    public void takeOver(int segment, Position position) {
        positions.set(segment, position);
    }

    /** All positions, by segment. */
    public List<Position> positions() {
        return positions;
    }

    /** Its accounts. */
    public Books books() {
        return books;
    }

    /** Chips that it owns. */
    public Fleet fleet() {
        return fleet;
    }

    /** What it ordered in the last year, by vendor. */
    public YearlyOrders<String> orders() {
        return orders;
    }

    /** Platforms that its software runs on. */
    public Platforms platforms() {
        return platforms;
    }

    /**
     * What hardware costs it with the chips at hand over what it would cost if it owned just what its plans need, at today's
     * prices: what average cost is multiplied by for prices.
     */
    public double hardwareFactor() {
        return hardwareFactor;
    }

    /** Notes the factor. */
    public void hardwareFactor(double factor) {
        hardwareFactor = factor;
    }

    /** Full cost of its plans on new chips at its discounts, over that at list prices; at most 1. */
    public double replacementCost() {
        return replacementCost;
    }

    /** Notes that cost. */
    public void replacementCost(double cost) {
        replacementCost = cost;
    }

    /** False once it has left the market. */
    public boolean active() {
        return active;
    }

    /** Leaves the market for good. */
    public void leave() {
        active = false;
        endResearch();
    }
}
