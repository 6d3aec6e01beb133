package org.ridgepoint.analysis.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgepoint.simulation.MarketObserver;

/**
 * Some measures of every step of a run, by date. A date up to a year before the run stands for its start: the observed
 * market is a little older than the modelled one. Dates after the last step, and earlier ones, have no value.
 */
public final class RunHistory implements MarketObserver {
    private static final double MONTHS = 12;

    private final Set<String> wanted;
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<Map<String, Double>> steps = new ArrayList<>();

    /**
     * @param measures names of those to keep
     */
    public RunHistory(Set<String> measures) {
        wanted = Set.copyOf(measures);
    }

    @Override
    public void stepEnded(StepRecord step) {
        Map<String, Double> values = new HashMap<>();
        for (Measurement each : step.measurements()) {
            if (each.value().isPresent() && wanted.contains(each.measure())) {
                values.put(key(each.scope(), each.measure()), each.value().getAsDouble());
            }
        }
        dates.add(step.date());
        steps.add(values);
    }

    private static String key(String scope, String measure) {
        return scope + " " + measure;
    }

    /** The value in the step that contains a date. */
    OptionalDouble value(String scope, String measure, LocalDate date) {
        int step = stepOf(date);
        return step < 0 ? OptionalDouble.empty() : value(scope, measure, step);
    }

    private OptionalDouble value(String scope, String measure, int step) {
        Double value = steps.get(step).get(key(scope, measure));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The mean over the steps that begin from one date to another; empty if none of them has a value. */
    OptionalDouble mean(String scope, String measure, LocalDate from, LocalDate to) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < dates.size(); step++) {
            OptionalDouble value = value(scope, measure, step);
            boolean within = !dates.get(step).isBefore(from) && !dates.get(step).isAfter(to);
            if (within && value.isPresent()) {
                sum += value.getAsDouble();
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    /** Decimal year at the beginning of the step that contains a date. */
    OptionalDouble yearOf(LocalDate date) {
        int step = stepOf(date);
        return step < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(dates.get(step).getYear() + (dates.get(step).getMonthValue() - 1) / MONTHS);
    }

    /** The step that contains a date, or −1. */
    private int stepOf(LocalDate date) {
        if (dates.isEmpty() || date.isBefore(dates.get(0).minusYears(1)) || !date.isBefore(end())) {
            return -1;
        }
        int step = 0;
        while (step + 1 < dates.size() && !dates.get(step + 1).isAfter(date)) {
            step++;
        }
        return step;
    }

    /** First day after the last step, which is as long as the one before it. */
    private LocalDate end() {
        LocalDate last = dates.get(dates.size() - 1);
        if (dates.size() == 1) {
            return last.plusDays(1);
        }
        LocalDate before = dates.get(dates.size() - 2);
        return last.plusMonths(before.until(last).toTotalMonths());
    }
}
