package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.tables.Suggestions;

class ParameterRegistryTest {
    @Test
    void keepsTheOrderOfDeclaration() {
        List<String> paths = Market.REGISTRY.parameters().stream()
                .map(Parameter::path)
                .limit(4)
                .toList();
        assertEquals(List.of("time.stepsPerYear", "time.start", "time.end", "demand.elasticity"), paths);
    }

    @Test
    void findsByPathAndByPartOfIt() {
        assertEquals(Market.CHIP, Market.REGISTRY.find("serving.chip").orElseThrow());
        assertTrue(Market.REGISTRY.find("serving.chips").isEmpty());
        assertEquals(List.of(Market.STEPS, Market.START, Market.END), Market.REGISTRY.search("TIME."));
        assertEquals(List.of(Market.SHARE), Market.REGISTRY.search("copy"));
    }

    @Test
    void namesTheRightGroupForAParameterInTheWrongOne() {
        assertEquals(List.of("serving.powerPrice"), Market.REGISTRY.nearest("hardware.powerPrice"));
        assertEquals(List.of("segments.assistant"), Market.REGISTRY.nearest("segments.asistant"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time.end|1|2.0|help|parameter 'time.end' is declared twice",
                "time|1|2.0|help|parameter 'time' is both a parameter and a group of parameters",
                "time.end.month|1|2.0|help|parameter 'time.end' is both a parameter and a group of parameters",
                "Time.x|1|2.0|help|parameter 'Time.x' must be camelCase words joined by dots",
                "name.x|1|2.0|help|parameter 'name.x' begins with a reserved word",
                "x|' '|2.0|help|parameter 'x' needs a unit (\"1\" for a pure number)",
                "x|1|2.0|' '|parameter 'x' needs a help text",
                "x|1|5.0|help|parameter 'x' has the default '5', which must be a number from 0 to 4",
                "x|1|NaN|help|parameter 'x' has the default 'NaN', which must be a number from 0 to 4",
            })
    void faultyDeclarationsAreRefused(String path, String unit, double value, String help, String message) {
        NumberParameter faulty =
                new NumberParameter(path, unit, value, Bounds.between(0, 4), Parameter.ASSUMPTION, help);
        ParameterSection time = ParameterSection.of("time", "When.", Market.END);
        ParameterSection more = ParameterSection.of("more", "More.", faulty);
        Exception refused = assertThrows(IllegalArgumentException.class, () -> ParameterRegistry.of(time, more));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void onlyFiniteNumbersAreWithinBounds() {
        Bounds everything = new Bounds(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);
        assertFalse(everything.contains(Double.POSITIVE_INFINITY));
        assertFalse(everything.contains(Double.NEGATIVE_INFINITY));
        assertFalse(everything.contains(Double.NaN));
        assertTrue(everything.contains(-Double.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> Bounds.between(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Bounds.above(Double.NaN));
    }

    @Test
    void boundsInWords() {
        assertEquals("any", Bounds.ANY.inWords());
        assertEquals("above 0", Bounds.POSITIVE.inWords());
        assertEquals("at least 0", Bounds.NOT_NEGATIVE.inWords());
        assertEquals("0 to 1", Bounds.FRACTION.inWords());
        assertEquals("above 0 and below 1", Bounds.strictlyBetween(0, 1).inWords());
        assertEquals("at least 0 and below 1", Bounds.fromBelow(0, 1).inWords());
        assertEquals("at most 5", new Bounds(Double.NEGATIVE_INFINITY, false, 5, true).inWords());
    }

    @Test
    void suggestionsAreNearestFirst() {
        assertEquals(List.of("alpha"), Suggestions.nearest("ALPHE", List.of("beta", "alpine", "alpha")));
        assertEquals(List.of(), Suggestions.nearest("omega", List.of("beta", "alpha")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1, 1",
        "1234567, 1234567",
        "12345678, 1.2345678e7",
        "5e8, 5e8",
        "6e-6, 6e-6",
        "0.0001, 0.0001",
        "2e23, 2e23",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "4.9e-324, 5e-324",
        "-0.5, -0.5"
    })
    void numbersReadBackFromTheirText(double value, String text) {
        assertEquals(text, Numbers.text(value));
        assertEquals(value, Numbers.parse(text).orElseThrow());
    }
}
