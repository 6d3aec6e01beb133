package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceTerms;
import org.ridgepoint.hardware.roadmap.DefaultLines;
import org.ridgepoint.hardware.roadmap.GrowthRates;
import org.ridgepoint.hardware.roadmap.InMemoryTechnology;
import org.ridgepoint.hardware.roadmap.KvPool;
import org.ridgepoint.hardware.roadmap.SaleRules;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.ServingEfficiency;

/** Parameters of hardware: cost of chips, the conventional roadmap and the path of compute-in-memory. */
final class HardwareSection {
    private static final String SECTION_5 = "model specification, section 5";
    private static final String SECTION_7 = "model specification, section 7 [judgement]";
    private static final ChipCostTerms COST = ChipCostTerms.DEFAULT;
    private static final GrowthRates GROWTH = GrowthRates.DEFAULT;
    private static final SaleRules RULES = SaleRules.DEFAULT;

    private static final NumberParameter SERVER_OVERHEAD = cost(
            "serverOverhead",
            "1",
            COST.serverOverhead(),
            SECTION_7,
            "Host, network and chassis on top of a bare chip or card.");
    private static final NumberParameter INTEREST =
            cost("interestRate", "1/year", COST.interestRate(), SECTION_7, "Cost of capital.");
    private static final NumberParameter LIFE = new NumberParameter(
            "chips.lifeYears",
            "years",
            COST.lifeYears(),
            new Bounds(0.5, true, 30, true),
            SECTION_7,
            "Years to recover a price.");
    private static final NumberParameter PUE = new NumberParameter(
            "chips.powerUsageEffectiveness",
            "1",
            COST.powerUsageEffectiveness(),
            Bounds.between(1, 3),
            SECTION_7,
            "Power of the site over power of the boards.");
    private static final NumberParameter LOAD = new NumberParameter(
            "chips.load", "1", COST.load(), Bounds.FRACTION, Parameter.ASSUMPTION, "Mean power over board power.");
    private static final NumberParameter ELECTRICITY =
            cost("electricityUsdPerKwh", "USD/kWh", COST.electricityUsdPerKwh(), SECTION_7, "Price of electricity.");
    private static final NumberParameter OPERATIONS = cost(
            "operationsUsdPerWattYear",
            "USD/(W·year)",
            COST.operationsUsdPerWattYear(),
            "economics.md, section 4: colocation of an H100, 133 USD a month for 700 W",
            "Space and staff, per watt of board power.");
    private static final BooleanParameter CONSUMER = new BooleanParameter(
            "chips.consumerCards", false, Parameter.ASSUMPTION, "Whether deployers may use consumer cards.");

    private static final NumberParameter OPS_GROWTH = growth("opsPerUsd", GROWTH.opsPerUsd(), "FLOP/s per USD.");
    private static final NumberParameter BANDWIDTH_GROWTH =
            growth("bandwidthPerUsd", GROWTH.bandwidthPerUsd(), "Memory bandwidth per USD.");
    private static final NumberParameter CAPACITY_GROWTH =
            growth("capacityPerUsd", GROWTH.capacityPerUsd(), "Memory capacity per USD.");
    private static final NumberParameter OPS_PER_WATT_GROWTH =
            growth("opsPerWatt", GROWTH.opsPerWatt(), "FLOP/s per watt.");
    private static final NumberParameter PRICE_GROWTH = growth("pricePerChip", GROWTH.price(), "Price of a chip.");
    private static final OptionalNumberParameter DAMPING = new OptionalNumberParameter(
            "roadmap.dampingYear",
            "year",
            OptionalDouble.of(GROWTH.dampingYear()),
            Bounds.between(2020, 2200),
            SECTION_5 + " [judgement; never, 2032]",
            "Year from which growth slows; none for never.");
    private static final NumberParameter DAMPED = new NumberParameter(
            "roadmap.dampedFraction",
            "1",
            GROWTH.dampedFraction(),
            Bounds.FRACTION,
            SECTION_5 + " [judgement]",
            "Share of growth that is left from then on.");
    private static final BooleanParameter OVERHEADS_FOLLOW = new BooleanParameter(
            "roadmap.overheadsFollowOps",
            true,
            Parameter.ASSUMPTION,
            "Software overheads of chips after the catalogue shrink as arithmetic gets faster.");

    private static final NumberParameter CAPACITY_FACTOR =
            counterfactual("memoryCapacityFactor", 1e-3, "memory capacity");
    private static final NumberParameter OVERHEAD_FACTOR = counterfactual("overheadFactor", 0, "software overheads");
    private static final NumberParameter BANDWIDTH_FACTOR =
            counterfactual("memoryBandwidthFactor", 1e-3, "memory bandwidth");

    private static final ChoiceParameter<String> IN_MEMORY = ChoiceParameter.ofWords(
            "inMemory.technology",
            "sparse",
            List.of("none", "near-memory", "sparse", "dense", "ideal", "by-family"),
            SECTION_5,
            "What the dominant design of in-memory computing offers: one set of ratios whoever wins, or the winner's.");
    private static final ChoiceParameter<KvPool> KV_POOL = new ChoiceParameter<>(
            "inMemory.kvPool",
            KvPool.class,
            KvPool.HBM_QUARTER,
            pools(),
            SECTION_5,
            "Where in-memory chips keep the KV cache: HBM at the server line's price, or near-memory DRAM.");
    private static final OptionalNumberParameter CONSENSUS = new OptionalNumberParameter(
            "inMemory.consensusYear",
            "year",
            OptionalDouble.empty(),
            Bounds.between(2022, 2200),
            SECTION_5,
            "Year of the dominant design; none: drawn for every seed (median 2032.4 at reference research).");
    private static final OptionalNumberParameter SCALE_UP = new OptionalNumberParameter(
            "inMemory.scaleUpYears",
            "years",
            OptionalDouble.empty(),
            new Bounds(0.1, true, 100, true),
            SECTION_5,
            "Years from there to maturity 0.9 on its own clock; none: drawn for every seed (median 8).");
    private static final NumberParameter OPS_FACTOR = new NumberParameter(
            "inMemory.opsPerByteFactor",
            "1",
            1.0,
            new Bounds(0.01, true, 100, true),
            SECTION_5 + " [sensitivity ×½, ×2]",
            "Multiplies operations per byte of in-memory chips.");
    private static final NumberParameter PRICE_FACTOR = new NumberParameter(
            "inMemory.usdPerByteFactor",
            "1",
            1.0,
            new Bounds(0.01, true, 100, true),
            SECTION_5 + " [sensitivity ×¼ to ×4]",
            "Multiplies the price per byte of weights of in-memory chips.");

    private HardwareSection() {}

    private static NumberParameter cost(String leaf, String unit, double value, String source, String help) {
        return new NumberParameter("chips." + leaf, unit, value, Bounds.between(0, 1000), source, help);
    }

    private static NumberParameter counterfactual(String leaf, double least, String what) {
        return new NumberParameter(
                "chips." + leaf,
                "1",
                1.0,
                Bounds.between(least, 1e12),
                "counterfactual, 1 for the real chips",
                "Multiplies the " + what + " of every chip.");
    }

    private static NumberParameter growth(String leaf, double value, String help) {
        return new NumberParameter(
                "roadmap." + leaf,
                "ln/year",
                value,
                Bounds.between(-1, 2),
                SECTION_5 + " [fit]",
                "Growth of conventional chips: " + help);
    }

    private static Map<String, KvPool> pools() {
        Map<String, KvPool> pools = new LinkedHashMap<>();
        pools.put("hbm", KvPool.HBM_QUARTER);
        pools.put("near-memory", KvPool.NEAR_MEMORY_QUARTER);
        return pools;
    }

    static List<ParameterSection> sections() {
        return List.of(
                ParameterSection.of(
                        "chips",
                        "Cost of a chip by the second.",
                        SERVER_OVERHEAD,
                        INTEREST,
                        LIFE,
                        PUE,
                        LOAD,
                        ELECTRICITY,
                        OPERATIONS,
                        CONSUMER,
                        CAPACITY_FACTOR,
                        BANDWIDTH_FACTOR,
                        OVERHEAD_FACTOR),
                ParameterSection.of(
                        "roadmap",
                        "Conventional chips after the catalogue.",
                        OPS_GROWTH,
                        BANDWIDTH_GROWTH,
                        CAPACITY_GROWTH,
                        OPS_PER_WATT_GROWTH,
                        PRICE_GROWTH,
                        DAMPING,
                        DAMPED,
                        OVERHEADS_FOLLOW),
                ParameterSection.of(
                        "inMemory",
                        "The path of compute-in-memory.",
                        IN_MEMORY,
                        KV_POOL,
                        CONSENSUS,
                        SCALE_UP,
                        OPS_FACTOR,
                        PRICE_FACTOR),
                TechnologySection.section(),
                VendorSection.section());
    }

    static HardwareParameters read(
            Settings settings, Catalogs catalogs, double endYear, Function<Accelerator, ServingEfficiency> efficiency) {
        List<Accelerator> catalogue = catalogs.accelerators().all();
        return new HardwareParameters(
                catalogue,
                DefaultLines.from(catalogue),
                growth(settings),
                rules(settings, endYear),
                costTerms(settings),
                efficiency,
                inMemory(settings),
                VendorSection.read(settings),
                settings.get(OVERHEADS_FOLLOW),
                settings.get(CAPACITY_FACTOR),
                settings.get(BANDWIDTH_FACTOR),
                settings.get(OVERHEAD_FACTOR));
    }

    private static ChipCostTerms costTerms(Settings settings) {
        return new ChipCostTerms(
                settings.get(SERVER_OVERHEAD),
                settings.get(INTEREST),
                settings.get(LIFE),
                settings.get(PUE),
                settings.get(LOAD),
                settings.get(ELECTRICITY),
                settings.get(OPERATIONS));
    }

    private static GrowthRates growth(Settings settings) {
        return new GrowthRates(
                settings.get(OPS_GROWTH),
                settings.get(BANDWIDTH_GROWTH),
                settings.get(CAPACITY_GROWTH),
                settings.get(OPS_PER_WATT_GROWTH),
                settings.get(PRICE_GROWTH),
                settings.get(DAMPING).orElse(GrowthRates.NEVER),
                settings.get(DAMPED));
    }

    private static SaleRules rules(Settings settings, double endYear) {
        return new SaleRules(
                RULES.catalogueEndYear(),
                RULES.catalogueSaleYears(),
                RULES.generationsOnSale(),
                RULES.inMemoryCadenceYears(),
                endYear,
                settings.get(CONSUMER));
    }

    private static Optional<InMemoryParameters> inMemory(Settings settings) {
        UnaryOperator<InMemoryTechnology> ops = technology -> technology.withRatios(
                technology.ratios().withOpsTimes(settings.get(OPS_FACTOR)).withPriceTimes(settings.get(PRICE_FACTOR)));
        UnaryOperator<InMemoryTechnology> change =
                technology -> ops.apply(technology.withKvPool(settings.get(KV_POOL)));
        InMemoryTechnology nearMemory = ops.apply(InMemoryTechnology.NEAR_MEMORY);
        InMemoryTechnology sparse = change.apply(InMemoryTechnology.SPARSE);
        InMemoryTechnology dense = change.apply(InMemoryTechnology.DENSE);
        Map<TechnologyFamily, InMemoryTechnology> alone = InMemoryParameters.byFamily(nearMemory, sparse, dense);
        Map<TechnologyFamily, InMemoryTechnology> dominant = switch (settings.get(IN_MEMORY)) {
            case "near-memory" -> InMemoryParameters.same(nearMemory);
            case "sparse" -> InMemoryParameters.same(sparse);
            case "dense" -> InMemoryParameters.same(dense);
            case "ideal" -> InMemoryParameters.same(change.apply(InMemoryTechnology.IDEAL));
            case "by-family" -> alone;
            default -> Map.of();
        };
        RaceTerms.Dates dates = new RaceTerms.Dates(settings.get(CONSENSUS), settings.get(SCALE_UP));
        RaceTerms race = TechnologySection.read(settings, dates, RULES.inMemoryCadenceYears());
        return Optional.of(new InMemoryParameters(race, dominant, alone)).filter(of -> !dominant.isEmpty());
    }

    static List<ScenarioCheck> checks() {
        List<ScenarioCheck> checks = new ArrayList<>(TechnologySection.checks(CONSENSUS));
        checks.addAll(VendorSection.checks());
        return checks;
    }
}
