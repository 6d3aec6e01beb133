package org.ridgepoint.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private final NameIndex<Integer> index =
            new NameIndex<>("chip", entries(), Map.of("Big", "Acme 10", "Old One", "Acme 1"));

    private static Map<String, Integer> entries() {
        Map<String, Integer> entries = new LinkedHashMap<>();
        entries.put("Acme 1", 1);
        entries.put("Acme 10", 10);
        entries.put("Umbra X", 99);
        return entries;
    }

    @Test
    void aFullNameBeatsAPartOfOthers() {
        assertEquals(1, index.find("Acme 1"));
        assertEquals(1, index.find(" acme 1 "));
    }

    @Test
    void aliasesAndUniquePartsFindTheirEntry() {
        assertEquals(10, index.find("big"));
        assertEquals(99, index.find("umbra"));
        assertEquals(1, index.find("old"));
    }

    @Test
    void anAmbiguousPartListsTheCandidates() {
        String message = assertThrows(InvalidInputException.class, () -> index.find("acme"))
                .getMessage();
        assertEquals("chip 'acme': may be any chip of: 'Acme 1', 'Acme 10'", message.replace("chip: ", "chip "));
    }

    @Test
    void anUnknownNameSuggestsTheNearest() {
        Problems problems = new Problems();
        assertTrue(index.find("Umbar", new Place("s.yaml", 7, "vendor.chip"), problems)
                .isEmpty());
        assertEquals(
                "s.yaml:7: vendor.chip 'Umbar': unknown chip; nearest: 'Umbra X'",
                problems.list().get(0).toString());
        String message =
                assertThrows(InvalidInputException.class, () -> index.find("")).getMessage();
        assertTrue(message.contains("unknown chip"), message);
    }

    @Test
    void nearestNamesAreNearestFirstAndFarOnesAreLeftOut() {
        List<String> names = List.of("NVIDIA H100 SXM5 80GB", "NVIDIA H200 SXM 141GB", "Groq LPU v1");
        assertEquals(
                "NVIDIA H100 SXM5 80GB", Suggestions.nearest("h100 smx", names).get(0));
        assertEquals(List.of("Groq LPU v1"), Suggestions.nearest("grok lpu", names));
        assertEquals(List.of(), Suggestions.nearest("zzzzzz", names));
    }
}
