package org.ridgepoint.firms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.inference.CostFloor;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.Planner;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.inference.ServingOption;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;

/**
 * What it costs to serve every variant in every segment on the hardware that is on sale. Options of a product are built
 * once; frontiers are kept until the hardware on sale changes. One run owns one instance.
 */
public final class ServingCosts {
    private final List<Segment> segments;
    private final VariantMenu menu;
    private final ServingTerms terms;
    private final int[] groupSizes;
    private final Map<String, ProductOptions> optionsOf = new HashMap<>();
    private final @Nullable Entry[][] entries;
    private final @Nullable CostFrontier[][] earlier;
    private final Map<ServingHardware, MarketProduct> productOf = new IdentityHashMap<>();
    private final Map<String, Integer> platforms = new HashMap<>();
    private List<MarketProduct> onSale = List.of();
    private boolean offersInMemory;
    private List<ProductOptions> optionsOnSale = List.of();

    /** The ways to serve a variant in a segment on one product. */
    private record Options(List<ServingOption> list, CostFloor floor, double floorUsdPerToken) {}

    /**
     * @param groupSizes sizes of tensor-parallel groups that deployers consider
     */
    public ServingCosts(List<Segment> segments, VariantMenu menu, ServingTerms terms, List<Integer> groupSizes) {
        this.segments = List.copyOf(segments);
        this.menu = menu;
        this.terms = terms;
        this.groupSizes = groupSizes.stream().mapToInt(Integer::intValue).toArray();
        entries = new @Nullable Entry[segments.size()][menu.size()];
        earlier = new @Nullable CostFrontier[segments.size()][menu.size()];
    }

    /** Takes note of the hardware on sale; costs are worked out anew only if it differs. */
    public void offer(List<MarketProduct> products) {
        if (products.equals(onSale)) {
            return;
        }
        onSale = List.copyOf(products);
        offersInMemory = onSale.stream().anyMatch(product -> product.family().inMemory());
        productOf.clear();
        products.forEach(product -> productOf.put(product.hardware(), product));
        optionsOnSale = products.stream()
                .map(product -> optionsOf.computeIfAbsent(product.id(), absent -> new ProductOptions(product)))
                .toList();
        for (int segment = 0; segment < entries.length; segment++) {
            for (int number = 0; number < entries[segment].length; number++) {
                retire(segment, number);
            }
        }
    }

    /** Forgets an entry, but keeps its frontier for the one that follows. */
    private void retire(int segment, int number) {
        Entry entry = entries[segment][number];
        if (entry != null && entry.frontier != null) {
            earlier[segment][number] = entry.frontier;
        }
        entries[segment][number] = null;
    }

    /** The cost frontier of a variant; null if no hardware on sale can serve it within the segment's limits. */
    public @Nullable CostFrontier frontier(int segment, Variant variant) {
        return entry(segment, variant).frontier();
    }

    /**
     * The lowest USD per token of a variant at any traffic, without slack; infinite if no hardware on sale can serve it
     * within the segment's limits.
     */
    public double floorUsdPerToken(int segment, Variant variant) {
        return entry(segment, variant).floorUsdPerToken;
    }

    /** ln of {@link #floorUsdPerToken}. */
    public double logFloorUsdPerToken(int segment, Variant variant) {
        return entry(segment, variant).logFloorUsdPerToken;
    }

    /** A closer bound of what a variant costs; only for one that some hardware on sale can serve. */
    public CostFloor floor(int segment, Variant variant) {
        return entry(segment, variant).floor();
    }

    private Entry entry(int segment, Variant variant) {
        int number = menu.numberOf(variant);
        Entry entry = entries[segment][number];
        if (entry == null) {
            List<Options> byProduct = new ArrayList<>(optionsOnSale.size());
            for (ProductOptions product : optionsOnSale) {
                byProduct.add(product.of(segment, variant));
            }
            entry = new Entry(byProduct, earlier[segment][number]);
            entries[segment][number] = entry;
        }
        return entry;
    }

    /** A variant in a segment on the hardware on sale; its frontier is worked out when somebody asks. */
    private static final class Entry {
        private final List<Options> byProduct;
        private final double floorUsdPerToken;
        private final double logFloorUsdPerToken;
        private final @Nullable CostFrontier earlier;
        private @Nullable CostFloor floor;
        private @Nullable CostFrontier frontier;

        Entry(List<Options> byProduct, @Nullable CostFrontier earlier) {
            this.byProduct = byProduct;
            this.earlier = earlier;
            double floor = Double.POSITIVE_INFINITY;
            for (Options options : byProduct) {
                floor = Math.min(floor, options.floorUsdPerToken());
            }
            floorUsdPerToken = floor;
            logFloorUsdPerToken = StrictMath.log(floor);
        }

        CostFloor floor() {
            CostFloor known = floor;
            if (known == null) {
                known = byProduct.get(0).floor();
                for (Options options : byProduct) {
                    known = known.and(options.floor());
                }
                floor = known;
            }
            return known;
        }

        @Nullable
        CostFrontier frontier() {
            if (frontier == null) {
                int count = 0;
                for (Options options : byProduct) {
                    count += options.list().size();
                }
                List<ServingOption> all = new ArrayList<>(count);
                for (Options options : byProduct) {
                    all.addAll(options.list());
                }
                frontier = all.isEmpty() ? null : newFrontier(new Planner(all));
            }
            return frontier;
        }

        private CostFrontier newFrontier(Planner planner) {
            return earlier == null ? new CostFrontier(planner) : earlier.followedBy(planner);
        }
    }

    /** The ways to serve on one product, which stay the same as long as there is the product. */
    private final class ProductOptions {
        private final MarketProduct product;
        private final @Nullable Options[][] options = new @Nullable Options[segments.size()][menu.size()];

        ProductOptions(MarketProduct product) {
            this.product = product;
        }

        Options of(int segment, Variant variant) {
            int number = menu.numberOf(variant);
            Options known = options[segment][number];
            if (known == null) {
                known = build(segment, variant);
                options[segment][number] = known;
            }
            return known;
        }

        private Options build(int segment, Variant variant) {
            List<ServingOption> built = new ArrayList<>();
            for (int chips : groupSizes) {
                ServingOption.of(setup(segment, variant, chips)).option().ifPresent(built::add);
            }
            CostFloor floor = CostFloor.of(terms, segments.get(segment).workload(), built);
            double lowest = Double.POSITIVE_INFINITY;
            for (ServingOption option : built) {
                lowest = Math.min(lowest, option.floorUsdPerToken());
            }
            return new Options(List.copyOf(built), floor, lowest);
        }

        private ServingSetup setup(int segment, Variant variant, int chips) {
            return new ServingSetup(
                    menu.tiers().get(variant.tier()).architecture(),
                    menu.formats().get(variant.format()).quantization(),
                    segments.get(segment).workload(),
                    product.hardware(),
                    chips,
                    terms);
        }
    }

    /** The product on sale that an option runs on. */
    public MarketProduct productOf(ServingOption option) {
        MarketProduct product = productOf.get(option.setup().hardware());
        if (product == null) {
            throw new IllegalArgumentException(
                    "not on sale: " + option.setup().hardware().name());
        }
        return product;
    }

    /** A bound of what a variant costs on one product that is or was on sale; infinite where it cannot serve. */
    public CostFloor floorOn(String productId, int segment, Variant variant) {
        ProductOptions options = optionsOf.get(productId);
        if (options == null) {
            throw new IllegalArgumentException("never on sale: " + productId);
        }
        return options.of(segment, variant).floor();
    }

    /** True if a product is on sale. */
    public boolean sells(MarketProduct product) {
        return productOf.get(product.hardware()) == product;
    }

    /** What is on sale. */
    public List<MarketProduct> onSale() {
        return onSale;
    }

    /** Number from 0 on of a platform, in the order in which they come up. */
    public int platform(MarketProduct product) {
        Integer known = platforms.get(product.chip().platform());
        if (known == null) {
            known = platforms.size();
            platforms.put(product.chip().platform(), known);
        }
        return known;
    }

    /** Name of the platform with a number. */
    public String platformName(int platform) {
        for (Map.Entry<String, Integer> known : platforms.entrySet()) {
            if (known.getValue() == platform) {
                return known.getKey();
            }
        }
        throw new IllegalArgumentException("no platform has the number " + platform);
    }

    /** True if hardware for in-memory computing is on sale. */
    public boolean offersInMemory() {
        return offersInMemory;
    }

    /** Every variant that the menu holds. */
    public VariantMenu menu() {
        return menu;
    }
}
