package org.ridgepoint.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.ProgramVersion;
import org.ridgepoint.units.Text;

/** The page of a report: everything in its order. */
final class ReportPage {
    /** Nothing is loaded from anywhere; scripts and styles are those of the page. */
    private static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

    private static final String DONE = "done";

    private final RecordedStudy study;
    private final Outcomes outcomes;
    private final Optional<Headline> headline;
    private final Optional<Manifest> manifest;
    private final List<Markup> contents = new ArrayList<>();

    /**
     * @param headline empty if no run has left a number
     * @param manifest of the results; empty if there is none beside them
     */
    ReportPage(RecordedStudy study, Outcomes outcomes, Optional<Headline> headline, Optional<Manifest> manifest) {
        this.study = study;
        this.outcomes = outcomes;
        this.headline = headline;
        this.manifest = manifest;
    }

    /** The whole page. */
    String html() {
        Markup main = Markup.element("main", body());
        String title = description("name", "study") + " – Ridgepoint report";
        Markup head = Markup.element(
                "head",
                new Markup("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY
                        + "\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\">"),
                Markup.element("title", title),
                new Markup("<style>" + resource("uPlot.min.css") + resource("report.css") + "</style>"));
        Markup scripts = new Markup(
                "<script>" + resource("uPlot.iife.min.js") + "</script><script>" + resource("report.js") + "</script>");
        return "<!DOCTYPE html>\n"
                + Markup.element(
                                "html lang=\"en\"", head, Markup.element("body", header(), navigation(), main, scripts))
                        .html()
                + "\n";
    }

    private Markup header() {
        return Markup.element(
                "header",
                Markup.element("p class=\"study\"", "Ridgepoint · study ‘" + description("name", "unnamed") + "’"),
                Markup.element("h1", description("question", "What do the runs of this study say?")),
                answer(),
                Markup.element("p class=\"note\"", size()));
    }

    private Markup answer() {
        if (headline.isEmpty()) {
            return Markup.element("p class=\"answer\"", "No run has left a number yet.");
        }
        return Markup.element(
                "ul class=\"answer\"",
                Markup.join(new Answer(outcomes, headline.get())
                        .sentences().stream()
                                .map(sentence -> Markup.element("li", sentence))
                                .toList()));
    }

    private String size() {
        SortedMap<String, Long> runs = study.runs();
        long all = runs.values().stream().mapToLong(Long::longValue).sum();
        String averaged = outcomes.frame().averaged().isEmpty()
                ? ""
                : " Averaged over within each seed: "
                        + String.join(", ", outcomes.frame().averaged()) + ".";
        return Text.format(
                        "Made from %,d runs, %,d of them complete. Brackets hold 95\u00a0%% intervals of means over seeds.",
                        all, runs.getOrDefault(DONE, 0L))
                + averaged;
    }

    private Markup navigation() {
        return Markup.element("nav aria-label=\"Contents\"", Markup.element("ol", Markup.join(contents)));
    }

    private Markup body() {
        List<Markup> sections = new ArrayList<>();
        headline.ifPresent(measure -> {
            Sections charts = new Sections(outcomes);
            sections.add(section("concentration", "Trajectories", "wide", figures(charts.headline(measure))));
            if (outcomes.frame().compares()) {
                sections.add(section("levels", "Side by side", "", new ScenarioTable(outcomes, measure).markup()));
            }
            PhaseDiagram.of(study, outcomes, measure)
                    .ifPresent(phase -> sections.add(section("phase", "Phase diagram", "", phase.markup())));
            sections.add(section("cost", "Cost of serving", "", costs()));
            sections.add(section("scale", "Scale in the market", "grid", figures(charts.scale())));
            sections.add(section("technology", "Technology", "grid", figures(charts.technology())));
            sections.add(section("surplus", "Price and surplus", "grid", figures(charts.surplus())));
            sections.add(section("structure", "Structure of the market", "grid", figures(charts.structure(measure))));
        });
        sections.add(section("assumptions", "Assumptions", "", assumptions()));
        manifest.ifPresent(
                kept -> sections.add(section("manifest", "Manifest", "", ManifestTable.of(kept, study.runs()))));
        return Markup.join(sections);
    }

    private Markup section(String id, String title, String layout, Markup content) {
        if (content.html().isEmpty()) {
            return Markup.NOTHING;
        }
        contents.add(Markup.element("li", Markup.element("a href=\"#" + id + "\"", title)));
        return Markup.element(
                "section id=\"" + id + "\"",
                Markup.element("h2", title),
                Markup.element("div class=\"" + layout + "\"", content));
    }

    private static Markup figures(List<Chart> charts) {
        return Markup.join(charts.stream().map(ChartMarkup::of).toList());
    }

    private Markup costs() {
        Markup missing = Markup.element(
                "p class=\"note\"",
                "Left out: they need the scenarios of a manifest that this version of the program can read.");
        Markup curves = manifest.flatMap(
                        kept -> StudyScenarios.with(kept, points -> CostSection.of(outcomes.frame(), points)))
                .orElse(missing);
        boolean other = manifest.filter(kept -> !kept.program()
                        .identity()
                        .equals(ProgramVersion.ofProgram().identity()))
                .isPresent();
        return other
                ? Markup.join(
                        Markup.element(
                                "p class=\"note\"",
                                "Another version of the model or of its tables made the runs; these curves are those of"
                                        + " the version that wrote this page."),
                        curves)
                : curves;
    }

    private Markup assumptions() {
        return Markup.join(
                Markup.element(
                        "p class=\"note\"",
                        "Values are those of the scenario ‘" + scenario()
                                + "’ as the manifest keeps it, sources those of" + " this version of the program."),
                AssumptionTable.of(
                        manifest, scenario(), List.copyOf(study.factors().keySet())));
    }

    private String scenario() {
        return study.factors().getOrDefault("scenario", new TreeMap<>()).values().stream()
                .findFirst()
                .or(() -> manifest.flatMap(kept -> kept.scenarios().stream().findFirst())
                        .map(Manifest.ScenarioText::name))
                .orElse("defaults");
    }

    private String description(String key, String absent) {
        return study.description().getOrDefault(key, absent);
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
