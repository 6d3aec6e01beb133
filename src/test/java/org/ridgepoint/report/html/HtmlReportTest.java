package org.ridgepoint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenarios none, dense and sparse under taxes 0 and 1, seeds 1 to 3. HHI is 1000 + 10·seed + year − 2049; dense lies 500 − seed
 * below none, sparse 100·(seed − 2) above it, and under tax 1 dense lies as far above none.
 */
class HtmlReportTest {
    private static final String HHI = "1000 + 10 * seed + year - 2049"
            + " + case when point = 1 then seed - 500 when point = 4 then 500 - seed"
            + " when point % 3 = 2 then 100 * (seed - 2) else 0 end";

    @TempDir
    private Path folder;

    private Path results = Path.of("");

    @BeforeEach
    void writeStudy() {
        Map<String, List<String>> factors = new LinkedHashMap<>();
        factors.put("scenario", List.of("a/none", "a/dense", "a/sparse", "a/none", "a/dense", "a/sparse"));
        factors.put("tax", List.of("0", "0", "0", "1", "1", "1"));
        results = ReportStudy.write(
                folder.resolve("results.duckdb"),
                "Is <b>x</b> & 'y' right?",
                factors,
                Map.of("hhi_hosted_tokens", HHI));
    }

    private List<String> answer() {
        Matcher sentences = Pattern.compile("<li>([^<]*)</li>").matcher(HtmlReport.of(results));
        return sentences.results().map(found -> found.group(1)).toList();
    }

    // By hand, end of 2049, tax 0: none has 1010, 1020, 1030: mean 1020, standard error 10/√3, Student's t at 2 degrees
    // of
    // freedom 4.3027, so ±24.8. dense has 511, 522, 533: mean 522 ± 11·4.3027/√3 = 27.3. sparse has 910, 1020, 1130.
    // dense − none is −499, −498, −497: −498 ± 2.48; sparse − none is −100, 0, 100: 0 ± 248, so its sign is open.
    @Test
    void theAnswerIsMadeFromTheNumbers() {
        List<String> answer = answer();
        assertEquals(3, answer.size());
        assertEquals(
                "At the end of 2049, the concentration of hosted tokens (HHI) with tax = 0 runs from 522 [495, 549] in ‘dense’"
                        + " to 1,020 [995, 1,045] in ‘none’; all 3 means are below the merger threshold of 1,800.",
                answer.get(0));
        assertEquals(
                "Against ‘none’, seed by seed, 1 of the 2 others lowers it and none raises it by more than chance explains;"
                        + " the largest change is that of ‘dense’, −498 [−500, −496].",
                answer.get(1));
        assertTrue(answer.get(2).endsWith("with tax = 1 it is +498 [+496, +500]."), answer.get(2));
    }

    // Doctored: with 1,500 more in dense from 2049 on, it is the highest, above the threshold, and raises.
    @Test
    void theAnswerChangesWithTheNumbers() {
        ReportStudy.execute(
                results,
                "update series set value = value + 1500 where run in (select run from runs where point = 1)"
                        + " and year(date) = 2049");
        List<String> answer = answer();
        assertTrue(answer.get(0).contains("to 2,022 [1,995, 2,049] in ‘dense’; 2 of 3 means are below"), answer.get(0));
        assertTrue(answer.get(1).contains("none of the 2 others lower it and 1 raises it"), answer.get(1));
        assertTrue(answer.get(1).endsWith("‘dense’, +1,002 [+1,000, +1,004]."), answer.get(1));
    }

    @Test // by hand: dense − none becomes 190, 280, 70 with mean 180 and standard error 61, so ± 261: its sign is open
    void withoutAClearDifferenceTheAnswerSaysSo() {
        ReportStudy.execute(
                results,
                "update series set value = 1000 + 100 * (1 + run % 3) where run in (select run from runs where point in (1))");
        assertTrue(answer().get(1).contains("none of the 2 others differs by then"), answer().get(1));
    }

    @Test
    void textOfTheStudyIsEscaped() {
        String page = HtmlReport.of(results);
        assertTrue(page.contains("<h1>Is &lt;b&gt;x&lt;/b&gt; &amp; &#39;y&#39; right?</h1>"));
        assertFalse(page.contains("<b>x</b>"));
    }

    @Test // what a browser would fetch: sources, links to files, imports and urls of styles
    void nothingIsLoadedFromElsewhere() {
        String page = HtmlReport.of(results);
        assertFalse(Pattern.compile("(?i)\\s(src|srcset|data|action)\\s*=\\s*[\"']")
                .matcher(page.replaceAll("(?s)<script>.*?</script>", ""))
                .find());
        assertFalse(page.contains("<link"));
        assertFalse(page.contains("@import"));
        assertFalse(Pattern.compile("url\\((?!data:)")
                .matcher(page.replaceAll("(?s)<script>.*?</script>", ""))
                .find());
    }

    @Test // every number of a chart stands in a table too, so that the page can be read without JavaScript
    void numbersOfChartsStandInTables() {
        String page = HtmlReport.of(results);
        assertTrue(page.contains("<details open class=\"numbers\"><summary>Numbers as a table</summary>"));
        assertTrue(page.contains("<td>522 [495, 549]</td>"));
    }

    @Test // without a manifest there are no scenarios to work costs out from, and the page says so
    void withoutAManifestTheCurvesAreLeftOut() {
        String page = HtmlReport.of(results);
        assertTrue(page.contains("they need the scenarios of a manifest"));
        assertFalse(page.contains("id=\"cost-years\""));
    }

    @Test
    void aStudyWithoutNumbersStillHasAPage() {
        ReportStudy.execute(results, "delete from series");
        assertTrue(HtmlReport.of(results).contains("No run has left a number yet."));
    }
}
