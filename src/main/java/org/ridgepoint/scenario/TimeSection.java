package org.ridgepoint.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of time. */
final class TimeSection {
    private static final String SECTION_2 = "model specification, section 2";

    static final NumberParameter START = new NumberParameter(
            "time.startYear", "year", 2023.0, Bounds.between(2015, 2100), SECTION_2, "Beginning of the run.");
    static final NumberParameter END = new NumberParameter(
            "time.endYear", "year", 2050.0, Bounds.between(2015, 2150), SECTION_2, "End of the run.");
    static final ChoiceParameter<Integer> STEPS_PER_YEAR = new ChoiceParameter<>(
            "time.stepsPerYear", Integer.class, 4, steps(), SECTION_2, "Steps in a year; rates are converted.");
    static final ParameterSection SECTION =
            ParameterSection.of("time", "The calendar of a run.", START, END, STEPS_PER_YEAR);

    private TimeSection() {}

    private static Map<String, Integer> steps() {
        Map<String, Integer> steps = new LinkedHashMap<>();
        steps.put("4", 4);
        steps.put("12", 12);
        return steps;
    }

    static Calendar read(Settings settings) {
        return new Calendar(settings.get(START), settings.get(END), settings.get(STEPS_PER_YEAR));
    }

    static List<ScenarioCheck> checks() {
        return List.of(
                ScenarioCheck.below(START, END),
                new ScenarioCheck(
                        List.of(START, END, STEPS_PER_YEAR),
                        settings -> settings.get(START) < settings.get(END)
                                        && read(settings).steps() == 0
                                ? Optional.of("leaves no time for a single step after time.startYear ("
                                        + settings.text(START.path()) + ")")
                                : Optional.empty()));
    }
}
