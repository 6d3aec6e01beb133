package org.ridgepoint.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The market at the end of a step, for whoever wants to draw it: an immutable copy, so that it may be read in another
 * thread while the run goes on. Nothing in the model reads it.
 *
 * @param step number of the step, from 0
 * @param date first day of the step
 * @param deployers in business, by id
 * @param segments in the order of the scenario
 * @param race for in-memory computing; empty in a scenario without it
 */
public record MarketView(
        int step, LocalDate date, List<DeployerView> deployers, List<SegmentView> segments, Optional<RaceView> race) {

    public MarketView {
        deployers = List.copyOf(deployers);
        segments = List.copyOf(segments);
    }

    /** The deployer with an id, if it is in business. */
    public Optional<DeployerView> deployer(int id) {
        return deployers.stream().filter(deployer -> deployer.id() == id).findFirst();
    }

    /** Revenue of all deployers, USD per year. */
    public double revenueUsdPerYear() {
        return deployers.stream().mapToDouble(DeployerView::revenueUsdPerYear).sum();
    }
}
