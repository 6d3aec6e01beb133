package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.measures.MeasureRegistry;
import org.ridgepoint.report.html.Chart.Mark;
import org.ridgepoint.report.html.Outcomes.Quantity;
import org.ridgepoint.report.html.Trajectories.Plan;

/** The sections of charts over years: which measures, under which titles. */
final class Sections {
    private static final String TOTAL = "total";
    private static final String NO_NOTE = "";

    private final Outcomes outcomes;
    private final Trajectories trajectories;

    Sections(Outcomes outcomes) {
        this.outcomes = outcomes;
        trajectories = new Trajectories(outcomes);
    }

    /** The measure of the answer by level, and what differs from the baseline. */
    List<Chart> headline(Headline headline) {
        List<Mark> marks = headline.threshold().isPresent()
                ? List.of(new Mark(Headline.HIGHLY_CONCENTRATED, "highly concentrated"))
                : List.of();
        List<Chart> charts = new ArrayList<>();
        charts.add(trajectories.of(
                new Plan(
                        "headline",
                        title(headline.name()),
                        meaning(headline.quantity()),
                        headline.unit(),
                        false,
                        headline.quantity()),
                marks));
        if (outcomes.frame().compares()) {
            Frame frame = outcomes.frame();
            charts.add(trajectories.differences(new Plan(
                    "difference",
                    "Difference from ‘" + frame.shown(frame.baseline()) + "’",
                    NO_NOTE,
                    headline.unit() + ", difference",
                    false,
                    headline.quantity())));
        }
        return charts;
    }

    private static String title(String name) {
        String bare = name.startsWith("the ") ? name.substring("the ".length()) : name;
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    /** Other measures of who has how much. */
    List<Chart> structure(Headline headline) {
        List<Chart> charts = new ArrayList<>();
        for (Chart chart : recorded(
                of("hhi_all_tokens", "HHI with every self-hosting customer as a firm"),
                of("hhi_hosted_usd", "HHI of hosting revenue"),
                of("cr4_hosted_tokens", "Share of the four largest hosts"),
                of("deployers", "Deployers in the market"),
                of("integrated_share_tokens", "Share of firms with a lab of their own"),
                of("self_hosted_share_tokens", "Share of tokens that customers serve themselves"))) {
            if (!chart.id().equals(headline.quantity().measure())) {
                charts.add(chart);
            }
        }
        return charts;
    }

    /** Scale economies as the market meets them. */
    List<Chart> scale() {
        String segment = "assistant";
        return recorded(
                of(
                        segment,
                        "minimum_efficient_scale_tokens_per_second",
                        "Minimum efficient scale, assistant segment",
                        true),
                of(
                        segment,
                        "scale_ratio_median",
                        "Median seller’s largest copy over that scale, assistant segment",
                        true));
    }

    /** Who adopts what. */
    List<Chart> technology() {
        return recorded(
                of("in_memory_share_tokens", "Share of tokens served in memory"),
                of("in_memory_maturity", "Maturity of in-memory computing"),
                of("mean_weight_bits", "Bits per weight"),
                of("hhi_vendors_usd", "HHI of chip vendors"));
    }

    /** Who pays and who gains. */
    List<Chart> surplus() {
        return recorded(
                of(TOTAL, "price_usd_per_million_tokens", "Price", true),
                of("gross_margin", "Gross margin of hosting"),
                of("consumer_surplus_usd_per_year", "Consumer surplus over the surplus at expected prices"),
                of("total_surplus_usd_per_year", "Total surplus"),
                of(TOTAL, "hosted_tokens_per_second", "Hosted tokens", true));
    }

    private static Plan of(String measure, String title) {
        return of(TOTAL, measure, title, false);
    }

    private static Plan of(String scope, String measure, String title, boolean logarithmic) {
        Quantity quantity = new Quantity(scope, measure);
        return new Plan(measure, title, meaning(quantity), unit(measure), logarithmic, quantity);
    }

    private static String unit(String measure) {
        if (measure.startsWith("hhi_")) {
            return "HHI";
        }
        String unit = MeasureRegistry.find(measure).map(each -> each.unit()).orElse("1");
        return unit.equals("1") ? "share or ratio" : unit;
    }

    private static String meaning(Quantity quantity) {
        return MeasureRegistry.find(quantity.measure())
                .map(measure -> measure.meaning())
                .orElse(quantity.measure());
    }

    private List<Chart> recorded(Plan... plans) {
        List<Chart> charts = new ArrayList<>();
        for (Plan plan : plans) {
            if (outcomes.has(plan.quantity())) {
                Chart chart = trajectories.of(plan, threshold(plan));
                if (chart.hasNumbers()) {
                    charts.add(chart);
                }
            }
        }
        return charts;
    }

    private static List<Mark> threshold(Plan plan) {
        return plan.unit().equals("HHI")
                ? List.of(new Mark(Headline.HIGHLY_CONCENTRATED, "highly concentrated"))
                : List.of();
    }
}
