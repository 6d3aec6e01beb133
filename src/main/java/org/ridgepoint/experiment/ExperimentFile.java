package org.ridgepoint.experiment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgepoint.experiment.DesignReader.Chosen;
import org.ridgepoint.experiment.ParameterValues.Value;
import org.ridgepoint.experiment.design.Factor;
import org.ridgepoint.scenario.Calendar;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.ScenarioSource;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.scenario.YamlNode.Mapping;
import org.ridgepoint.tables.Problems;

/** One experiment file being read. */
final class ExperimentFile {
    private static final String NAME = "name";
    private static final String SCENARIO = "scenario";
    private static final String SET = "set";
    private static final String FACTORS = "factors";

    /** Names become folder names, so they must not lead out of their folder. */
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** Runs of the largest experiment; each has a number of its own in the results. */
    private static final long MOST_RUNS = 100_000_000;

    private final MarketScenarios scenarios;
    private final ScenarioSource source;
    private final Fields root;
    private final ParameterRegistry registry;
    private final ParameterValues values;

    ExperimentFile(MarketScenarios scenarios, ScenarioSource source, Mapping root, Problems problems) {
        this.scenarios = scenarios;
        this.source = source;
        this.root = new Fields(source.label(), "", root, problems);
        this.registry = scenarios.reader().registry();
        this.values = new ParameterValues(source.label(), registry, problems);
    }

    /** The experiment; empty if it has no design, which the problems then explain. */
    Optional<Experiment> read(String text) {
        String name = name();
        String question = root.text("question").orElse("");
        List<Value> fixed = settings();
        List<String> settings = fixed.stream().map(Value::setting).toList();
        ScenarioNames names = new ScenarioNames(scenarios, source, settings, values.problems());
        Optional<MarketScenario> base = base(names);
        List<Factor> factors = new FactorReader(root, values, names, fixed).read();
        Optional<Chosen> chosen = new DesignReader(root, new PointsReader(source, names, values)).read(factors);
        RecordingReader recordings = recordings(base);
        Recording recording = recordings.read();
        ReplicationRule rule = new ReplicationReader(root, recordings, recording).read();
        root.done();
        chosen.ifPresent(each -> checkSize(each, rule));
        String scenario = names.resolve(root.text(SCENARIO).orElse(""));
        Optional<Experiment> experiment = chosen.map(each -> new Experiment(
                name, question, scenario, settings, each.factors(), each.design(), rule, recording, text));
        experiment.filter(right -> values.problems().isEmpty()).ifPresent(this::checkPoints);
        return experiment;
    }

    private void checkPoints(Experiment experiment) {
        int line = root.has(FACTORS) ? root.line(FACTORS) : root.line("design");
        new PointCheck(source.label(), line, scenarios, values.problems())
                .check(ExperimentPlan.of(experiment).matrix());
    }

    private String name() {
        Optional<String> given = root.text(NAME);
        if (given.isPresent() && !SAFE_NAME.matcher(given.get()).matches()) {
            root.refuse(NAME, "must be letters, digits, '.', '_' or '-', beginning with a letter or digit");
        }
        return given.orElseGet(() -> source.stem().replaceAll("[^A-Za-z0-9._-]", "-"));
    }

    private List<Value> settings() {
        Optional<YamlNode> set = root.node(SET);
        if (set.isPresent() && !(set.get() instanceof Mapping)) {
            root.refuse(SET, "must be a list of 'path: value' lines");
        }
        return set.filter(Mapping.class::isInstance)
                .map(each -> values.values((Mapping) each))
                .orElse(List.of());
    }

    private Optional<MarketScenario> base(ScenarioNames names) {
        root.require(SCENARIO, "name a scenario that ships, or a file");
        return root.text(SCENARIO)
                .flatMap(name -> names.read(SCENARIO, root.node(SCENARIO).orElseThrow()));
    }

    private RecordingReader recordings(Optional<MarketScenario> base) {
        List<String> segments = RecordingReader.segments(registry);
        if (base.isEmpty()) {
            return new RecordingReader(root, segments, 0, Integer.MAX_VALUE);
        }
        Calendar calendar = base.get().parameters().calendar();
        int first = (int) Math.floor(calendar.startYear());
        int last = calendar.dateOf(calendar.steps() - 1).getYear();
        return new RecordingReader(root, segments, first, last);
    }

    private void checkSize(Chosen chosen, ReplicationRule rule) {
        if (chosen.design().size(chosen.factors()) * rule.most() > MOST_RUNS) {
            root.refuse("replications", "makes too many runs with this design; at most " + MOST_RUNS + " are made");
        }
    }
}
