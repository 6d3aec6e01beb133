package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.firms.ModelTier;
import org.ridgepoint.firms.VariantMenu;
import org.ridgepoint.firms.VariantMenu.Format;
import org.ridgepoint.hardware.ParameterFits;
import org.ridgepoint.inference.CatalogModel;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.MemoryCharges;
import org.ridgepoint.inference.QualityLoss;
import org.ridgepoint.inference.QuantizationFormat;
import org.ridgepoint.inference.QuantizationQuality;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.tables.Place;
import org.ridgepoint.tables.Problems;

/** Parameters of what is served and of the assumptions of serving cost. */
final class ServingSection {
    private static final String SECTION_3 = "model specification, section 3";
    private static final String SECTION_10 = "model specification, section 10: a switch of the attribution";
    private static final int LARGEST_GROUP = 512;

    private static final TextParameter TIERS = new TextParameter(
            "models.tiers",
            "DeepSeek-V3 671B, gpt-oss-120b, Qwen3 30B-A3B, Qwen3 8B",
            Parameter.ASSUMPTION,
            "Catalogue names of the models whose architectures the ladder of tiers has, largest first, separated by commas;"
                    + " the specification's ladder is 1, 1/5, 1/25, 1/125.");
    private static final NumberParameter SIZE_QUALITY = new NumberParameter(
            "models.qualityPerDecadeOfSize",
            "decades",
            0.6,
            Bounds.between(0, 5),
            "model specification, section 6 [judgement]",
            "κ_q: quality of a tier falls with its size.");
    private static final BooleanParameter QUANTIZATION = new BooleanParameter(
            "models.quantization", true, "model specification, section 4", "False: 16 bits for everything.");
    private static final NumberParameter SCORE_PER_DECADE = new NumberParameter(
            "models.scorePerDecade",
            "1",
            0.3,
            new Bounds(0.05, true, 2, true),
            "model specification, section 4 [judgement, 0.15–0.6]",
            "s10: above-chance score per decade of training compute.");
    private static final NumberParameter LINK_LATENCY = new NumberParameter(
            "serving.linkLatencySeconds",
            "s",
            6e-6,
            Bounds.between(0, 1),
            "model specification, section 7 [judgement]",
            "α_l: latency of one hop of an all-reduce.");
    private static final NumberParameter USABLE = new NumberParameter(
            "serving.usableMemory",
            "1",
            0.9,
            new Bounds(0.05, true, 1, true),
            SECTION_3,
            "Share of memory that weights and KV cache may fill.");
    private static final NumberParameter SLACK = new NumberParameter(
            "serving.slack",
            "1",
            1.2,
            Bounds.between(0, 10),
            SECTION_3 + " [judgement]",
            "ζ: square-root staffing slack.");
    private static final BooleanParameter COLD = new BooleanParameter(
            "serving.coldCopies", true, SECTION_3, "Whether a copy may wait in host memory while nobody uses it.");
    private static final NumberParameter HOST_LINK = new NumberParameter(
            "serving.hostLinkBytesPerSecond",
            "B/s",
            50e9,
            new Bounds(1e6, true, 1e15, true),
            SECTION_3,
            "X_h: bandwidth from host memory to one chip.");
    private static final NumberParameter HOST_COST = new NumberParameter(
            "serving.hostUsdPerByteSecond",
            "USD/(B·s)",
            ServingTerms.DEFAULT.hostUsdPerByteSecond(),
            Bounds.between(0, 1),
            Parameter.ASSUMPTION,
            "c_h: cost of a byte of host memory by the second.");
    private static final NumberParameter SCALE_OUT = new NumberParameter(
            "serving.scaleOutBytesPerSecond",
            "B/s",
            50e9,
            new Bounds(1e6, true, 1e15, true),
            Parameter.ASSUMPTION,
            "Bandwidth per chip beyond the fast-link domain, per direction.");
    private static final BooleanParameter WEIGHT_READS = new BooleanParameter(
            "serving.weightReadsByBatch",
            true,
            SECTION_10,
            "False: a step pays for reading weights as if its batch were the largest; what scale does is then left out.");
    private static final BooleanParameter WEIGHT_RESIDENCY = new BooleanParameter(
            "serving.weightResidency",
            true,
            SECTION_10,
            "False: a copy does not pay for the memory that its weights fill while it is not busy.");
    private static final BooleanParameter KV_RESIDENCY = new BooleanParameter(
            "serving.kvResidency", true, SECTION_10, "False: nor for the memory that KV caches fill.");
    private static final IntegerParameter LARGEST = new IntegerParameter(
            "serving.largestGroupChips",
            "chips",
            LARGEST_GROUP,
            Bounds.between(1, LARGEST_GROUP),
            SECTION_3,
            "Largest tensor-parallel group; powers of two up to it are considered.");

    /** Models that the tiers have the architectures of, each of them known. */
    static final CatalogNames TIER_NAMES = new CatalogNames(TIERS, ServingSection::checkTier);

    private ServingSection() {}

    static List<ParameterSection> sections() {
        return List.of(
                ParameterSection.of(
                        "models", "Models and number formats.", TIERS, SIZE_QUALITY, QUANTIZATION, SCORE_PER_DECADE),
                ParameterSection.of(
                        "serving",
                        "Assumptions of serving cost.",
                        LINK_LATENCY,
                        USABLE,
                        SLACK,
                        COLD,
                        HOST_LINK,
                        HOST_COST,
                        SCALE_OUT,
                        WEIGHT_READS,
                        WEIGHT_RESIDENCY,
                        KV_RESIDENCY,
                        LARGEST));
    }

    static ServingParameters read(Settings settings, Catalogs catalogs) {
        List<CatalogModel> models = TIER_NAMES.in(settings).stream()
                .map(name -> catalogs.models().find(name))
                .toList();
        ServingTerms terms = new ServingTerms(
                settings.get(LINK_LATENCY),
                settings.get(USABLE),
                settings.get(SLACK),
                settings.get(COLD),
                settings.get(HOST_LINK),
                settings.get(HOST_COST),
                settings.get(SCALE_OUT),
                new MemoryCharges(
                        settings.get(WEIGHT_READS), settings.get(WEIGHT_RESIDENCY), settings.get(KV_RESIDENCY)));
        return new ServingParameters(menu(settings, models, catalogs), terms, groupSizes(settings.get(LARGEST)));
    }

    private static void checkTier(String name, Catalogs catalogs, Place place, Problems problems) {
        catalogs.models()
                .find(name, place, problems)
                .filter(model -> model.architecture().isEmpty())
                .ifPresent(model -> problems.add(
                        place.file(),
                        place.line(),
                        place.field(),
                        model.name(),
                        model.architectureGap() + "; give it in a --catalog file, or name another model"));
    }

    private static VariantMenu menu(Settings settings, List<CatalogModel> models, Catalogs catalogs) {
        List<ModelTier> tiers = new TierLadder(models, settings.get(SIZE_QUALITY))
                .tiers(LabSection.leastDoublings(settings), LabSection.mostDoublings(settings));
        QuantizationQuality quality =
                QuantizationQuality.of(ParameterFits.load()).withScorePerDecade(settings.get(SCORE_PER_DECADE));
        List<Format> formats = catalogs.formats().all().stream()
                .filter(format -> !format.requiresNativeTraining())
                .filter(format -> settings.get(QUANTIZATION) || isFullWidth(format))
                .map(format -> format(format, models, tiers, quality))
                .toList();
        return new VariantMenu(tiers, formats);
    }

    private static boolean isFullWidth(QuantizationFormat format) {
        return format.quantization().weightBits() == 16
                && format.quantization().activationBits() == 16
                && format.quantization().kvBits() == 16;
    }

    private static Format format(
            QuantizationFormat format, List<CatalogModel> models, List<ModelTier> tiers, QuantizationQuality quality) {
        List<Double> losses = new ArrayList<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            QualityLoss loss = tier < models.size()
                    ? quality.loss(format.quantization(), models.get(tier))
                    : lossOfScaled(format, models.get(0), tiers.get(tier), quality);
            losses.add(loss.decades());
        }
        return new Format(format.quantization(), format.availableYear(), losses);
    }

    private static QualityLoss lossOfScaled(
            QuantizationFormat format, CatalogModel original, ModelTier tier, QuantizationQuality quality) {
        return quality.loss(
                format.quantization(),
                tier.architecture().totalParameters(),
                original.trainingTokens(),
                original.nativelyTrainedFor(format.quantization().weightBits()));
    }

    private static List<Integer> groupSizes(int largest) {
        List<Integer> sizes = new ArrayList<>();
        for (int chips = 1; chips <= largest; chips *= 2) {
            sizes.add(chips);
        }
        return sizes;
    }
}
