package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.OpenWeights;
import org.ridgepoint.firms.ServingCosts;
import org.ridgepoint.firms.accounts.Ledger;
import org.ridgepoint.scenario.Calendar;
import org.ridgepoint.scenario.MarketParameters;

/** Everything that changes in a run: firms, segments, hardware on sale and the date. Phases work on it in turn. */
final class Market {
    private final MarketParameters parameters;
    private final RandomStreams streams;
    private final HardwareSupply hardware;
    private final ServingCosts costs;
    private final List<Lab> labs = new ArrayList<>();
    private final OpenWeights openWeights;
    private final List<Deployer> deployers = new ArrayList<>();
    private final List<SegmentMarket> segments = new ArrayList<>();
    private final List<SegmentPricing> pricing = new ArrayList<>();
    private final StepEvents events = new StepEvents();
    private final EventLog log = new EventLog();
    private final HardwareSales sales;
    private final Ledger ledger = new Ledger();
    private final CapitalUse capital = new CapitalUse();
    private final RentalPool rentals = new RentalPool();
    private int step;

    Market(MarketParameters parameters, RandomStreams streams) {
        this.parameters = parameters;
        this.streams = streams;
        hardware = new HardwareSupply(parameters.hardware(), streams, parameters.calendar());
        costs = new ServingCosts(
                parameters.demand().segments(),
                parameters.serving().menu(),
                parameters.serving().terms(),
                parameters.serving().groupSizes());
        sales = new HardwareSales(this);
        openWeights = Founding.openWeights(parameters);
        for (int index = 0; index < parameters.demand().segments().size(); index++) {
            SegmentMarket segment = new SegmentMarket(index, parameters.demand(), streams);
            segments.add(segment);
            pricing.add(new SegmentPricing(
                    segment,
                    parameters.demand().customers().taste(),
                    parameters.demand().nesting(),
                    parameters.demand().spending().priceElasticityOfUse()));
        }
    }

    MarketParameters parameters() {
        return parameters;
    }

    Calendar calendar() {
        return parameters.calendar();
    }

    RandomStreams streams() {
        return streams;
    }

    HardwareSupply hardware() {
        return hardware;
    }

    HardwareSales sales() {
        return sales;
    }

    EventLog log() {
        return log;
    }

    ServingCosts costs() {
        return costs;
    }

    List<Lab> labs() {
        return labs;
    }

    OpenWeights openWeights() {
        return openWeights;
    }

    /** Every deployer there ever was, by id. */
    List<Deployer> deployers() {
        return deployers;
    }

    /** Where a firm is at home: regions take turns. */
    int regionOf(int firm) {
        return firm % parameters.firms().regions();
    }

    /** Deployers in business, by id. */
    List<Deployer> activeDeployers() {
        return deployers.stream().filter(Deployer::active).toList();
    }

    List<SegmentMarket> segments() {
        return segments;
    }

    SegmentPricing pricing(SegmentMarket segment) {
        return pricing.get(segment.index());
    }

    Qualities qualities() {
        return Qualities.of(parameters.serving().menu(), labs, openWeights);
    }

    StepEvents events() {
        return events;
    }

    /** The other side of all deployers' books. */
    Ledger ledger() {
        return ledger;
    }

    /** How needs were met in the step. */
    CapitalUse capital() {
        return capital;
    }

    /** Chips that landlords let. */
    RentalPool rentals() {
        return rentals;
    }

    int step() {
        return step;
    }

    void step(int newStep) {
        step = newStep;
    }

    double year() {
        return calendar().yearOf(step);
    }
}
