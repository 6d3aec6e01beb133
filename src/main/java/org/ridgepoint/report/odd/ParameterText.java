package org.ridgepoint.report.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.ParameterSection;

/**
 * Every parameter in tables, one for each section. Sections that declare the same parameters for different things, as
 * those of segments do, share a table with one column of defaults each.
 */
final class ParameterText {
    private static final String ALIKE = "‹each›";

    private ParameterText() {}

    static String of(ParameterRegistry registry) {
        StringBuilder text = new StringBuilder();
        List<ParameterSection> sections = registry.sections();
        int first = 0;
        while (first < sections.size()) {
            int end = first + 1;
            while (end < sections.size() && alike(sections.get(first), sections.get(end))) {
                end++;
            }
            text.append(table(sections.subList(first, end)));
            first = end;
        }
        return text.toString();
    }

    private static boolean alike(ParameterSection one, ParameterSection other) {
        return one.name().contains(".") && shapes(one).equals(shapes(other));
    }

    /** What parameters of alike sections have in common: everything but their defaults. */
    private static List<List<String>> shapes(ParameterSection section) {
        return section.parameters().stream()
                .map(parameter -> List.of(
                        path(section, parameter),
                        parameter.unit(),
                        parameter.range(),
                        parameter.source(),
                        parameter.help()))
                .toList();
    }

    /** The path, with the last word of the section's name left open. */
    private static String path(ParameterSection section, Parameter<?> parameter) {
        String name = section.name();
        String open = name.substring(0, name.lastIndexOf('.') + 1) + ALIKE;
        return parameter.path().startsWith(name + ".")
                ? open + parameter.path().substring(name.length())
                : parameter.path();
    }

    private static String table(List<ParameterSection> sections) {
        ParameterSection first = sections.get(0);
        List<String> headings = new ArrayList<>(List.of("parameter", "unit"));
        boolean single = sections.size() == 1;
        for (ParameterSection section : sections) {
            headings.add(single ? "default" : lastWord(section.name()));
        }
        headings.addAll(List.of("range", "source", "meaning"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < first.parameters().size(); i++) {
            Parameter<?> parameter = first.parameters().get(i);
            List<String> row = new ArrayList<>();
            row.add(Markdown.code(single ? parameter.path() : path(first, parameter)));
            row.add(parameter.unit());
            for (ParameterSection section : sections) {
                row.add(section.parameters().get(i).defaultText());
            }
            row.addAll(List.of(parameter.range(), parameter.source(), parameter.help()));
            rows.add(row);
        }
        return Markdown.heading(3, title(sections)) + help(sections) + "\n\n" + Markdown.table(headings, rows);
    }

    private static String title(List<ParameterSection> sections) {
        return Markdown.codes(sections.stream().map(ParameterSection::name).toList());
    }

    private static String help(List<ParameterSection> sections) {
        return sections.size() == 1
                ? sections.get(0).help()
                : sections.stream()
                        .map(section -> section.help().replace(lastWord(section.name()), ALIKE))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
