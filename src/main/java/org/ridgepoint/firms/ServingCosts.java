package org.ridgepoint.firms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.hardware.TechnologyFamily;
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
    private final Map<OptionKey, List<ServingOption>> options = new HashMap<>();
    private final @Nullable Entry[][][] frontiers;
    private final Map<ServingHardware, MarketProduct> productOf = new IdentityHashMap<>();
    private List<MarketProduct> onSale = List.of();

    private record OptionKey(String product, int segment, int tier, int format) {}

    /** A frontier that was built, or the knowledge that there is none. */
    private record Entry(@Nullable CostFrontier frontier) {}

    /**
     * @param groupSizes sizes of tensor-parallel groups that deployers consider
     */
    public ServingCosts(List<Segment> segments, VariantMenu menu, ServingTerms terms, List<Integer> groupSizes) {
        this.segments = List.copyOf(segments);
        this.menu = menu;
        this.terms = terms;
        this.groupSizes = groupSizes.stream().mapToInt(Integer::intValue).toArray();
        frontiers = new @Nullable
                Entry[segments.size()][menu.tiers().size()][menu.formats().size()];
    }

    /** Takes note of the hardware on sale; costs are worked out anew only if it differs. */
    public void offer(List<MarketProduct> products) {
        if (products.equals(onSale)) {
            return;
        }
        onSale = List.copyOf(products);
        productOf.clear();
        products.forEach(product -> productOf.put(product.hardware(), product));
        for (@Nullable Entry[][] bySegment : frontiers) {
            for (@Nullable Entry[] byTier : bySegment) {
                Arrays.fill(byTier, null);
            }
        }
    }

    /** The cost frontier of a variant; null if no hardware on sale can serve it within the segment's limits. */
    public @Nullable CostFrontier frontier(int segment, Variant variant) {
        Entry entry = frontiers[segment][variant.tier()][variant.format()];
        if (entry == null) {
            List<ServingOption> all = new ArrayList<>();
            for (MarketProduct product : onSale) {
                all.addAll(optionsOf(product, segment, variant));
            }
            entry = new Entry(all.isEmpty() ? null : new CostFrontier(new Planner(all)));
            frontiers[segment][variant.tier()][variant.format()] = entry;
        }
        return entry.frontier();
    }

    private List<ServingOption> optionsOf(MarketProduct product, int segment, Variant variant) {
        OptionKey key = new OptionKey(product.id(), segment, variant.tier(), variant.format());
        return options.computeIfAbsent(key, absent -> build(product, segment, variant));
    }

    private List<ServingOption> build(MarketProduct product, int segment, Variant variant) {
        List<ServingOption> built = new ArrayList<>();
        for (int chips : groupSizes) {
            ServingSetup setup = new ServingSetup(
                    menu.tiers().get(variant.tier()).architecture(),
                    menu.formats().get(variant.format()).quantization(),
                    segments.get(segment).workload(),
                    product.hardware(),
                    chips,
                    terms);
            ServingOption.of(setup).option().ifPresent(built::add);
        }
        return List.copyOf(built);
    }

    /** Technology family of the product that an option runs on. */
    public TechnologyFamily familyOf(ServingOption option) {
        MarketProduct product = productOf.get(option.setup().hardware());
        if (product == null) {
            throw new IllegalArgumentException(
                    "not on sale: " + option.setup().hardware().name());
        }
        return product.family();
    }

    /** Every variant that the menu holds. */
    public VariantMenu menu() {
        return menu;
    }
}
