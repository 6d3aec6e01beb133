package org.ridgepoint.inference.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

class MeasuredDataTest {

    @ParameterizedTest // one wrong cell, named with its line, column and value
    @CsvSource(delimiter = '|', textBlock = """
            tokens_per_s_system  | NaN
            tokens_per_s_system  | 0
            tokens_per_s_system  | ''
            batch_or_concurrency | Infinity
            batch_or_concurrency | ''
            input_len            | -1
            output_len           | 0
            n_chips              | 1.5
            weight_bits          | 64
            phase                | both
            tokens_counted       | all
            batch_source         | guessed
            parallel_kind        | expert
            maturity             | ripe
            complete             | perhaps
            source_family        | ''
            """)
    void aWrongCellIsNamed(String column, String value) {
        Problems problems = new Problems();
        Measurements.data(List.of(Measurements.row(column + "=" + value)), problems);
        List<Problem> found = problems.list().stream()
                .filter(problem -> problem.field().equals(column))
                .toList();
        assertEquals(1, found.size(), problems.list().toString());
        assertEquals("test.csv", found.get(0).file());
        assertEquals(2, found.get(0).line());
        assertEquals(value, found.get(0).value());
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        Problems problems = new Problems();
        Measurements.data(
                List.of(
                        Measurements.row("tokens_per_s_system=NaN", "n_chips=0"),
                        Measurements.row("input_len=x"),
                        Measurements.row("phase=prefill", "tokens_counted=input", "input_len=0")),
                problems);
        assertEquals(5, problems.list().size(), problems.list().toString());
    }

    @Test
    void aMissingColumnIsReportedOnceAndNotForEveryRow() {
        Problems problems = new Problems();
        String text = Measurements.csv(List.of(Measurements.row(), Measurements.row()))
                .replace("weight_bits", "bits");
        MeasuredData.of(Measurements.parse(text, problems), Measurements.CATALOGS, problems);
        assertEquals(1, problems.list().size(), problems.list().toString());
        assertEquals("weight_bits", problems.list().get(0).field());
    }

    @Test
    void otherColumnsAndPhasesExplainedInBracketsDoNotMatter() {
        Problems problems = new Problems();
        String text = Measurements.csv(List.of(Measurements.row("phase=mixed (prefill+decode)", "mood=good")));
        MeasuredData data = MeasuredData.of(Measurements.parse(text, problems), Measurements.CATALOGS, problems);
        assertTrue(problems.isEmpty(), problems.list().toString());
        assertEquals(
                MeasuredRow.Phase.MIXED,
                data.rows(MeasuredSet.CORE).get(0).measured().load().phase());
    }
}
