package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.scenario.Market.CostBasis;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;

class SettingsTest {
    private static final Settings DEFAULTS = Settings.defaults(Market.REGISTRY);
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void everyKindOfValueIsTyped() {
        Settings settings = DEFAULTS.with("time.stepsPerYear", "12")
                .with("demand.elasticity", 1.5)
                .with("technology.consensusYear", "2032.5")
                .with("serving.coldCopies", "false")
                .with("pricing.costBasis", "marginal")
                .with(Market.RANGE, "head")
                .with("firms.quality", "1,2, 3e-1")
                .with(Market.CHIP, "Chip of 2026");

        int steps = settings.get(Market.STEPS);
        double elasticity = settings.get(Market.ELASTICITY);
        boolean cold = settings.get(Market.COLD_COPIES);
        assertEquals(12, steps);
        assertEquals(1.5, elasticity);
        assertEquals(false, cold);
        assertEquals(OptionalDouble.of(2032.5), settings.get(Market.CONSENSUS));
        assertEquals(CostBasis.MARGINAL, settings.get(Market.COST_BASIS));
        assertEquals("head", settings.get(Market.RANGE));
        assertEquals(List.of(1.0, 2.0, 0.3), settings.get(Market.QUALITY));
        assertEquals("Chip of 2026", settings.get(Market.CHIP));
    }

    @Test
    void absenceCanBeSetAgain() {
        Settings settings = DEFAULTS.with("technology.consensusYear", 2032).with("technology.consensusYear", "none");
        assertEquals(OptionalDouble.empty(), settings.get(Market.CONSENSUS));
        assertEquals(DEFAULTS, settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serving.powerPrice|0|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|10.01|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|NaN|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|Infinity|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|1e999|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|0,08|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|1d|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|0x1p1|must be a number above 0 and at most 10 (USD/kWh)",
                "serving.powerPrice|007|must be a number above 0 and at most 10 (USD/kWh)",
                "segments.assistant.copyShare|-0.1|must be a number from 0 to 1 (share)",
                "demand.elasticity|1|must be a number above 1",
                "time.stepsPerYear|2.5|must be a whole number from 1 to 12 (steps/year)",
                "time.stepsPerYear|13|must be a whole number from 1 to 12 (steps/year)",
                "time.stepsPerYear|1e400|must be a whole number from 1 to 12 (steps/year)",
                "technology.consensusYear|never|must be a number at least 2023 (year), or none",
                "firms.quality|[]|must be a list, such as [0, -0.3], of numbers from -5 to 5 (log10)",
                "firms.quality|[0, 6]|must be a list, such as [0, -0.3], of numbers from -5 to 5 (log10)",
                "firms.quality|[0,,1]|must be a list, such as [0, -0.3], of numbers from -5 to 5 (log10)",
                "firms.quality|[0, [1]]|must be a list, such as [0, -0.3], of numbers from -5 to 5 (log10)",
                "serving.coldCopies|yes|must be true or false",
                "pricing.costBasis|average|must be one of: marginal, full-cost",
                "firms.range|FULL|must be one of: full, head, paying",
                "serving.chip|' '|must be a text of one line that is not blank",
                "demand.elastisity|2|is not a parameter; nearest: demand.elasticity",
                "demand.powerPrice|2|is not a parameter; nearest: serving.powerPrice",
                "time|2|is a group of parameters; set one of them, for example time.stepsPerYear",
                "zzzzzzzz|2|is not a parameter; 'ridgepoint params' lists them",
            })
    void badValuesSayWhatWouldBeRight(String path, String value, String remedy) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> DEFAULTS.with(path, value));
        assertEquals(List.of(new Problem("settings", 0, path, value, remedy)), refused.problems());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNoneAreRefused(double value) {
        assertThrows(InvalidInputException.class, () -> DEFAULTS.with("demand.elasticity", value));
    }

    @Test
    void severalChangesAreCheckedTogether() {
        Map<String, String> good = Map.of("time.stepsPerYear", "12", "demand.elasticity", "2");
        assertEquals(DEFAULTS.with("demand.elasticity", 2).with("time.stepsPerYear", 12), DEFAULTS.with(good));
        Map<String, String> bad = Map.of("time.stepsPerYear", "0", "demand.elasticity", "0");
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> DEFAULTS.with(bad));
        assertEquals(2, refused.problems().size());
    }

    @Test
    void wholeNumbersMayBeWrittenWithAnExponent() {
        assertEquals(10, DEFAULTS.with("time.stepsPerYear", "1e1").get(Market.STEPS));
    }

    @Test
    void bothZerosAreOneValue() {
        Settings zero = DEFAULTS.with("segments.assistant.copyShare", 0.0);
        assertEquals(zero, DEFAULTS.with("segments.assistant.copyShare", -0.0));
        assertEquals(zero, DEFAULTS.with("segments.assistant.copyShare", "-0"));
    }

    @Test
    void differencesAndEqualityFollowTheValues() {
        Settings changed = DEFAULTS.with("demand.elasticity", "1.50").with("time.stepsPerYear", 12);
        assertEquals(
                "[time.stepsPerYear = 12 (not 4), demand.elasticity = 1.5 (not 1.2)]",
                changed.differencesFrom(DEFAULTS).toString());
        assertNotEquals(DEFAULTS, changed);
        assertEquals(DEFAULTS.with("time.stepsPerYear", 12).with("demand.elasticity", 1.5), changed);
        assertEquals(DEFAULTS, changed.with("demand.elasticity", 1.2).with("time.stepsPerYear", 4));
    }

    @Test
    void unregisteredParametersAreRefused() {
        NumberParameter other =
                new NumberParameter("demand.elasticity", "1", 9.0, Bounds.ANY, Parameter.ASSUMPTION, "Another.");
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.get(other));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.text("demand"));
    }

    @Test // in Turkish the small letter of I is another one
    void wordsOfAnEnumAreTheSameEverywhere() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        ChoiceParameter<CostBasis> declaredInTurkey =
                ChoiceParameter.ofEnum("pricing.costBasis", CostBasis.FULL_COST, Parameter.ASSUMPTION, "The same.");
        assertEquals("marginal, full-cost", declaredInTurkey.range());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void canonicalTextIsTheSameEverywhere(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        String expected = """
                demand.elasticity = 1.5
                firms.quality = [0, -0.3]
                firms.range = paying
                pricing.costBasis = full-cost
                segments.assistant.copyShare = 1e-6
                serving.chip = h100
                serving.coldCopies = true
                serving.powerPrice = 0.08
                technology.consensusYear = none
                time.end = 2050
                time.start = 2023
                time.stepsPerYear = 4
                """;
        Settings settings = DEFAULTS.with("demand.elasticity", "1.5").with("segments.assistant.copyShare", "0.000001");
        assertEquals(expected, settings.canonicalText());
        assertEquals(
                CostBasis.MARGINAL,
                DEFAULTS.with("pricing.costBasis", "marginal").get(Market.COST_BASIS));
    }
}
