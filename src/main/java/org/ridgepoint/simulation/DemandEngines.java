package org.ridgepoint.simulation;

import org.ridgepoint.demand.CustomerPanel;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandEngine;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.ExpectedDemand;
import org.ridgepoint.demand.IndividualDemand;
import org.ridgepoint.demand.Retention;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.scenario.CustomerParameters;
import org.ridgepoint.scenario.CustomerParameters.Engine;
import org.ridgepoint.scenario.DemandParameters;

/** Makes the engine that a scenario asks for. */
final class DemandEngines {
    private DemandEngines() {}

    /** The engine of a segment, without sellers yet. */
    static DemandEngine of(DemandParameters demand, Segment segment, CustomerSizes sizes, RandomStreams streams) {
        CustomerParameters customers = demand.customers();
        Retention retention = new Retention(segment.inertia(), demand.nesting());
        if (customers.engine() == Engine.EXPECTED) {
            return new ExpectedDemand(DemandGroups.count(customers.taste()), retention);
        }
        StreamName name = StreamName.of("customers of " + segment.name());
        return new IndividualDemand(
                panel(demand, segment, sizes),
                customers.sellersEach(),
                retention,
                (customer, step) -> streams.uniform(name, customer, step));
    }

    /** Agents of a segment: a part of all that is in proportion to its customers. */
    private static CustomerPanel panel(DemandParameters demand, Segment segment, CustomerSizes sizes) {
        double all = 0;
        for (Segment each : demand.segments()) {
            all += each.customers();
        }
        double[] numbers = DemandGroups.customers(demand.customers().taste(), segment.customerSpecificShare(), sizes);
        long agents = Math.round(demand.customers().individuals() * segment.customers() / all);
        return new CustomerPanel((int) Math.max(1, agents), numbers, sizes);
    }
}
