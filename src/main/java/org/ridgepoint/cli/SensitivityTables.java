package org.ridgepoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.analysis.sensitivity.ElementaryEffects.Effect;
import org.ridgepoint.analysis.sensitivity.SobolIndices.Index;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.design.CubeDesign;
import org.ridgepoint.experiment.design.Morris;
import org.ridgepoint.experiment.statistics.Interval;

/** The tables of {@code ridgepoint sensitivity}. */
final class SensitivityTables {
    private SensitivityTables() {}

    static List<Heading> headings(CubeDesign design) {
        List<String> names = design instanceof Morris
                ? List.of("mu", "mu*", "mu* low", "mu* high", "sigma", "mu* of half")
                : List.of(
                        "first",
                        "first low",
                        "first high",
                        "total",
                        "total low",
                        "total high",
                        "first of half",
                        "total of half");
        List<Heading> headings = new ArrayList<>(List.of(Heading.text("factor")));
        names.forEach(name -> headings.add(Heading.number(name)));
        return headings;
    }

    static List<List<String>> effects(List<String> factors, List<Effect> effects, OutputFormat format) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Effect effect = effects.get(i);
            List<String> row = new ArrayList<>(List.of(factors.get(i)));
            row.add(number(effect.mean(), format));
            row.add(number(effect.meanSize(), format));
            row.addAll(bounds(effect.interval(), format));
            row.add(number(effect.deviation(), format));
            row.add(number(effect.meanSizeOfHalf(), format));
            rows.add(row);
        }
        return rows;
    }

    static List<List<String>> indices(List<String> factors, List<Index> indices, OutputFormat format) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Index index = indices.get(i);
            List<String> row = new ArrayList<>(List.of(factors.get(i)));
            row.add(number(index.first(), format));
            row.addAll(bounds(index.firstInterval(), format));
            row.add(number(index.total(), format));
            row.addAll(bounds(index.totalInterval(), format));
            row.add(number(index.firstOfHalf(), format));
            row.add(number(index.totalOfHalf(), format));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> bounds(Optional<Interval> interval, OutputFormat format) {
        return List.of(
                interval.map(each -> number(each.low(), format)).orElse(""),
                interval.map(each -> number(each.high(), format)).orElse(""));
    }

    private static String number(double value, OutputFormat format) {
        return format == OutputFormat.table && Double.isFinite(value) ? Digits.four(value) : Digits.all(value);
    }
}
