package org.ridgepoint.experiment.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridgepoint.store.results.ResultsReader;

/** What a results file has: factors, measures and years, and the values of a measure. */
public final class RecordedStudy {
    private final ResultsReader results;
    private final Map<String, SortedMap<Integer, String>> factors;
    private final SortedMap<String, SortedSet<String>> measures;
    private final SortedSet<Integer> years;

    /** Reads what there is. The reader must stay open for {@link #values}. */
    public RecordedStudy(ResultsReader results) {
        this.results = results;
        this.factors = factors(results);
        this.measures = measures(results);
        this.years = results.query("select distinct year(date) from series").rows().stream()
                .map(row -> Integer.valueOf(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, SortedMap<Integer, String>> factors(ResultsReader results) {
        Map<String, SortedMap<Integer, String>> factors = new LinkedHashMap<>();
        for (List<String> row : results.query("select path, point, value from parameters order by path, point")
                .rows()) {
            factors.computeIfAbsent(row.get(0), path -> new TreeMap<>()).put(Integer.valueOf(row.get(1)), row.get(2));
        }
        return factors;
    }

    private static SortedMap<String, SortedSet<String>> measures(ResultsReader results) {
        SortedMap<String, SortedSet<String>> measures = new TreeMap<>();
        for (List<String> row :
                results.query("select distinct scope, measure from series").rows()) {
            measures.computeIfAbsent(row.get(0), scope -> new TreeSet<>()).add(row.get(1));
        }
        return measures;
    }

    /** By factor: the level of each design point. */
    public Map<String, SortedMap<Integer, String>> factors() {
        return Collections.unmodifiableMap(factors);
    }

    /** By scope: the names of the measures. */
    public SortedMap<String, SortedSet<String>> measures() {
        return Collections.unmodifiableSortedMap(measures);
    }

    /** Calendar years with a recorded step. */
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(years);
    }

    /**
     * A measure by design point and seed: the mean over years of its value in the last recorded step of each. Runs that lack it
     * in one of the years are left out, as are runs that failed.
     *
     * @param wanted at least one year
     */
    public SortedMap<Integer, SortedMap<Long, Double>> values(String scope, String measure, SortedSet<Integer> wanted) {
        String among = " in " + wanted.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        String sql = "with ends as (select run, max(step) as step from series where year(date)" + among
                + " group by run, year(date))"
                + " select point, seed, avg(value) from series join ends using (run, step) join runs using (run)"
                + " where scope = " + ResultsReader.quoted(scope) + " and measure = " + ResultsReader.quoted(measure)
                + " and value is not null group by point, seed having count(*) = " + wanted.size();
        SortedMap<Integer, SortedMap<Long, Double>> values = new TreeMap<>();
        for (List<String> row : results.query(sql).rows()) {
            values.computeIfAbsent(Integer.valueOf(row.get(0)), point -> new TreeMap<>())
                    .put(Long.valueOf(row.get(1)), Double.valueOf(row.get(2)));
        }
        return values;
    }

    /**
     * A measure by year, design point and seed: its value in the last recorded step of each year. Absent values and failed
     * runs are left out.
     */
    public SortedMap<Integer, SortedMap<Integer, SortedMap<Long, Double>>> byYear(String scope, String measure) {
        String sql = "with ends as (select run, max(step) as step from series group by run, year(date))"
                + " select year(date), point, seed, value from series join ends using (run, step) join runs using (run)"
                + " where scope = " + ResultsReader.quoted(scope) + " and measure = " + ResultsReader.quoted(measure)
                + " and value is not null";
        SortedMap<Integer, SortedMap<Integer, SortedMap<Long, Double>>> values = new TreeMap<>();
        for (List<String> row : results.query(sql).rows()) {
            values.computeIfAbsent(Integer.valueOf(row.get(0)), year -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(row.get(1)), point -> new TreeMap<>())
                    .put(Long.valueOf(row.get(2)), Double.valueOf(row.get(3)));
        }
        return values;
    }

    /** What the results say of themselves: {@code name}, {@code question} and the like. */
    public SortedMap<String, String> description() {
        SortedMap<String, String> description = new TreeMap<>();
        results.query("select key, value from study").rows().forEach(row -> description.put(row.get(0), row.get(1)));
        return description;
    }

    /** Number of runs by status. */
    public SortedMap<String, Long> runs() {
        SortedMap<String, Long> runs = new TreeMap<>();
        results.query("select status, count(*) from runs group by status")
                .rows()
                .forEach(row -> runs.put(row.get(0), Long.valueOf(row.get(1))));
        return runs;
    }

    /** Factors whose levels are all numbers, with the number of each design point. */
    public Map<String, SortedMap<Integer, Double>> numbers() {
        Map<String, SortedMap<Integer, Double>> numbers = new LinkedHashMap<>();
        for (List<String> row : results.query("select path, point, number from parameters where path not in"
                        + " (select path from parameters where number is null) order by path, point")
                .rows()) {
            numbers.computeIfAbsent(row.get(0), path -> new TreeMap<>())
                    .put(Integer.valueOf(row.get(1)), Double.valueOf(row.get(2)));
        }
        return numbers;
    }

    /** Every design point that has a run. */
    public SortedSet<Integer> points() {
        return results.query("select distinct point from runs").rows().stream()
                .map(row -> Integer.valueOf(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
