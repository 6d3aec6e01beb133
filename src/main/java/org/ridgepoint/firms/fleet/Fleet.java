package org.ridgepoint.firms.fleet;

import java.util.ArrayList;
import java.util.List;

/**
 * The chips that a deployer owns or has ordered, in merit order: the lowest running cost first. See the package for units.
 */
public final class Fleet {
    private final List<Vintage> vintages = new ArrayList<>();
    private int step;

    /**
     * How a need is met.
     *
     * @param need cost units
     * @param owned part of the need that owned chips meet, cost units
     * @param rented cost units that are rented
     * @param runningUsdPerSecond power and operations of the owned chips in use
     * @param rentUsdPerSecond rent
     * @param chargeUsdPerSecond what prices have to bring in: rent, and the full cost of the owned chips in use at the price
     *     that was paid for them, but no more than renting in their place would cost. Idle chips are not charged.
     */
    public record Use(
            double need,
            double owned,
            double rented,
            double runningUsdPerSecond,
            double rentUsdPerSecond,
            double chargeUsdPerSecond) {}

    /**
     * Begins a step: chips that are due can be used, and chips are scrapped whose running cost is no longer below the full
     * cost of their replacement.
     *
     * @param replacement full cost of a unit of need on new chips: 1 at list prices, less with a discount
     * @return book value of what is scrapped, USD
     */
    public double begin(int newStep, double replacement) {
        step = newStep;
        double lost = 0;
        for (int i = vintages.size() - 1; i >= 0; i--) {
            Vintage vintage = vintages.get(i);
            if (delivered(vintage) && !(vintage.runningPerNeed() < replacement)) {
                lost += vintage.writeOff();
                vintages.remove(i);
            }
        }
        return lost;
    }

    private boolean delivered(Vintage vintage) {
        return vintage.dueStep <= step;
    }

    /** The kinds of chips in the fleet. */
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        for (Vintage vintage : vintages) {
            if (!chips.contains(vintage.chip)) {
                chips.add(vintage.chip);
            }
        }
        return chips;
    }

    /**
     * Takes a fresh look at what chips can do.
     *
     * @param chips all that the fleet holds
     * @param efficiency of each against today's plan, not negative
     */
    public void compare(List<Chip> chips, double[] efficiency) {
        for (Vintage vintage : vintages) {
            vintage.efficiency = efficiency[chips.indexOf(vintage.chip)];
        }
        sort();
    }

    /** By running cost of a unit of need; equal ones in the order in which they were bought. */
    private void sort() {
        for (int i = 1; i < vintages.size(); i++) {
            Vintage moving = vintages.get(i);
            int place = i;
            while (place > 0 && vintages.get(place - 1).runningPerNeed() > moving.runningPerNeed()) {
                vintages.set(place, vintages.get(place - 1));
                place--;
            }
            vintages.set(place, moving);
        }
    }

    /**
     * Orders chips; they can be used from a step on.
     *
     * @param units full cost at list prices of what is bought, USD per second: chips need not be whole
     * @param discount share of the list price that is taken off
     */
    public void order(Chip chip, double units, double discount, int dueStep, int lifeSteps) {
        for (Vintage vintage : vintages) {
            if (vintage.chip == chip && vintage.dueStep == dueStep && vintage.stepsLeft() == lifeSteps) {
                vintage.add(units, discount);
                return;
            }
        }
        Vintage vintage = new Vintage(chip, dueStep, lifeSteps);
        vintage.add(units, discount);
        vintages.add(vintage);
        sort();
    }

    /** Need that the chips meet which can be used now, cost units. */
    public double capacity() {
        return capacityAt(step);
    }

    /** Need that will be met in a later step by the chips which are here or on order, cost units. */
    public double capacityAt(int later) {
        double sum = 0;
        for (Vintage vintage : vintages) {
            boolean serves = delivered(vintage) ? vintage.stepsLeft() > later - step : vintage.dueStep <= later;
            sum += serves ? vintage.capacity() : 0;
        }
        return sum;
    }

    /**
     * Meets a need with the chips of lowest running cost, and with rented ones for the rest and where owned ones would cost
     * more to run.
     *
     * @param need cost units
     * @param rentPerNeed rent of a unit of need
     */
    public Use use(double need, double rentPerNeed) {
        double left = need;
        double running = 0;
        double charge = 0;
        for (int i = 0; i < vintages.size() && left > 0; i++) {
            Vintage vintage = vintages.get(i);
            if (delivered(vintage) && vintage.runningPerNeed() < rentPerNeed) {
                double met = Math.min(left, vintage.capacity());
                running += met * vintage.runningPerNeed();
                charge += met * Math.min(vintage.fullPerNeed(), rentPerNeed);
                left -= met;
            }
        }
        double rent = left * rentPerNeed;
        return new Use(need, need - left, left, running, rent, charge + rent);
    }

    /**
     * Ends a step: all chips that could be used in it are a step older.
     *
     * @return loss of book value, USD
     */
    public double age() {
        double lost = 0;
        for (int i = vintages.size() - 1; i >= 0; i--) {
            Vintage vintage = vintages.get(i);
            if (delivered(vintage)) {
                lost += vintage.age();
                if (vintage.stepsLeft() == 0) {
                    vintages.remove(i);
                }
            }
        }
        return lost;
    }

    /** Gives up all chips; returns their book value, USD. */
    public double abandon() {
        double lost = 0;
        for (Vintage vintage : vintages) {
            lost += vintage.writeOff();
        }
        vintages.clear();
        return lost;
    }

    /** Takes over the chips of another fleet, which has none after that. */
    public void join(Fleet other) {
        vintages.addAll(other.vintages);
        other.vintages.clear();
        sort();
    }

    /** Book value of all chips, USD. */
    public double bookUsd() {
        double sum = 0;
        for (Vintage vintage : vintages) {
            sum += vintage.bookUsd();
        }
        return sum;
    }

    /** Number of vintages. */
    public int size() {
        return vintages.size();
    }
}
