package org.ridgepoint.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.hardware.TechnologyFamily;

/**
 * What every measure that a run writes means (model specification, section 10): the only place where the column {@code
 * measure} of a series is explained. Who adds a measure to a run adds it here; a test compares the two.
 */
public final class MeasureRegistry {
    private static final List<Measure> ALL = all();

    private MeasureRegistry() {}

    /** Every measure, in the order in which they are listed. */
    public static List<Measure> measures() {
        return ALL;
    }

    /** What the measure with this name means. */
    public static Optional<Measure> find(String name) {
        return ALL.stream().filter(measure -> measure.names().contains(name)).findFirst();
    }

    /** What measures of concentration are of, by the ending of their names. */
    public static Map<String, String> variants() {
        Map<String, String> variants = new LinkedHashMap<>();
        variants.put("hosted_usd", "deployers by revenue");
        variants.put("hosted_tokens", "deployers by output tokens");
        variants.put(
                "all_usd", "deployers by revenue and every self-hosting customer, as a firm of its own, by its cost");
        variants.put("all_tokens", "deployers and every self-hosting customer, as a firm of its own, by output tokens");
        return Collections.unmodifiableMap(variants);
    }

    private static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        all.addAll(concentration());
        all.addAll(sales());
        all.addAll(technology());
        all.addAll(scale());
        all.addAll(prices());
        all.addAll(surplus());
        all.addAll(layers());
        all.addAll(firms());
        all.addAll(capital());
        all.addAll(labs());
        return List.copyOf(all);
    }

    private static List<Measure> concentration() {
        return List.of(
                ofShares("hhi", "1", "Herfindahl–Hirschman index, above 0 and at most 10,000 (monopoly)."),
                ofShares("cr1", "1", "Share of the largest firm."),
                ofShares("cr4", "1", "Share of the four largest firms."),
                ofShares("effective_number", "firms", "10,000 over the Herfindahl–Hirschman index."),
                ofShares("entropy", "nats", "Shannon entropy of the shares."),
                ofShares(
                        "instability",
                        "1",
                        "Hymer–Pashigian index: sum of the absolute changes of shares since the last step, 0 to 2."),
                ofShares("gini", "1", "Gini coefficient of the shares of firms that sell, from 0 (equal) to below 1."));
    }

    private static List<Measure> sales() {
        return List.of(
                single("hosted_tokens_per_second", "tokens/s", "Output tokens that deployers serve."),
                single("self_hosted_tokens_per_second", "tokens/s", "Output tokens that customers serve themselves."),
                single("self_hosted_share_tokens", "1", "Share of the latter in both."),
                single("hosted_usd_per_year", "USD/year", "Revenue of deployers."),
                single("self_hosted_usd_per_year", "USD/year", "What self-hosting costs customers."),
                single("serving_usd_per_year", "USD/year", "What hardware costs deployers."),
                single("price_usd_per_million_tokens", "USD/M tokens", "Revenue over hosted output tokens."),
                single(
                        "gross_margin",
                        "1",
                        "1 − cost of hardware over revenue; negative where prices do not cover it."),
                single(
                        "integrated_share_tokens",
                        "1",
                        "Share of firms that do research and deployment in hosted tokens."),
                single("integrated_share_usd", "1", "Share of firms that do research and deployment in revenue."));
    }

    private static List<Measure> technology() {
        return List.of(
                single("in_memory_share_tokens", "1", "Share of hosted tokens served on in-memory hardware."),
                single("in_memory_maturity", "1", "Maturity m of in-memory computing, from 0 to 1."),
                single("mean_weight_bits", "bits", "Bits of a weight, mean over hosted tokens."),
                single(
                        "mean_loop_gain",
                        "1",
                        "(1 + α)·η·(1 − s), mean over hosted tokens; above 1 equilibria are multiple."),
                new Measure(
                        "technology_share_tokens",
                        Arrays.stream(TechnologyFamily.values())
                                .map(TechnologyFamily::key)
                                .toList(),
                        "1",
                        "Share of hosted tokens served on a family of technology."),
                single(
                        "capital_share_of_serving_cost",
                        "1",
                        "Share of capital in the full cost of the chips that hosted tokens would run on if bought today."),
                single(
                        "electricity_twh_per_year",
                        "TWh/year",
                        "Electricity of the same chips with their sites; chips that can only be rented left out."));
    }

    private static List<Measure> scale() {
        return List.of(
                single(
                        "minimum_efficient_scale_tokens_per_second",
                        "tokens/s",
                        "Least traffic of one copy at 1.1 times the least cost, for what the largest seller serves."),
                single("ridge_batch", "sequences", "Batch at which arithmetic takes as long as memory, for the same."),
                single(
                        "scale_ratio_median",
                        "1",
                        "Traffic of the median seller's most popular copy over the minimum efficient scale."),
                single(
                        "scale_ratio_one_per_cent",
                        "1",
                        "The same for a host that serves one per cent of tokens and all groups alike."),
                single(
                        "break_even_tokens_per_second",
                        "tokens/s",
                        "Least traffic at which a customer would serve itself what the largest host serves, on whole "
                                + "groups at (1 + ψ) times their cost, at the mean price; last step of a year only."));
    }

    private static List<Measure> prices() {
        return List.of(
                single(
                        "price_index_raw",
                        "1",
                        "Price index over its value at the start, mean by spending; quality counts from the best released "
                                + "model of the step."),
                single(
                        "price_index_constant_quality",
                        "1",
                        "The same with quality counted from the best released model of the start."),
                single(
                        "cheapest_usd_per_million_tokens_at_start_quality",
                        "USD/M tokens",
                        "Lowest price of an offer that is at least as good as the best one at the start."),
                single("markup", "1", "Price over the unit cost that it is built on, mean by revenue."),
                single("lerner_index", "1", "1 − marginal cost AC·(1 − η) over price, mean by revenue."));
    }

    private static List<Measure> surplus() {
        return List.of(
                single(
                        "consumer_surplus_usd_per_year",
                        "USD/year",
                        "Consumer surplus over that at the prices that adoption takes for granted."),
                single(
                        "profit_usd_per_year",
                        "USD/year",
                        "Profit that deployers booked in the step, after interest and tax."),
                single("government_usd_per_year", "USD/year", "Taxes less subsidies of the step."),
                single(
                        "total_surplus_usd_per_year",
                        "USD/year",
                        "Consumer surplus, profits of deployers and vendors and the government's budget, less what banks "
                                + "lost."));
    }

    private static List<Measure> layers() {
        return List.of(
                single(
                        "hhi_vendors_usd",
                        "1",
                        "Herfindahl–Hirschman index of makers of chips, by sales of the step before; incumbents share "
                                + "conventional sales as the catalogue does."),
                single("cr1_vendors_usd", "1", "Share of the largest maker in the same sales."),
                single("vendor_profit_usd_per_year", "USD/year", "Profit of makers of chips on the same sales."),
                single(
                        "vendor_sales_usd_per_year",
                        "USD/year",
                        "What deployers and landlords pay makers for chips ordered in the step."),
                single(
                        "discount_largest_buyer",
                        "1",
                        "Part of the list price that the deployer with the largest orders of the last year saves by them."),
                single(
                        "discount_median_buyer",
                        "1",
                        "The same for the median of the deployers that ordered in the last year."),
                single(
                        "unmet_orders_usd_per_year",
                        "USD/year",
                        "Orders of deployers and landlords that makers did not deliver, at list prices."),
                single(
                        "hhi_weights_usd",
                        "1",
                        "Herfindahl–Hirschman index of families of weights by revenue: each lab's, and all open ones as one."),
                single("hhi_weights_tokens", "1", "The same by hosted tokens."),
                single("open_weights_share_tokens", "1", "Share of open weights in hosted tokens."));
    }

    private static List<Measure> capital() {
        return List.of(
                single("owned_share_of_need", "1", "Part of what serving takes that deployers' own chips supply."),
                single("chips_bought_usd_per_year", "USD/year", "What deployers pay for chips that they order."),
                single("platform_moves", "firms", "Deployers that begin to move software to another platform."),
                single("debt_usd", "USD", "What deployers owe to banks at the end of the step."),
                single("fleet_usd", "USD", "Book value of deployers' chips, ordered ones included."),
                single("unserved_usd_per_year", "USD/year", "Spending for which there was no capacity."));
    }

    private static List<Measure> labs() {
        return List.of(
                single("labs", "labs", "Labs that develop models."),
                single("labs_licensing", "labs", "Labs that license their models to deployers."),
                single("labs_open", "labs", "Labs that release their weights."),
                single("labs_without_deployment", "labs", "Labs whose firm sells no tokens and lives on royalties."),
                single("labs_founded", "labs", "Labs that deployers founded in the step."),
                single("labs_ended", "labs", "Labs that ended research in the step, with their firm or without."),
                single("research_usd_per_year", "USD/year", "What labs spend on research."),
                single("royalties_usd_per_year", "USD/year", "What licensees pay to labs."),
                single("frontier_capability", "decades", "Highest capability of a lab; absent without any."),
                single(
                        "frontier_doublings",
                        "1",
                        "Largest frontier model of labs' generations, log2 of its size over the first tier."),
                single("licensed_share_tokens", "1", "Share of licensees of a lab's models in hosted tokens."),
                single(
                        "research_loop_gain",
                        "1",
                        "g = β·γ_R/ι: elasticity of a lab's odds in its research; above 1 the race tips to few."));
    }

    private static List<Measure> firms() {
        return List.of(
                single("deployers", "firms", "Deployers in business at the end of the step."),
                single("hosts", "firms", "Deployers of open weights among them."),
                single(
                        "survival_of_entrants",
                        "1",
                        "Share of the entrants of the last five years that are in business; merged ones are not."),
                single("entries", "firms", "Deployers that entered in the step."),
                single("exits", "firms", "Deployers that left in the step."),
                single("mergers", "firms", "Deployers that became part of another in the step."),
                single("segments_with_unsolved_prices", "segments", "Segments whose prices did not converge."));
    }

    private static Measure single(String name, String unit, String meaning) {
        return new Measure(name, List.of(), unit, meaning);
    }

    private static Measure ofShares(String stem, String unit, String meaning) {
        return new Measure(stem, List.copyOf(variants().keySet()), unit, meaning);
    }
}
