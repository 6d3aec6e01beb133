package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.backtest.Facts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command from end to end, on runs of two years. */
class BacktestCommandTest {
    private static List<JsonNode> rows() {
        CommandLineRun run = CommandLineRun.of(
                "backtest", "baseline", "--seeds", "2", "--set", "time.endYear=2025", "--format", "json");
        assertEquals(0, run.code(), run.err());
        List<JsonNode> rows = new ArrayList<>();
        JsonMapper.shared().readTree(run.out()).forEach(rows::add);
        return rows;
    }

    private static JsonNode row(List<JsonNode> rows, String what, String period) {
        return rows.stream()
                .filter(row -> row.get("what").asString().equals(what)
                        && row.get("period").asString().startsWith(period))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFactHasARowWithAVerdict() {
        List<JsonNode> rows = rows();
        assertEquals(Facts.load().size(), rows.size());
        rows.forEach(row -> assertTrue(!row.get("verdict").asString().isEmpty()));
        JsonNode cheapest = row(rows, "Cheapest tokens at GPT-3.5 quality", "2024-10");
        double mean = cheapest.get("model").asDouble();
        assertTrue(cheapest.get("model low").asDouble() < mean
                && mean < cheapest.get("model high").asDouble());
        assertEquals(0.065, cheapest.get("observed low").asDouble());
        assertEquals("in", cheapest.get("sample").asString());
        assertEquals(
                "the model has no figure",
                row(rows, "Gross margin", "2025").get("verdict").asString(),
                "the run ends before");
    }

    @Test
    void wrongOptionsAreMistakesOfTheUser() {
        assertEquals(2, CommandLineRun.of("backtest", "--seeds", "0").code());
        assertEquals(2, CommandLineRun.of("backtest", "no-such-scenario").code());
    }
}
