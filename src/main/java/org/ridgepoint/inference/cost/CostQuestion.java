package org.ridgepoint.inference.cost;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ridgepoint.hardware.AcceleratorEntry;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CatalogModel;
import org.ridgepoint.inference.QuantizationFormat;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;
import org.ridgepoint.units.Require;

/**
 * What is asked about the cost of serving a model.
 *
 * @param model what is served
 * @param options what it may be served on
 * @param workload what one request asks for
 * @param terms assumptions of the serving model
 * @param price what a chip costs
 * @param efficiencies how close chips come to their peaks
 * @param traffic traffic per model copy of the rows, output tokens per second
 * @param totalTraffic λ of every row; the traffic of the row where absent
 * @param versusUsdPerMillionTokens price to which self-hosting is compared, per output token with its share of input
 */
public record CostQuestion(
        CatalogModel model,
        Options options,
        Workload workload,
        ServingTerms terms,
        Price price,
        Efficiencies efficiencies,
        List<Double> traffic,
        OptionalDouble totalTraffic,
        OptionalDouble versusUsdPerMillionTokens) {

    public CostQuestion {
        traffic = List.copyOf(traffic);
        traffic.forEach(each -> Require.positive(each, "traffic"));
        totalTraffic.ifPresent(total -> Require.positive(total, "totalTraffic"));
        versusUsdPerMillionTokens.ifPresent(usd -> Require.positive(usd, "versusUsdPerMillionTokens"));
    }

    /**
     * What the model may be served on. What is named is considered whatever it is.
     *
     * @param accelerators chips, each with rows of its own; where empty, the best of the catalogue
     * @param formats quantization; where empty, every format of the menu that the model allows and that loses little
     * @param chips size of the group; where absent, powers of two
     * @param consumerCards true if consumer cards count as part of the catalogue
     * @param announced true if chips that did not ship yet do
     * @param maxQualityLossDecades largest ΔQ of a format that was not named
     */
    public record Options(
            List<AcceleratorEntry> accelerators,
            List<QuantizationFormat> formats,
            OptionalInt chips,
            boolean consumerCards,
            boolean announced,
            double maxQualityLossDecades) {

        /** No limit: the cheapest format is picked whatever it loses, and what it loses is shown. */
        public static final double DEFAULT_MAX_QUALITY_LOSS = Double.MAX_VALUE;

        public Options {
            accelerators = List.copyOf(accelerators);
            formats = List.copyOf(formats);
            Require.notNegative(maxQualityLossDecades, "maxQualityLossDecades");
        }
    }

    /**
     * What a chip costs.
     *
     * @param terms what turns price and power into a cost by the second
     * @param usdPerChipHour used in place of them where present
     */
    public record Price(ChipCostTerms terms, OptionalDouble usdPerChipHour) {

        public Price {
            usdPerChipHour.ifPresent(usd -> Require.positive(usd, "usdPerChipHour"));
        }
    }
}
