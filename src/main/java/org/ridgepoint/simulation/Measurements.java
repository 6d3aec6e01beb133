package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ridgepoint.measures.Concentration;
import org.ridgepoint.measures.Instability;
import org.ridgepoint.measures.Shares;
import org.ridgepoint.simulation.MarketObserver.Measurement;

/** Collects the measures of a step. */
final class Measurements {
    private final List<Measurement> rows = new ArrayList<>();
    private final Map<String, Shares> before;

    /**
     * @param before shares of the step before, by scope and what they are of; replaced by those of this step
     */
    Measurements(Map<String, Shares> before) {
        this.before = before;
    }

    void add(String scope, String measure, double value) {
        add(scope, measure, Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty());
    }

    void add(String scope, String measure, OptionalDouble value) {
        rows.add(new Measurement(scope, measure, value));
    }

    /** Every measure of concentration, with the suffix that says what it is of. */
    void addConcentration(String scope, String suffix, Shares shares) {
        add(scope, "hhi_" + suffix, Concentration.hhi(shares));
        add(scope, "cr1_" + suffix, Concentration.concentrationRatio(shares, 1));
        add(scope, "cr4_" + suffix, Concentration.concentrationRatio(shares, 4));
        add(scope, "effective_number_" + suffix, Concentration.effectiveNumber(shares));
        add(scope, "entropy_" + suffix, Concentration.entropy(shares));
        add(scope, "gini_" + suffix, Concentration.gini(shares));
        Shares then = before.get(scope + suffix);
        add(
                scope,
                "instability_" + suffix,
                then == null ? OptionalDouble.empty() : Instability.hymerPashigian(then, shares));
        before.put(scope + suffix, shares);
    }

    List<Measurement> rows() {
        return List.copyOf(rows);
    }
}
