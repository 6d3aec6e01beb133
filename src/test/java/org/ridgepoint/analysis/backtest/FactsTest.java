package org.ridgepoint.analysis.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgepoint.measures.MeasureRegistry;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;

/** The table of facts that ships, against the registry of measures and the specification's list of facts. */
class FactsTest {
    private static final List<Fact> FACTS = Facts.load();
    private static final String HEADER =
            "id,fact,what,kind,scope,measure,other_measure,from,to,low,high,unit,source,note\n";

    @Test
    void everyMeasureIsOneThatRunsWrite() {
        for (Fact fact : FACTS) {
            fact.figure().ifPresent(figure -> {
                assertTrue(MeasureRegistry.find(figure.measure()).isPresent(), fact.id());
                assertTrue(
                        figure.otherMeasure().isEmpty()
                                || MeasureRegistry.find(figure.otherMeasure()).isPresent(),
                        fact.id());
            });
        }
    }

    @Test
    void everyScopeIsASegmentOrTheTotal() {
        List<String> scopes = Stream.concat(
                        Stream.of("total"),
                        MarketScenarios.ofProgram()
                                .read("baseline", List.of(), List.of())
                                .parameters()
                                .demand()
                                .segments()
                                .stream()
                                .map(segment -> segment.name()))
                .toList();
        FACTS.forEach(fact -> fact.figure()
                .ifPresent(figure -> assertTrue(scopes.contains(figure.scope()), fact.id() + ": " + figure.scope())));
    }

    @Test // a page, a repository, or the admission that there is only a stylised fact
    void everyObservationHasASource() {
        for (Fact fact : FACTS) {
            boolean sourced = Stream.of("https://", "github:", "stylised fact").anyMatch(fact.source()::contains);
            assertTrue(sourced || !fact.observed().exists(), fact.id());
            assertTrue(fact.observed().exists() || fact.source().startsWith("none"), fact.id());
        }
    }

    @Test // 12 stylised facts, and 13 for costs and margins
    void everyStylisedFactHasARow() {
        assertEquals(
                IntStream.rangeClosed(1, 13).boxed().toList(),
                List.copyOf(FACTS.stream().map(Fact::number).collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test // section 13: values dated to June 2025 may calibrate
    void whatIsDatedLaterIsOutOfSample() {
        assertFalse(fact("leader-2025-06").outOfSample());
        assertTrue(fact("open-share-2025").outOfSample());
        assertFalse(fact("electricity").outOfSample(), "nothing observed");
    }

    @Test // 20 to 0.07 USD in 22 and in 24 months
    void theFallOfTheCheapestTokensFollowsFromItsPrices() {
        Fact.Observed observed = fact("cheapest-fall").observed();
        assertEquals(Math.pow(20 / 0.07, 12.0 / 24), observed.low().orElseThrow(), 0.05);
        assertEquals(Math.pow(20 / 0.07, 12.0 / 22), observed.high().orElseThrow(), 0.05);
    }

    private static Fact fact(String id) {
        return FACTS.stream().filter(fact -> fact.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void mistakesAreReportedWithTheirColumns() {
        assertReported("to", "x,1,w,level,total,hhi_hosted_usd,,2025-02-01,2025-01-01,1,2,1,s,\n");
        assertReported("from", "x,1,w,level,total,hhi_hosted_usd,,2025,2025-01-01,1,2,1,s,\n");
        assertReported("high", "x,1,w,level,total,hhi_hosted_usd,,2025-01-01,2025-01-01,3,2,1,s,\n");
        assertReported("kind", "x,1,w,lvl,total,hhi_hosted_usd,,2025-01-01,2025-01-01,1,2,1,s,\n");
        assertReported("other_measure", "x,1,w,ratio,total,hhi_hosted_usd,,2025-01-01,2025-01-01,1,2,1,s,\n");
        assertReported("other_measure", "x,1,w,level,total,hhi_hosted_usd,b,2025-01-01,2025-01-01,1,2,1,s,\n");
        assertReported("source", "x,1,w,level,total,hhi_hosted_usd,,2025-01-01,2025-01-01,1,2,1,,\n");
        String good = "x,1,w,level,total,hhi_hosted_usd,,2025-01-01,2025-01-01,1,2,1,s,\n";
        assertReported("id", good + good);
    }

    private static void assertReported(String column, String rows) {
        Problems problems = new Problems();
        byte[] bytes = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        Columns columns = Columns.only(List.of(HEADER.strip().split(",")), List.of());
        Facts.read(CsvTable.parse("facts.csv", bytes, columns, problems), problems);
        assertEquals(
                List.of(column),
                problems.list().stream().map(each -> each.field()).toList(),
                rows);
    }
}
