package org.ridgepoint.report.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grid of 3 × 4 levels; point p has the levels p / 4 and p % 4, and HHI 100·p + seed, so the mean of a cell is 100·p + 2. */
class PhaseDiagramTest {
    @TempDir
    private Path folder;

    private static Map<String, List<String>> grid() {
        List<String> down = new ArrayList<>();
        List<String> across = new ArrayList<>();
        for (int point = 0; point < 12; point++) {
            down.add(List.of("0.5", "1", "2").get(point / 4));
            across.add(Integer.toString(10 * (point % 4)));
        }
        Map<String, List<String>> factors = new LinkedHashMap<>();
        factors.put("across", across);
        factors.put("down", down);
        return factors;
    }

    private String page(Map<String, List<String>> factors, String name) {
        return HtmlReport.of(ReportStudy.write(
                folder.resolve(name), "?", factors, Map.of("hhi_hosted_tokens", "100 * point + seed")));
    }

    @Test // by hand: 12 cells from 2 to 1,102; the lightest has share 0, the darkest 1
    void twoNumericFactorsMakeAPlane() {
        String page = page(grid(), "plane.duckdb");
        assertTrue(page.contains("<span class=\"cell\" style=\"--share:0.000\">2</span>"));
        assertTrue(page.contains("<span class=\"cell\" style=\"--share:1.000\">1,102</span>"));
        assertTrue(page.contains("<span class=\"cell\" style=\"--share:0.455\">502</span>"));
    }

    @Test
    void oneNumericFactorMakesNone() {
        Map<String, List<String>> factors = grid();
        factors.remove("down");
        assertFalse(page(factors, "line.duckdb").contains("class=\"phase\""));
    }

    @Test // two sizes of a firm: a table each, though cells are the same two factors
    void levelsOfAnotherFactorHaveTheirOwnTable() {
        Map<String, List<String>> factors = new LinkedHashMap<>();
        grid().forEach((path, levels) -> {
            List<String> twice = new ArrayList<>(levels);
            twice.addAll(levels);
            factors.put(path, twice);
        });
        List<String> sizes = new ArrayList<>();
        for (int point = 0; point < 24; point++) {
            sizes.add(point < 12 ? "small" : "large");
        }
        factors.put("scenario", sizes);
        String page = page(factors, "two.duckdb");
        assertTrue(page.contains("at the end of 2049; small</caption>"));
        assertTrue(page.contains("at the end of 2049; large</caption>"));
        assertTrue(page.contains("--share:1.000\">2,302<"));
    }
}
