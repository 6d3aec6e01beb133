package org.ridgepoint.firms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.fleet.Fleet;
import org.ridgepoint.firms.fleet.Platforms;
import org.ridgepoint.firms.vendors.YearlyOrders;

/**
 * A firm that serves models: the deployment arm of a lab with closed models, or a host of open weights. Its identity is
 * fixed; its positions, books, chips and platforms change.
 */
public final class Deployer {
    private final int id;
    private final @Nullable Lab lab;
    private final double[] brand;
    private final int bornStep;
    private final List<Position> positions = new ArrayList<>();
    private final Books books;
    private final Fleet fleet = new Fleet();
    private final Platforms platforms = new Platforms();
    private final YearlyOrders<String> orders = new YearlyOrders<>();
    private double hardwareFactor = 1;
    private double replacementCost = 1;
    private boolean active = true;

    /**
     * @param id order of arrival; sums run in this order
     * @param lab the lab whose models it serves; null for a host of open weights
     * @param brand ξ by segment: utility that customers see in the name
     * @param bornStep step of entry; negative for a starter
     */
    public Deployer(int id, @Nullable Lab lab, double[] brand, int bornStep, Books books) {
        this.id = id;
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

    /** The lab whose models it serves; null for a host of open weights. */
    public @Nullable Lab lab() {
        return lab;
    }

    /** True if model and deployment are in one firm. */
    public boolean integrated() {
        return lab != null;
    }

    /** ξ: utility that customers of a segment see in the name. */
    public double brand(int segment) {
        return brand[segment];
    }

    /** Steps since entry. */
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
    }
}
