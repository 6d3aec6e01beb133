package org.ridgepoint.inference.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.tables.Problems;

class SetRulesTest {

    @ParameterizedTest // every rule, met by one planted cell or two
    @CsvSource(delimiter = '|', textBlock = """
            core set                                                    | suspect=
            immature set                                                | maturity=immature
            maximum load set                                            | batch_source=maximum load, not stated;batch_or_concurrency=
            one user's stream: unknown share of the chips               | batch_source=one user stream
            one user's stream: unknown share of the chips               | tokens_counted=output per user
            batch not stated                                            | batch_source=not stated
            batch inferred                                              | batch_source=inferred
            maximum load, but lengths, chips, model or peak rate absent | batch_source=maximum load, not stated;input_len=
            maximum load, but lengths, chips, model or peak rate absent | batch_source=maximum load, not stated;model_key=
            model not in the catalogue                                  | model_key=
            model not in the catalogue                                  | model_key=No Such Model
            accelerator not in the catalogue                            | accelerator_key=
            no 16-bit peak rate or no memory known                      | accelerator_key=NVIDIA Jetson AGX Orin 64GB
            lengths, chips or weight bits absent                        | n_chips=
            lengths, chips or weight bits absent                        | weight_bits=
            marked incomplete                                           | complete=n
            batch beyond memory, or not known to fit                    | batch_fits_memory=n
            batch beyond memory, or not known to fit                    | batch_fits_memory=
            suspect                                                     | suspect=above roofline
            suspect                                                     | suspect=above roofline;maturity=immature
            suspect                                                     | suspect=yes;batch_source=maximum load, not stated
            """)
    void aPlantedCellMeetsItsRule(String rule, String changes) {
        Problems problems = new Problems();
        MeasuredData data = Measurements.data(List.of(Measurements.row(changes.split(";"))), problems);
        assertEquals(List.of(), problems.list());
        Map<String, Integer> met = new LinkedHashMap<>();
        data.counts().forEach((each, count) -> {
            if (count > 0) {
                met.put(each.name(), count);
            }
        });
        assertEquals(Map.of(rule, 1), met);
    }

    @Test // counts of an independent implementation of the rules, in Python on the table's own columns
    void theShippedTableIsSortedAsAnIndependentImplementationSortsIt() {
        assertEquals(
                List.of(11, 5, 18, 29, 161, 73, 33, 40, 0, 0, 28, 9, 198, 524),
                List.copyOf(Measurements.SHIPPED.counts().values()));
        assertEquals(1129, Measurements.SHIPPED.total());
        assertEquals(246, Measurements.SHIPPED.excluded());
        assertTrue(Measurements.SHIPPED.unknownNames().isEmpty());
    }

    @Test
    void namesThatNoCatalogueKnowsAreReportedWithTheNearest() {
        MeasuredData data = Measurements.data(
                List.of(
                        Measurements.row("accelerator_key=NVIDIA H10O SXM5"),
                        Measurements.row("accelerator_key=NVIDIA H10O SXM5")),
                new Problems());
        assertEquals(1, data.unknownNames().size());
        String name = data.unknownNames().keySet().iterator().next();
        assertTrue(name.contains("NVIDIA H10O SXM5") && name.contains("H100"), name);
        assertEquals(2, data.unknownNames().get(name));
    }
}
