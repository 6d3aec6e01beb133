package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
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
    private final Outcomes outcomes;
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

    private PhaseDiagram(Axis across, Axis down, Outcomes outcomes, Headline headline) {
        this.across = across;
        this.down = down;
        this.outcomes = outcomes;
        this.headline = headline;
    }

    /** The diagram in the last year; empty unless exactly two factors have numbers for levels, three or more each. */
    static Optional<PhaseDiagram> of(RecordedStudy study, Outcomes outcomes, Headline headline) {
        List<Axis> axes = study.numbers().entrySet().stream()
                .filter(factor -> new TreeSet<>(factor.getValue().values()).size() >= FEWEST_LEVELS)
                .map(factor -> Axis.of(factor.getKey(), factor.getValue()))
                .toList();
        return axes.size() == 2
                ? Optional.of(new PhaseDiagram(axes.get(0), axes.get(1), outcomes, headline))
                : Optional.empty();
    }

    /** A table for every level of a factor that is not one of the axes, all on one scale of colours; else one table. */
    Markup markup() {
        List<Integer> years = outcomes.years(headline.quantity());
        int year = years.get(years.size() - 1);
        SortedMap<Integer, SortedMap<Long, Double>> values = outcomes.at(headline.quantity(), year);
        Map<String, Cells> plates = new LinkedHashMap<>();
        Frame frame = outcomes.frame();
        boolean apart = !List.of(across.path(), down.path()).contains(frame.factor());
        for (Frame.Slice slice : frame.slices()) {
            slice.points()
                    .forEach((point, level) -> plates.computeIfAbsent(
                                    apart ? "; " + frame.shown(level) : "", name -> new Cells())
                            .add(down.bin(point), across.bin(point), values.getOrDefault(point, new TreeMap<>())));
        }
        double[] means = plates.values().stream().flatMapToDouble(Cells::means).toArray();
        Scale scale = new Scale(
                Arrays.stream(means).min().orElse(0), Arrays.stream(means).max().orElse(0));
        return Markup.element(
                "div class=\"phase\"",
                Markup.join(plates.entrySet().stream()
                        .map(plate -> table(
                                "Mean " + headline.unit() + " of the runs in each cell at the end of " + year
                                        + plate.getKey(),
                                plate.getValue(),
                                scale))
                        .toList()));
    }

    private Markup table(String caption, Cells cells, Scale scale) {
        List<String> headings = new ArrayList<>(List.of(down.path() + " ↓, " + across.path() + " →"));
        for (int column = 0; column < across.edges().size(); column++) {
            headings.add(across.label(column));
        }
        List<List<Markup>> rows = new ArrayList<>();
        for (int row = down.edges().size() - 1; row >= 0; row--) {
            List<Markup> line = new ArrayList<>(List.of(Markup.text(down.label(row))));
            for (int column = 0; column < across.edges().size(); column++) {
                OptionalDouble mean = cells.mean(row, column);
                line.add(mean.isPresent() ? scale.cell(mean.getAsDouble()) : Markup.NOTHING);
            }
            rows.add(line);
        }
        return Grid.ofMarkup(caption, headings, rows);
    }

    /** Values by row and column. */
    private static final class Cells {
        private final SortedMap<Integer, SortedMap<Integer, List<Double>>> values = new TreeMap<>();

        void add(int row, int column, SortedMap<Long, Double> seeds) {
            values.computeIfAbsent(row, absent -> new TreeMap<>())
                    .computeIfAbsent(column, absent -> new ArrayList<>())
                    .addAll(seeds.values());
        }

        OptionalDouble mean(int row, int column) {
            return mean(values.getOrDefault(row, new TreeMap<>()).getOrDefault(column, List.of()));
        }

        DoubleStream means() {
            return values.values().stream()
                    .flatMap(row -> row.values().stream())
                    .map(Cells::mean)
                    .flatMapToDouble(OptionalDouble::stream);
        }

        private static OptionalDouble mean(List<Double> cell) {
            return cell.stream().mapToDouble(Double::doubleValue).average();
        }
    }

    /** Darkness of a cell, from the lowest mean to the highest. */
    private record Scale(double lowest, double highest) {
        Markup cell(double mean) {
            double share = highest > lowest ? (mean - lowest) / (highest - lowest) : 0;
            return Markup.element(Text.format("span class=\"cell\" style=\"--share:%.3f\"", share), Figures.of(mean));
        }
    }
}
