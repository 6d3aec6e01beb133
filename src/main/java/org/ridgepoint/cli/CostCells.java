package org.ridgepoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.inference.cost.CostCurve;
import org.ridgepoint.inference.cost.CostQuestion;
import org.ridgepoint.inference.cost.CostRow;
import org.ridgepoint.inference.cost.CostRow.Served;
import org.ridgepoint.inference.cost.CostStudy;

/** A list of columns and the ways to fill their cells; what is absent stays empty. */
abstract class CostCells {
    private final List<Column> columns = new ArrayList<>();

    /** A row, with the curve and the question that it belongs to. */
    record Line(CostQuestion question, CostCurve curve, CostRow row) {}

    private record Column(Heading heading, Function<Line, String> cell) {}

    final List<Heading> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    final List<List<String>> rows(CostStudy study) {
        List<List<String>> rows = new ArrayList<>();
        for (CostCurve curve : study.curves()) {
            for (CostRow row : curve.rows()) {
                Line line = new Line(study.question(), curve, row);
                rows.add(columns.stream()
                        .map(column -> column.cell().apply(line))
                        .toList());
            }
        }
        return rows;
    }

    /** A column of words that every row has. */
    final void text(String name, Function<Line, String> cell) {
        columns.add(new Column(Heading.text(name), cell));
    }

    /** A column of words about how a row is served. */
    final void servedText(String name, Function<Served, String> cell) {
        text(name, line -> line.row().served().map(cell).orElse(""));
    }

    /** A column of numbers that every row has. */
    final void asked(String name, ToDoubleFunction<Line> value) {
        number(name, line -> Digits.all(value.applyAsDouble(line)));
    }

    /** A column of numbers that may be absent. */
    final void optional(String name, Function<Line, OptionalDouble> value) {
        number(name, line -> Digits.all(value.apply(line)));
    }

    /** A column of numbers about how a row is served. */
    final void served(String name, ToDoubleFunction<Served> value) {
        number(
                name,
                line -> line.row()
                        .served()
                        .map(served -> Digits.all(value.applyAsDouble(served)))
                        .orElse(""));
    }

    /** A column of numbers about what happens at scale. */
    final void atScale(String name, ToDoubleFunction<CostCurve.AtScale> value) {
        number(
                name,
                line -> line.curve()
                        .scale()
                        .map(scale -> Digits.all(value.applyAsDouble(scale)))
                        .orElse(""));
    }

    /** A column of numbers, already in digits. */
    final void number(String name, Function<Line, String> digits) {
        columns.add(new Column(Heading.number(name), digits));
    }
}
