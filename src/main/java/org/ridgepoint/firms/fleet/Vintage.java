package org.ridgepoint.firms.fleet;

/** Chips of one product that were ordered together. */
final class Vintage {
    final Chip chip;
    final int dueStep;
    double chips;
    double listUsd;
    double paidUsd;
    /** What a USD per second of their full cost replaces of today's best plan. */
    double efficiency = 1;

    private int stepsLeft;
    private double bookUsd;

    Vintage(Chip chip, int dueStep, int lifeSteps) {
        this.chip = chip;
        this.dueStep = dueStep;
        this.stepsLeft = lifeSteps;
    }

    void add(double units, double discount) {
        double list = units * chip.priceOfUnitUsd();
        double paid = list * (1 - discount);
        chips += units / chip.usdPerChipSecond();
        listUsd += list;
        paidUsd += paid;
        bookUsd += paid;
    }

    double bookUsd() {
        return bookUsd;
    }

    int stepsLeft() {
        return stepsLeft;
    }

    /** Need that they meet when all are busy. */
    double capacity() {
        return chips * chip.usdPerChipSecond() * efficiency;
    }

    /** Power and operations for a unit of need. */
    double runningPerNeed() {
        return chip.runningUsdPerChipSecond() / (chip.usdPerChipSecond() * efficiency);
    }

    /** Capital, power and operations for a unit of need, at the price that was paid. */
    double fullPerNeed() {
        return chip.costAt(1 - paidUsd / listUsd) / efficiency;
    }

    /** A step older: returns the value lost. The last step takes all that is left. */
    double age() {
        double lost = bookUsd / stepsLeft;
        stepsLeft--;
        bookUsd = stepsLeft == 0 ? 0 : bookUsd - lost;
        return lost;
    }

    /** Gives up what is left of the value. */
    double writeOff() {
        double lost = bookUsd;
        bookUsd = 0;
        return lost;
    }
}
