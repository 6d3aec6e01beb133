package org.ridgepoint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.cli.Main;
import tools.jackson.databind.JsonNode;

/** The report that a small batch leaves, as headless Chromium shows it from a file. */
class ReportBrowserTest {
    private static final String STUDY = """
            name: small
            question: Does it work?
            scenario: imbalance/none
            set: {time.endYear: 2028}
            factors:
              - scenarios: [imbalance/none, imbalance/dense]
              - path: pricing.costBasis
                values: [full-cost, marginal]
            replications: 2
            """;

    /**
     * For every line of every chart: pixels of its colour, or nearly so, when it is shown alone without its band. Lines without a
     * number are left out.
     */
    private static final String DRAWN = """
            (async () => {
              const found = [];
              for (const chart of ridgepointCharts) {
                chart.bands = false;
                for (const [k, line] of chart.data.views[0].series.entries()) {
                  if (line.value.every(v => v === null)) continue;
                  chart.hidden = new Set(chart.data.views[0].series.keys());
                  chart.hidden.delete(k);
                  chart.draw();
                  await new Promise(done => setTimeout(done));
                  const canvas = chart.node.querySelector('canvas');
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const wanted = [1, 3, 5].map(i => parseInt(chart.plot.series[3 * k + 1].stroke().slice(i, i + 2), 16));
                  let near = 0;
                  for (let i = 0; i < pixels.length; i += 4) {
                    near += pixels[i + 3] > 150 && wanted.every((c, j) => Math.abs(c - pixels[i + j]) < 25);
                  }
                  found.push([chart.node.id + ' ' + line.name, near]);
                }
              }
              return found;
            })()""";

    @TempDir
    private static Path folder;

    private static Path page = Path.of("");
    private static Browser browser;

    @BeforeAll
    static void makeReport() throws IOException, InterruptedException {
        boolean required = "1".equals(System.getenv("RIDGEPOINT_REQUIRE_ALL_TESTS"));
        if (!Browser.isInstalled() && !required) {
            System.out.println("Skipped: the report is not opened in a browser, because Chromium is not installed"
                    + " (Debian's package chromium).");
        }
        assumeTrue(Browser.isInstalled() || required, "Chromium is not installed");
        Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
        Path out = folder.resolve("small");
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "batch",
                study.toString(),
                "--out",
                out.toString());
        assertEquals(0, code, err.toString());
        page = out.resolve(HtmlReport.FILE);
        assertTrue(err.toString().contains("report: " + page), err.toString());
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String text(String script) {
        return browser.evaluate(script).asString();
    }

    private static boolean yes(String script) {
        return browser.evaluate(script).asBoolean();
    }

    private static void click(String selector) {
        browser.evaluate("document.querySelector(\"" + selector + "\").click()");
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 380})
    void opensWithoutComplaintOrRequest(int width) throws InterruptedException {
        browser.open(page, width);
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(page.toUri().toString()), browser.requests());
        assertEquals("Does it work?", text("document.querySelector('h1').textContent"));
        assertEquals(
                3,
                browser.evaluate("document.querySelectorAll('.answer li').length")
                        .asInt());
    }

    @ParameterizedTest // even a dotted line across 200 pixels has more
    @ValueSource(ints = {1200, 380})
    void everyLineIsDrawn(int width) throws InterruptedException {
        browser.open(page, width);
        JsonNode lines = browser.evaluate(DRAWN);
        assertTrue(lines.size() >= 20, lines.toString());
        lines.forEach(line -> assertTrue(line.get(1).asInt() > 40, lines.toString()));
    }

    @Test
    void nothingIsWiderThanAPhone() throws InterruptedException {
        browser.open(page, 380);
        assertEquals(
                380, browser.evaluate("document.documentElement.scrollWidth").asInt());
        assertTrue(yes("ridgepointCharts.every(chart => chart.plot.width <= 380)"));
        assertTrue(yes("[...document.querySelectorAll('button, select')].every(node =>"
                + " node.hidden || node.getBoundingClientRect().right <= 380)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 380})
    void linesAndBandsCanBeSwitchedOff(int width) throws InterruptedException {
        browser.open(page, width);
        click("#headline .legend button");
        assertEquals("false", text("document.querySelector('#headline .legend button').getAttribute('aria-pressed')"));
        assertFalse(yes("ridgepointCharts[0].plot.series[1].show"));
        assertTrue(yes("ridgepointCharts[0].plot.series[4].show"));
        click("#headline .legend button");
        assertTrue(yes("ridgepointCharts[0].plot.series[1].show"));
        assertTrue(yes("ridgepointCharts[0].plot.series[2].show"));
        click("#headline .bands");
        assertFalse(yes("ridgepointCharts[0].plot.series[2].show"));
    }

    @Test // the second view holds the runs under marginal cost, with other numbers
    void theOtherRunsCanBeChosen() throws InterruptedException {
        browser.open(page, 1200);
        String before = text("JSON.stringify(ridgepointCharts[0].plot.data[1])");
        browser.evaluate("(() => { const s = document.querySelector('#headline select.view'); s.selectedIndex = 1;"
                + " s.dispatchEvent(new Event('change')); })()");
        String after = text("JSON.stringify(ridgepointCharts[0].plot.data[1])");
        assertFalse(before.equals(after), after);
        assertEquals(text("JSON.stringify(ridgepointCharts[0].data.views[1].series[0].value)"), after);
    }

    @Test
    void aDragZoomsAndAButtonGoesBack() throws InterruptedException {
        browser.open(page, 1200);
        browser.evaluate("document.documentElement.style.scrollBehavior = 'auto';"
                + " document.querySelector('#headline').scrollIntoView()");
        JsonNode box = browser.evaluate("(() => { const r = document.querySelector('#headline .u-over')"
                + ".getBoundingClientRect(); return [r.left, r.top, r.width, r.height]; })()");
        double left = box.get(0).asDouble();
        double width = box.get(2).asDouble();
        double middle = box.get(1).asDouble() + box.get(3).asDouble() / 2;
        browser.drag(left + 0.3 * width, left + 0.6 * width, middle);
        assertTrue(yes("ridgepointCharts[0].plot.scales.x.max < 2028 && ridgepointCharts[0].plot.scales.x.min > 2023"));
        assertFalse(yes("document.querySelector('#headline .reset').hidden"));
        click("#headline .reset");
        assertTrue(yes("ridgepointCharts[0].plot.scales.x.min == ridgepointCharts[0].data.views[0].x[0]"));
        assertTrue(yes("document.querySelector('#headline .reset').hidden"));
        click("#headline .closer");
        assertFalse(yes("document.querySelector('#headline .reset').hidden"));
    }

    @Test
    void hoveringReadsTheValues() throws InterruptedException {
        browser.open(page, 1200);
        JsonNode box = browser.evaluate("(() => { document.documentElement.style.scrollBehavior = 'auto';"
                + " document.querySelector('#headline').scrollIntoView();"
                + " const r = document.querySelector('#headline .u-over').getBoundingClientRect();"
                + " return [r.right, r.top + r.height / 2]; })()");
        browser.hover(box.get(0).asDouble() - 2, box.get(1).asDouble());
        browser.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        String read = text("document.querySelector('#headline .legend output').textContent");
        assertEquals("at 2027", text("document.querySelector('#headline .legend .when').textContent"));
        String cell = text("document.querySelector('#headline tbody tr:last-child td').textContent");
        assertTrue(!read.isEmpty() && cell.startsWith(read + " ["), read + " and " + cell);
    }

    @Test // one line for the header, then one for every view, series and year
    void numbersCanBeDownloaded() throws InterruptedException {
        browser.open(page, 1200);
        String[] lines = text("ridgepointCharts[0].csv()").split("\r\n");
        assertEquals("\"view\",\"End of year\",\"series\",\"HHI\",\"low\",\"high\"", lines[0]);
        assertEquals(1 + 2 * 2 * 5, lines.length);
        assertEquals(
                "headline.csv",
                text("(() => { let name = ''; const click = HTMLAnchorElement.prototype.click;"
                        + " HTMLAnchorElement.prototype.click = function () { name = this.download; };"
                        + " document.querySelector('#headline .csv').click(); HTMLAnchorElement.prototype.click = click;"
                        + " return name; })()"));
    }

    @Test // tables are shut while the script draws, and open by the reader
    void tablesOpen() throws InterruptedException {
        browser.open(page, 1200);
        assertFalse(yes("document.querySelector('#headline details').open"));
        click("#headline summary");
        assertTrue(yes("document.querySelector('#headline table').checkVisibility()"));
    }

    @Test // the question is asked of the page as it stands, since it runs no script of its own
    void withoutScriptsTheTablesAreOpen() throws InterruptedException {
        browser.open(page, 1200, "light", false);
        assertTrue(yes("document.querySelector('#headline table').checkVisibility()"));
        assertFalse(yes("document.querySelector('#headline .plot').checkVisibility()"));
    }

    @Test
    void darkAndLightDiffer() throws InterruptedException {
        String ground = "getComputedStyle(document.body).backgroundColor";
        browser.open(page, 1200, "dark", true);
        String dark = text(ground);
        assertEquals(List.of(), browser.complaints());
        browser.open(page, 1200, "light", true);
        assertEquals("rgb(255, 255, 255)", text(ground));
        assertFalse(dark.equals(text(ground)), dark);
    }
}
