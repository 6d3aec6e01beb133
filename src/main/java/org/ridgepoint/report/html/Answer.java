package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.report.html.Frame.Slice;
import org.ridgepoint.units.Text;

/** The answer of a study in three sentences, made from its numbers. */
final class Answer {
    private final Outcomes outcomes;
    private final Headline headline;
    private final Frame frame;
    private final List<Integer> years;

    /** A level with a mean. */
    private record Mean(String level, Replications sample) {}

    /** A difference of a level to the baseline in a year. */
    private record Change(String level, int year, Replications sample) {
        boolean clear() {
            return sample.confidenceInterval(Outcomes.CONFIDENCE)
                    .filter(interval -> interval.width() > 0 && !interval.contains(0))
                    .isPresent();
        }

        double size() {
            return Math.abs(sample.mean());
        }
    }

    /**
     * @param headline the measure that the answer is about, with at least one value
     */
    Answer(Outcomes outcomes, Headline headline) {
        this.outcomes = outcomes;
        this.headline = headline;
        frame = outcomes.frame();
        years = outcomes.years(headline.quantity());
    }

    /** Three sentences. */
    List<String> sentences() {
        return frame.compares()
                ? List.of(range(), effects(), widest())
                : List.of(state(), development(), aboveThreshold());
    }

    private int lastYear() {
        return years.get(years.size() - 1);
    }

    private Slice main() {
        return frame.slices().get(0);
    }

    private String range() {
        List<Mean> means = means();
        Mean low = means.stream().min(BY_MEAN).orElseThrow();
        Mean high = means.stream().max(BY_MEAN).orElseThrow();
        String condition = main().label().isEmpty() ? "" : " with " + main().label();
        String threshold = "";
        if (headline.threshold().isPresent()) {
            double limit = headline.threshold().getAsDouble();
            threshold =
                    "; " + count(means, mean -> mean < limit) + " below the merger threshold of " + Figures.of(limit);
        }
        return Text.format(
                "At the end of %d, %s%s runs from %s in %s to %s in %s%s.",
                lastYear(),
                headline.name(),
                condition,
                described(low.sample()),
                quoted(low.level()),
                described(high.sample()),
                quoted(high.level()),
                threshold);
    }

    private static final Comparator<Mean> BY_MEAN =
            Comparator.comparingDouble(mean -> mean.sample().mean());

    private List<Mean> means() {
        List<Mean> means = new ArrayList<>();
        for (String level : frame.levels()) {
            outcomes.sample(main(), level, headline.quantity(), lastYear())
                    .ifPresent(sample -> means.add(new Mean(level, sample)));
        }
        return means;
    }

    private static String count(List<Mean> means, DoublePredicate test) {
        long passing =
                means.stream().filter(mean -> test.test(mean.sample().mean())).count();
        return passing == means.size()
                ? "all " + passing + " means are"
                : passing + " of " + means.size() + " means are";
    }

    private String effects() {
        List<Change> changes = changes(main(), lastYear());
        List<Change> clear = changes.stream().filter(Change::clear).toList();
        long lower = clear.stream().filter(change -> change.sample().mean() < 0).count();
        String against = "Against " + quoted(frame.baseline()) + ", seed by seed, ";
        if (clear.isEmpty()) {
            return against + "none of the " + changes.size() + " others differs by then by more than chance explains"
                    + largest(changes) + ".";
        }
        return against
                + Text.format(
                        "%s of the %d others %s it and %s %s it by more than chance explains",
                        number(lower),
                        changes.size(),
                        lower == 1 ? "lowers" : "lower",
                        number(clear.size() - lower),
                        clear.size() - lower > 1 ? "raise" : "raises")
                + largest(clear) + ".";
    }

    private static String number(long count) {
        return count == 0 ? "none" : Long.toString(count);
    }

    private static final Comparator<Change> BY_SIZE = Comparator.comparingDouble(Change::size);

    private String largest(List<Change> changes) {
        return changes.stream()
                .max(BY_SIZE)
                .map(change ->
                        "; the largest change is that of " + quoted(change.level()) + ", " + changed(change.sample()))
                .orElse("");
    }

    private String widest() {
        Optional<Change> widest = years.stream()
                .flatMap(year -> changes(main(), year).stream())
                .filter(Change::clear)
                .max(BY_SIZE);
        if (widest.isEmpty()) {
            return "In no year is there a difference that chance does not explain.";
        }
        Change change = widest.get();
        return Text.format(
                "Over all years the widest such difference is that of %s at the end of %d, %s%s.",
                quoted(change.level()), change.year(), changed(change.sample()), elsewhere(change));
    }

    /** Whether the other slices agree on the sign of a change. */
    private String elsewhere(Change change) {
        List<Slice> others = frame.slices().subList(1, frame.slices().size());
        return others.stream()
                .map(slice -> outcomes.difference(slice, change.level(), headline.quantity(), change.year())
                        .map(other -> "; with " + slice.label() + " it is " + changed(other)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    private List<Change> changes(Slice slice, int year) {
        List<Change> changes = new ArrayList<>();
        for (String level : frame.levels().subList(1, frame.levels().size())) {
            outcomes.difference(slice, level, headline.quantity(), year)
                    .ifPresent(sample -> changes.add(new Change(level, year, sample)));
        }
        return changes;
    }

    private String state() {
        return "At the end of " + lastYear() + ", " + headline.name() + " is " + ofAll(lastYear()) + ".";
    }

    private String development() {
        int first = years.get(0);
        return "At the end of " + first + " it was " + ofAll(first) + ".";
    }

    private String ofAll(int year) {
        Replications sample = outcomes.sample(main(), frame.baseline(), headline.quantity(), year)
                .orElseThrow();
        return Text.format(
                "%s in the median of %d runs and from %s to %s in nine tenths of them",
                Figures.of(sample.quantile(0.5)),
                sample.count(),
                Figures.of(sample.quantile(Outcomes.TAIL)),
                Figures.of(sample.quantile(1 - Outcomes.TAIL)));
    }

    private String aboveThreshold() {
        Replications sample = outcomes.sample(main(), frame.baseline(), headline.quantity(), lastYear())
                .orElseThrow();
        double limit = headline.threshold().orElse(sample.mean());
        long above =
                Arrays.stream(sample.values()).filter(value -> value > limit).count();
        String what = headline.threshold().isPresent() ? "the merger threshold of " : "the mean of ";
        return Text.format("%d of %d runs end above %s%s.", above, sample.count(), what, Figures.of(limit));
    }

    private String quoted(String level) {
        return "‘" + frame.shown(level) + "’";
    }

    private static String described(Replications sample) {
        return Figures.of(sample.mean())
                + interval(sample)
                        .map(each -> " " + Figures.of(Optional.of(each)))
                        .orElse("");
    }

    private static String changed(Replications sample) {
        return Figures.signed(sample.mean())
                + interval(sample)
                        .map(each -> " " + Figures.signed(Optional.of(each)))
                        .orElse("");
    }

    private static Optional<Interval> interval(Replications sample) {
        return sample.confidenceInterval(Outcomes.CONFIDENCE);
    }
}
