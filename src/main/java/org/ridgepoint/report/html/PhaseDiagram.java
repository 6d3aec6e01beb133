package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.units.Text;

/**
 * The headline over a plane of two factors with numbers for levels, as a table with colours: readable on paper and without
 * JavaScript.
 */
final class PhaseDiagram {
    private static final int FEWEST_LEVELS = 3;
    private static final int MOST_LEVELS = 12;

    private final Axis across;
    private final Axis down;
    private final SortedMap<Integer, SortedMap<Long, Double>> values;
    private final Headline headline;

    /**
     * A factor cut into bins.
     *
     * @param edges lower ends of the bins, rising
     * @param binned true if several levels share a bin
     */
    private record Axis(String path, SortedMap<Integer, Double> points, List<Double> edges, boolean binned) {

        static Axis of(String path, SortedMap<Integer, Double> points) {
            SortedSet<Double> levels = new TreeSet<>(points.values());
            boolean binned = levels.size() > MOST_LEVELS;
            List<Double> edges = new ArrayList<>(levels);
            if (binned) {
                edges.clear();
                for (int bin = 0; bin < MOST_LEVELS; bin++) {
                    edges.add(levels.first() + (levels.last() - levels.first()) * bin / MOST_LEVELS);
                }
            }
            return new Axis(path, points, List.copyOf(edges), binned);
        }

        int bin(int point) {
            double value = points.getOrDefault(point, Double.NaN);
            int bin = edges.size() - 1;
            while (bin > 0 && value < edges.get(bin)) {
                bin--;
            }
            return bin;
        }

        String label(int bin) {
            return binned ? "from " + Figures.of(edges.get(bin)) : Figures.of(edges.get(bin));
        }
    }

    private PhaseDiagram(Axis across, Axis down, SortedMap<Integer, SortedMap<Long, Double>> values, Headline headline) {
        this.across = across;
        this.down = down;
        this.values = values;
        this.headline = headline;
    }

    /** The diagram in the last year; empty unless exactly two factors have numbers for levels, three or more each. */
    static Optional<PhaseDiagram> of(RecordedStudy study, Outcomes outcomes, Headline headline) {
        List<Map.Entry<String, SortedMap<Integer, Double>>> numeric = study.numbers().entrySet().stream()
                .filter(factor -> new TreeSet<>(factor.getValue().values()).size() >= FEWEST_LEVELS)
                .toList();
        if (numeric.size() != 2) {
            return Optional.empty();
        }
        List<Axis> axes = numeric.stream()
                .map(factor -> Axis.of(factor.getKey(), factor.getValue()))
                .toList();
        List<Integer> years = outcomes.years(headline.quantity());
        return Optional.of(new PhaseDiagram(
                axes.get(0),
                axes.get(1),
                outcomes.at(headline.quantity(), years.get(years.size() - 1)),
                headline));
    }

    /** The table. */
    Markup markup() {
        SortedMap<Integer, SortedMap<Integer, double[]>> sums = sums();
        double lowest = extreme(sums, true);
        double highest = extreme(sums, false);
        List<String> headings = new ArrayList<>(List.of(down.path() + " ↓, " + across.path() + " →"));
        for (int column = 0; column < across.edges().size(); column++) {
            headings.add(across.label(column));
        }
        List<List<Markup>> rows = new ArrayList<>();
        for (int row = down.edges().size() - 1; row >= 0; row--) {
            List<Markup> cells = new ArrayList<>(List.of(Markup.text(down.label(row))));
            SortedMap<Integer, double[]> columns = sums.getOrDefault(row, new TreeMap<>());
            for (int column = 0; column < across.edges().size(); column++) {
                cells.add(cell(columns.getOrDefault(column, new double[2]), lowest, highest));
            }
            rows.add(cells);
        }
        return Markup.element(
                "div class=\"phase\"",
                Grid.ofMarkup("Mean " + headline.unit() + " of the runs in each cell", headings, rows));
    }

    /** Sum and number of runs by row and column. */
    private SortedMap<Integer, SortedMap<Integer, double[]>> sums() {
        SortedMap<Integer, SortedMap<Integer, double[]>> sums = new TreeMap<>();
        values.forEach((point, seeds) -> seeds.values().forEach(value -> {
            double[] cell = sums.computeIfAbsent(down.bin(point), row -> new TreeMap<>())
                    .computeIfAbsent(across.bin(point), column -> new double[2]);
            cell[0] += value;
            cell[1]++;
        }));
        return sums;
    }

    private static double extreme(SortedMap<Integer, SortedMap<Integer, double[]>> sums, boolean least) {
        var means = sums.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(cell -> cell[0] / cell[1]);
        return (least ? means.min() : means.max()).orElse(0);
    }

    private static Markup cell(double[] sum, double lowest, double highest) {
        if (sum[1] == 0) {
            return Markup.text("");
        }
        double mean = sum[0] / sum[1];
        double share = highest > lowest ? (mean - lowest) / (highest - lowest) : 0;
        return Markup.element(
                Text.format("span class=\"cell\" style=\"--share:%.3f\"", share), Figures.of(mean));
    }
}
