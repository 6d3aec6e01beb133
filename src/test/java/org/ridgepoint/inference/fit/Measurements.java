package org.ridgepoint.inference.fit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;

/** Small tables of measurements. */
final class Measurements {
    static final Catalogs CATALOGS = Catalogs.load();
    static final MeasuredData SHIPPED = MeasuredData.shipped(CATALOGS);

    private Measurements() {}

    /** A row of the core set: Llama 3.1 8B in 16 bits on one H100, four sequences of 100 tokens in and 50 out, decode. */
    static Map<String, String> row(String... changes) {
        Map<String, String> cells = new LinkedHashMap<>();
        MeasuredRow.COLUMNS.required().forEach(column -> cells.put(column, ""));
        String plain = "row_id=T1;source_family=here;model_key=Llama 3.1 8B;accelerator_key=NVIDIA H100 SXM5 80GB;"
                + "software_stack=vLLM;batch_source=measured;batch_fits_memory=y;complete=y;phase=decode;"
                + "tokens_counted=output;batch_or_concurrency=4;input_len=100;output_len=50;tokens_per_s_system=400;"
                + "n_chips=1;parallel_kind=single;tensor_chips=1;pipeline_stages=1;weight_precision=fp16;weight_bits=16;"
                + "kv_bits=16";
        for (String cell : plain.split(";")) {
            set(cells, cell);
        }
        for (String change : changes) {
            set(cells, change);
        }
        return cells;
    }

    private static void set(Map<String, String> cells, String change) {
        String[] pair = change.split("=", 2);
        cells.put(pair[0], pair[1]);
    }

    static MeasuredData data(List<Map<String, String>> rows, Problems problems) {
        List<CsvRow> lines =
                rows.stream().map(cells -> new CsvRow("test.csv", 2, cells)).toList();
        return MeasuredData.of(new CsvTable("test.csv", MeasuredRow.COLUMNS.required(), lines), CATALOGS, problems);
    }

    /** The only row of a table of one row, whatever set it is in. */
    static ServedRow served(String... changes) {
        Problems problems = new Problems();
        MeasuredData data = data(List.of(row(changes)), problems);
        problems.throwIfAny();
        for (MeasuredSet set : MeasuredSet.values()) {
            if (!data.rows(set).isEmpty()) {
                return data.rows(set).get(0);
            }
        }
        throw new AssertionError("left out: " + data.counts());
    }

    /** A table as text. */
    static String csv(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", rows.get(0).keySet())).append('\n');
        for (Map<String, String> row : rows) {
            text.append('"').append(String.join("\",\"", row.values())).append("\"\n");
        }
        return text.toString();
    }

    static CsvTable parse(String text, Problems problems) {
        return CsvTable.parse("test.csv", text.getBytes(StandardCharsets.UTF_8), MeasuredRow.COLUMNS, problems);
    }
}
