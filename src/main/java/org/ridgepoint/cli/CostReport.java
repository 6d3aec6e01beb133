package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.hardware.KernelSupport;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.OperatingPoint;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;
import org.ridgepoint.inference.cost.CostCurve;
import org.ridgepoint.inference.cost.CostExplanation;
import org.ridgepoint.inference.cost.CostQuestion;
import org.ridgepoint.inference.cost.CostRow;
import org.ridgepoint.inference.cost.CostStudy;
import org.ridgepoint.inference.cost.ServingChip;
import org.ridgepoint.inference.cost.ServingChoice;
import org.ridgepoint.units.Text;

/** What {@code ridgepoint cost} shows on a terminal: shared assumptions, a table, and what happens at scale. */
final class CostReport {
    private static final double MILLI = 1e3;
    private static final double PERCENT = 100;
    private static final double GIGA = 1e9;
    private static final String UNVERIFIED = "unverified";
    private static final String NO_KERNELS = " !";
    private static final int FORMAT = 2;
    private static final List<Heading> HEADINGS = List.of(
            Heading.number("tokens/s"),
            Heading.text("accelerator"),
            Heading.text("format"),
            Heading.number("loss"),
            Heading.number("chips"),
            Heading.number("batch"),
            Heading.number("of"),
            Heading.number("TPOT ms"),
            Heading.number("tok/s/user"),
            Heading.number("memory"),
            Heading.number("groups"),
            Heading.text("regime"),
            Heading.number("USD/M tok"),
            Heading.text("80 % band"));

    private final CostStudy study;
    private final CostQuestion question;
    private final PrintWriter out;

    CostReport(CostStudy study, PrintWriter out) {
        this.study = study;
        this.question = study.question();
        this.out = out;
    }

    void print(boolean explain) {
        assumptions();
        out.println();
        table();
        study.curves().stream().filter(curve -> curve.scale().isEmpty()).forEach(this::infeasible);
        chips();
        out.println();
        study.curves().forEach(this::scale);
        if (explain) {
            explanations();
        }
        out.flush();
    }

    private void assumptions() {
        ModelArchitecture model = question.model().requireArchitecture();
        Workload workload = question.workload();
        line(
                "%s: %s billion parameters, %s billion active",
                question.model().name(),
                Digits.four(model.totalParameters() / GIGA),
                Digits.four(model.activeParameters() / GIGA));
        if (question.model().kvIsUpperBound()) {
            line("the KV cache is an upper bound: some layers attend to a window or to selected tokens only");
        }
        line(
                "request: %s tokens in (%s %% cached), %s out; at most %s ms per token, %s ms to the first",
                Digits.four(workload.inputTokens()),
                Digits.four(workload.cachedShare() * PERCENT),
                Digits.four(workload.outputTokens()),
                Digits.four(workload.tpotLimitSeconds() * MILLI),
                Digits.four(workload.ttftLimitSeconds() * MILLI));
        load(workload, question.terms());
    }

    private void load(Workload workload, ServingTerms terms) {
        line(
                "load: peak %s × mean, slack %s over a total traffic %s; cold copies %s; usable memory %s; link latency %s s",
                Digits.four(workload.peakToMean()),
                Digits.four(terms.slack()),
                question.totalTraffic().isPresent()
                        ? "of " + Digits.four(question.totalTraffic().getAsDouble()) + " tokens/s"
                        : "equal to that of the row",
                terms.coldCopies() ? "on" : "off",
                Digits.four(terms.usableMemory()),
                Digits.four(terms.linkLatencySeconds()));
    }

    private void table() {
        List<List<String>> rows = new ArrayList<>();
        study.curves().stream()
                .flatMap(curve -> curve.rows().stream())
                .forEach(row -> row.served().ifPresent(served -> rows.add(cells(row, served))));
        if (!rows.isEmpty()) {
            Tables.print(OutputFormat.table, HEADINGS, rows, out);
        }
        if (rows.stream().anyMatch(row -> row.get(FORMAT).endsWith(NO_KERNELS))) {
            line(
                    "%s no kernels for this format on this chip in the serving software that was surveyed",
                    NO_KERNELS.strip());
        }
    }

    private static List<String> cells(CostRow row, CostRow.Served served) {
        OperatingPoint point = served.point();
        return List.of(
                Digits.four(row.trafficTokensPerSecond()),
                served.choice().chip().name(),
                served.choice().format().name() + (lacksKernels(served.choice()) ? NO_KERNELS : ""),
                Text.format("%.2f", served.choice().quality().decades()),
                Integer.toString(served.option().setup().chips()),
                Digits.four(point.batch()),
                Digits.four(served.option().maxBatch()),
                Digits.four(point.cycleSeconds() * MILLI),
                Digits.four(point.tokensPerSecondPerUser()),
                Digits.four(point.memoryShare()),
                Digits.four(point.groups()),
                point.regime().label(),
                Digits.four(point.usdPerMillionTokens()),
                band(served));
    }

    private static boolean lacksKernels(ServingChoice choice) {
        return choice.kernels()
                .filter(answer -> answer == KernelSupport.Answer.NO)
                .isPresent();
    }

    private static String band(CostRow.Served served) {
        double cost = served.point().usdPerMillionTokens();
        return served.choice()
                .chip()
                .band()
                .map(band -> Digits.three(cost * band.low()) + "–" + Digits.three(cost * band.high()))
                .orElse("none");
    }

    private void infeasible(CostCurve curve) {
        String name = curve.accelerator().isEmpty() ? question.model().name() : curve.accelerator();
        line("not feasible: %s: %s", name, curve.rows().get(0).reason());
    }

    /** Every chip of the table once, with what it costs and how close it comes to its peaks. */
    private void chips() {
        Set<ServingChip> chips = new LinkedHashSet<>();
        study.curves().stream()
                .flatMap(curve -> curve.rows().stream())
                .forEach(row -> row.served()
                        .ifPresent(served -> chips.add(served.choice().chip())));
        if (!chips.isEmpty()) {
            out.println();
        }
        chips.forEach(this::chip);
    }

    private void chip(ServingChip chip) {
        ServingEfficiency efficiency = chip.hardware().efficiency();
        line(
                "%s: %s USD per chip and hour, %s; efficiency of memory %s, compute %s, prefill %s;%n"
                        + "  overhead %s s per layer, %s per doubling, %s per sequence; unpacking %s",
                chip.name(),
                Digits.four(chip.cost().usdPerHour()),
                chip.cost().basis().label(),
                Digits.four(efficiency.memory()),
                Digits.four(efficiency.compute()),
                Digits.four(efficiency.prefill()),
                Digits.four(efficiency.layerOverheadSeconds()),
                Digits.four(efficiency.layerOverheadPerDoublingSeconds()),
                Digits.four(efficiency.sequenceOverheadSeconds()),
                Digits.four(efficiency.weightUnpacking()));
        if (chip.entry().accelerator().provenance().source().equals(UNVERIFIED)) {
            line("  no source of this chip could be checked");
        }
        question.efficiencies().fallbacks(chip.entry().accelerator()).forEach(each -> line("  %s", each));
    }

    private void scale(CostCurve curve) {
        curve.scale().ifPresent(scale -> {
            String name = curve.accelerator().isEmpty() ? "best of the catalogue" : curve.accelerator();
            line(
                    "%s at scale: floor %s USD/M tokens (%s), ridge batch %s;%n"
                            + "  minimum efficient scale %s tokens/s per copy, bound by %s",
                    name,
                    Digits.four(scale.floorUsdPerMillionTokens()),
                    scale.choice().label(),
                    Digits.four(scale.ridgeBatch()),
                    Digits.four(scale.minimumEfficientScale()),
                    scale.binding());
            question.versusUsdPerMillionTokens().ifPresent(price -> line("  %s", breakEven(scale, price)));
        });
    }

    private String breakEven(CostCurve.AtScale scale, double price) {
        String found = scale.breakEven().isPresent()
                ? "breaks even at " + Digits.four(scale.breakEven().getAsDouble()) + " tokens/s"
                : "never breaks even (floor " + Digits.four(scale.floorUsdPerMillionTokens()) + " USD/M)";
        OptionalDouble listed = CostExplanation.comparablePrice(question);
        String compared = listed.isPresent()
                ? Text.format(
                        "%n  the catalogue's list price compares as %s USD/M (p_out + (I/O)·p_in, cached input at full price)",
                        Digits.four(listed.getAsDouble()))
                : "";
        return "self-hosting on whole groups versus " + Digits.four(price) + " USD/M: " + found + compared;
    }

    private void explanations() {
        for (CostCurve curve : study.curves()) {
            out.println();
            CostExplanation.ofChoices(curve).forEach(out::println);
            for (CostRow row : curve.rows()) {
                out.println();
                CostExplanation.of(question, row).forEach(out::println);
            }
        }
    }

    private void line(String template, Object... values) {
        out.println(Text.format(template, values));
    }
}
