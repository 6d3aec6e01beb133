package org.ridgepoint.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.units.Require;

/**
 * A model of the catalogue. What no source states is absent.
 *
 * @param name the catalogue's name
 * @param developer who made it
 * @param releaseYear decimal year of release
 * @param totalParameters P
 * @param architecture what serving it costs; absent if a field is missing or the fields contradict each other
 * @param architectureGap why the architecture is absent; empty if it is present
 * @param aliases other names
 * @param trainingTokens D, tokens seen in training
 * @param nativeWeightBits width of the weights as released, where below 16
 * @param kvIsUpperBound true if some layers cache less than the stated elements, so that the KV cache is at most as stated
 * @param release licence and prices
 * @param provenance sources and unverified fields
 * @param row the cells as written, for display
 */
public record CatalogModel(
        String name,
        String developer,
        double releaseYear,
        double totalParameters,
        Optional<ModelArchitecture> architecture,
        String architectureGap,
        List<String> aliases,
        OptionalDouble trainingTokens,
        OptionalDouble nativeWeightBits,
        boolean kvIsUpperBound,
        Release release,
        Provenance provenance,
        CsvRow row) {

    public CatalogModel {
        Require.positive(totalParameters, "totalParameters");
        trainingTokens.ifPresent(tokens -> Require.positive(tokens, "trainingTokens"));
        nativeWeightBits.ifPresent(bits -> Require.within(bits, 1, 16, "nativeWeightBits"));
        aliases = List.copyOf(aliases);
    }

    /**
     * The architecture, for a command that cannot do without.
     *
     * @throws InvalidInputException naming what the catalogue lacks
     */
    public ModelArchitecture requireArchitecture() {
        return architecture.orElseThrow(() -> InvalidInputException.of(
                "model", "architecture", name, architectureGap + "; give it in a --catalog file"));
    }

    /** True if the model was trained for weights of {@code weightBits} or fewer, so that serving them so loses nothing. */
    public boolean nativelyTrainedFor(double weightBits) {
        return nativeWeightBits.isPresent() && nativeWeightBits.getAsDouble() <= weightBits;
    }

    /**
     * How the weights and the service are offered.
     *
     * @param openWeights true if anyone may host it
     * @param licence name of the licence; empty if unknown
     * @param apiInUsdPerMillionTokens list price of input at the provider that the row names
     * @param apiOutUsdPerMillionTokens list price of output
     */
    public record Release(
            boolean openWeights,
            String licence,
            OptionalDouble apiInUsdPerMillionTokens,
            OptionalDouble apiOutUsdPerMillionTokens) {

        public Release {
            apiInUsdPerMillionTokens.ifPresent(price -> Require.notNegative(price, "apiInUsdPerMillionTokens"));
            apiOutUsdPerMillionTokens.ifPresent(price -> Require.notNegative(price, "apiOutUsdPerMillionTokens"));
        }
    }
}
