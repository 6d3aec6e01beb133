package org.ridgepoint.firms;

import java.util.List;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.scenario.HardwareParameters;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;

/** Costs of serving on the real hardware of one year, for tests of what firms make of them. */
record Offered(MarketParameters parameters, ServingCosts costs, double year) {

    static Offered in(double year) {
        MarketParameters parameters = MarketScenarios.ofProgram()
                .read("experiments/imbalance/none.yaml", List.of(), List.of())
                .parameters();
        HardwareParameters hardware = parameters.hardware();
        ServingCosts costs = new ServingCosts(
                parameters.demand().segments(),
                parameters.serving().menu(),
                parameters.serving().terms(),
                parameters.serving().groupSizes());
        costs.offer(hardware.roadmap().onSale(year).products().stream()
                .filter(product -> ServingHardware.missing(product.chip(), hardware.costTerms())
                        .isEmpty())
                .map(product -> new MarketProduct(
                        product.id(),
                        product.family(),
                        hardware.hardware(product, 1),
                        hardware.chip(product.id(), product, 1)))
                .toList());
        return new Offered(parameters, costs, year);
    }

    Segment segment(int index) {
        return parameters.demand().segments().get(index);
    }
}
