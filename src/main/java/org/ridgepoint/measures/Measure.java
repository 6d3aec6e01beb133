package org.ridgepoint.measures;

import java.util.List;
import org.ridgepoint.units.Require;

/**
 * What one measure of a step means, or several that differ only in what they are of.
 *
 * @param stem name in the column {@code measure} of a series; with variants, its beginning
 * @param variants endings of the names, from {@link MeasureRegistry#variants()} or keys of families of technology; empty for a single measure
 * @param unit unit of the value; {@code 1} for a pure number
 * @param meaning in a sentence, with the range where there is one
 */
public record Measure(String stem, List<String> variants, String unit, String meaning) {
    public Measure {
        variants = List.copyOf(variants);
        for (String text : List.of(stem, unit, meaning)) {
            Require.atLeast(text.strip().length(), 1, "length of stem, unit and meaning");
        }
    }

    /** Names of all that this describes. */
    public List<String> names() {
        return variants.isEmpty()
                ? List.of(stem)
                : variants.stream().map(variant -> stem + "_" + variant).toList();
    }
}
