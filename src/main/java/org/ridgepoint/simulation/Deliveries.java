package org.ridgepoint.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgepoint.firms.vendors.SupplyLimit;
import org.ridgepoint.firms.vendors.SupplyLine;
import org.ridgepoint.firms.vendors.SupplyTerms;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.units.Text;

/**
 * Supply by technology: all makers of conventional chips together, which stand in for each other, and each in-memory line.
 * Where orders exceed what can be delivered, the largest contracts come first; landlords' is one of them.
 */
final class Deliveries {
    private final Market market;
    private final SupplyTerms terms;
    private final Map<Optional<RaceLine.Key>, SupplyLine> supply = new LinkedHashMap<>();

    Deliveries(Market market) {
        this.market = market;
        terms = market.parameters().hardware().vendors().supply();
    }

    /** Begins a step. */
    void begin() {
        if (market.step() > 0 && market.step() % market.calendar().stepsPerYear() == 0) {
            supply.values().forEach(SupplyLine::beginYear);
        }
    }

    /** Decides what is delivered; returns by technology the parts that landlords get, nothing if they get all. */
    Map<Optional<RaceLine.Key>, Double> ration(List<Contract> contracts) {
        if (!terms.limited()) {
            return Map.of();
        }
        Set<Optional<RaceLine.Key>> lines =
                new LinkedHashSet<>(market.rentals().stocks().keySet());
        contracts.forEach(contract -> contract.forEachLine(lines::add));
        Map<Optional<RaceLine.Key>, Double> forLandlords = new LinkedHashMap<>();
        lines.forEach(line -> forLandlords.put(line, ration(line, contracts)));
        return forLandlords;
    }

    private double ration(Optional<RaceLine.Key> line, List<Contract> contracts) {
        double[] orders = Arrays.copyOf(
                contracts.stream()
                        .mapToDouble(contract -> contract.listUsd(line))
                        .toArray(),
                contracts.size() + 1);
        RentalPool.Stock stock = market.rentals().stocks().get(line);
        double landlords = stock == null ? 0 : stock.orderUsd();
        orders[contracts.size()] = landlords;
        SupplyLine supplied = supply.computeIfAbsent(line, absent -> new SupplyLine(terms, isFirstYear()));
        double[] delivered = limit(supplied).deliver(orders);
        for (int i = 0; i < contracts.size(); i++) {
            if (delivered[i] < orders[i]) {
                contracts.get(i).grant(line, delivered[i] / orders[i]);
            }
        }
        double sum = Arrays.stream(delivered).sum();
        supplied.deliver(sum);
        note(line, Arrays.stream(orders).sum(), sum);
        return landlords > 0 ? delivered[contracts.size()] / landlords : 1;
    }

    /** Nothing limits the first year of a run, which later ones are compared with. */
    private boolean isFirstYear() {
        return market.step() < market.calendar().stepsPerYear();
    }

    private SupplyLimit limit(SupplyLine line) {
        int stepsPerYear = market.calendar().stepsPerYear();
        return line.limit((market.step() % stepsPerYear + 1.0) / stepsPerYear);
    }

    private void note(Optional<RaceLine.Key> line, double orderedUsd, double deliveredUsd) {
        if (deliveredUsd < orderedUsd) {
            market.capital().unmet(orderedUsd - deliveredUsd);
            String name = line.map(key -> key.family().label()).orElse("conventional");
            String detail = Text.format("%.3g of %.3g USD delivered", deliveredUsd, orderedUsd);
            market.log().note(Event.Kind.SUPPLY_RATIONED, name, detail);
        }
    }
}
