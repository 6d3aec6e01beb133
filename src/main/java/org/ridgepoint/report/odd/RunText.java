package org.ridgepoint.report.odd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgepoint.measures.Measure;
import org.ridgepoint.measures.MeasureRegistry;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.MarketObserver.Measurement;
import org.ridgepoint.simulation.Phase;

/** What happens in a run: phases, random streams, and the measures that a step really writes. */
final class RunText {
    private final SourceDocs docs;

    RunText(SourceDocs docs) {
        this.docs = docs;
    }

    String phases() {
        return Markdown.table(
                List.of("order", "phase", "what happens"),
                Stream.of(Phase.values())
                        .map(phase -> List.of(
                                Integer.toString(phase.ordering()),
                                Markdown.code(phase.name()),
                                docs.of(Phase.class.getName() + "#" + phase.name())))
                        .toList());
    }

    String streams() {
        return Markdown.table(
                List.of("stream", "drawn by", "what for"),
                docs.streams().stream()
                        .map(stream -> List.of(
                                Markdown.code(stream.name()),
                                Markdown.code(SourceDocs.simpleName(stream.type())),
                                stream.meaning()))
                        .toList());
    }

    /** Scopes by measure, in the order in which the first step of a market writes them. */
    static Map<String, Set<String>> written(MarketParameters parameters) {
        Map<String, Set<String>> scopes = new LinkedHashMap<>();
        DeploymentMarket.run(parameters, 1, step -> {
            for (Measurement measurement : step.measurements()) {
                scopes.computeIfAbsent(measurement.measure(), name -> new LinkedHashSet<>())
                        .add(measurement.scope());
            }
        });
        return scopes;
    }

    /** Measures that are written or explained; what lacks one of the two shows a gap. */
    static String measures(MarketParameters parameters) {
        List<String> segments = parameters.demand().segments().stream()
                .map(segment -> segment.name())
                .toList();
        Map<String, Set<String>> written = written(parameters);
        List<List<String>> rows = new ArrayList<>();
        for (Measure measure : MeasureRegistry.measures()) {
            Set<String> scopes = written.getOrDefault(measure.names().get(0), Set.of());
            rows.add(List.of(
                    Markdown.codes(measure.names()), scopes(scopes, segments), measure.unit(), measure.meaning()));
        }
        written.forEach((name, scopes) -> {
            Optional<Measure> known = MeasureRegistry.find(name);
            if (known.isEmpty()) {
                rows.add(List.of(Markdown.code(name), scopes(scopes, segments), "", ""));
            }
        });
        return Markdown.table(List.of("measure", "scope", "unit", "meaning"), rows);
    }

    private static String scopes(Set<String> scopes, List<String> segments) {
        List<String> words = new ArrayList<>(scopes);
        if (words.containsAll(segments)) {
            words.removeAll(segments);
            words.add("each segment");
        }
        return String.join(", ", words);
    }

    static String variants() {
        return Markdown.table(
                List.of("ending", "shares of"),
                MeasureRegistry.variants().entrySet().stream()
                        .map(variant -> List.of(Markdown.code("_" + variant.getKey()), variant.getValue()))
                        .toList());
    }
}
