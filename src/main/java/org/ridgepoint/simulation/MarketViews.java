package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.ProductMix;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantMenu;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.Race;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.MinimumEfficientScale;
import org.ridgepoint.inference.Planner;
import org.ridgepoint.simulation.DeployerView.Plan;
import org.ridgepoint.simulation.DeployerView.PositionView;
import org.ridgepoint.simulation.RaceView.FamilyView;
import org.ridgepoint.simulation.SegmentView.CostPoint;
import org.ridgepoint.simulation.SegmentView.SizeView;

/** Takes views of a market. Only reads; curves are kept as long as hardware and offer stay the same. */
final class MarketViews {
    private static final double MILLION = 1e6;
    private static final int POINTS = 56;
    private static final double LOWEST_TRAFFIC = 0.1;
    private static final double LOG_TRAFFIC_STEP = StrictMath.log(10) / 5;

    private final Market market;
    private final Map<Integer, Curve> curves = new HashMap<>();

    /** The cost curve of a frontier; worked out once for each. */
    private record Curve(CostFrontier frontier, List<CostPoint> points, double minimumEfficientScale) {}

    MarketViews(Market market) {
        this.market = market;
    }

    /** The market as it is now. */
    MarketView view() {
        return new MarketView(
                market.step(),
                market.calendar().dateOf(market.step()),
                market.activeDeployers().stream().map(this::deployer).toList(),
                market.segments().stream().map(this::segment).toList(),
                market.hardware().race().map(MarketViews::race));
    }

    private DeployerView deployer(Deployer deployer) {
        return new DeployerView(
                deployer.id(),
                deployer.integrated(),
                deployer.age(market.step()),
                deployer.books().cashUsd(),
                deployer.books().debtUsd(),
                deployer.books().fleetUsd(),
                deployer.books().lastYearProfitUsd(),
                market.segments().stream()
                        .map(segment -> position(deployer, segment))
                        .toList());
    }

    private PositionView position(Deployer deployer, SegmentMarket segment) {
        Position position = deployer.position(segment.index());
        double tokens = position.tokensPerSecond();
        double hostedUsd = segment.meanPrice() * segment.hostedTokens();
        return new PositionView(
                tokens,
                position.revenueUsdPerSecond() * ChipCostTerms.SECONDS_PER_YEAR,
                hostedUsd > 0 ? position.revenueUsdPerSecond() / hostedUsd : 0,
                position.price() * MILLION,
                position.averageCost() * MILLION,
                tokens > 0 ? segment.copies(deployer, tokens).typicalCopyTraffic() : Double.NaN,
                plan(position));
    }

    private Optional<Plan> plan(Position position) {
        Variant variant = position.variant();
        MarketProduct product = position.product();
        ProductMix products = position.products();
        if (variant == null || product == null || products == null) {
            return Optional.empty();
        }
        Map<String, Double> byMaker = new LinkedHashMap<>();
        double usdPerYear = position.servingUsdPerSecond() * ChipCostTerms.SECONDS_PER_YEAR;
        for (ProductMix.Part part : products.parts()) {
            byMaker.merge(part.product().chip().platform(), part.share() * usdPerYear, Double::sum);
        }
        return Optional.of(new Plan(
                weights(position.model()),
                offer(variant),
                product.family(),
                product.hardware().name(),
                byMaker));
    }

    private static String weights(@Nullable Lab model) {
        return model == null ? Plan.OPEN_WEIGHTS : "lab " + model.index();
    }

    private String offer(Variant variant) {
        VariantMenu menu = market.costs().menu();
        return menu.tiers().get(variant.tier()).name() + " "
                + menu.formats().get(variant.format()).quantization().label();
    }

    private SegmentView segment(SegmentMarket segment) {
        Curve curve = curve(segment);
        return new SegmentView(
                segment.segment().name(),
                segment.hostedTokens(),
                segment.meanPrice() * MILLION,
                curve == null ? List.of() : curve.points(),
                curve == null ? Double.NaN : curve.minimumEfficientScale(),
                sizes(segment));
    }

    private @Nullable Curve curve(SegmentMarket segment) {
        Variant variant = null;
        double most = 0;
        for (Deployer deployer : market.activeDeployers()) {
            Position position = deployer.position(segment.index());
            if (position.tokensPerSecond() > most) {
                most = position.tokensPerSecond();
                variant = position.variant();
            }
        }
        CostFrontier frontier = variant == null ? null : market.costs().frontier(segment.index(), variant);
        if (frontier == null) {
            return null;
        }
        Curve known = curves.get(segment.index());
        if (known == null || known.frontier() != frontier) {
            known = newCurve(frontier);
            curves.put(segment.index(), known);
        }
        return known;
    }

    private static Curve newCurve(CostFrontier frontier) {
        Planner planner = frontier.planner();
        List<CostPoint> points = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            double traffic = LOWEST_TRAFFIC * StrictMath.exp(point * LOG_TRAFFIC_STEP);
            points.add(new CostPoint(traffic, planner.cheapestWithoutSlackUsdPerToken(traffic) * MILLION));
        }
        return new Curve(frontier, points, MinimumEfficientScale.of(planner).orElse(Double.NaN));
    }

    private List<SizeView> sizes(SegmentMarket segment) {
        List<SizeView> sizes = new ArrayList<>();
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            sizes.add(size(segment, bin));
        }
        return sizes;
    }

    private SizeView size(SegmentMarket segment, int bin) {
        double all = 0;
        double own = 0;
        Map<Integer, Double> byDeployer = new HashMap<>();
        for (int group = 0; group < segment.groups(); group++) {
            double spending = DemandGroups.sizeBin(group) == bin ? segment.spending(group) : 0;
            if (spending > 0) {
                all += spending;
                own += spending * segment.engine().selfHosted(group);
                for (int id : segment.sellers().ids()) {
                    byDeployer.merge(id, spending * segment.engine().share(group, id), Double::sum);
                }
            }
        }
        double total = all;
        byDeployer.values().removeIf(usd -> usd <= 0);
        byDeployer.replaceAll((id, usd) -> usd / total);
        return new SizeView(
                segment.sizes().customers(bin),
                segment.ownTraffic().tokensPerSecond(bin),
                all * ChipCostTerms.SECONDS_PER_YEAR,
                all > 0 ? own / all : 0,
                byDeployer);
    }

    private static RaceView race(Race race) {
        return new RaceView(
                race.hazard(),
                race.status().entrySet().stream()
                        .map(entry -> new FamilyView(entry.getKey(), entry.getValue(), maturity(race, entry.getKey())))
                        .toList());
    }

    private static double maturity(Race race, TechnologyFamily family) {
        return race.lines().stream()
                .filter(line -> line.key().family() == family)
                .mapToDouble(RaceLine::maturity)
                .max()
                .orElse(0);
    }
}
