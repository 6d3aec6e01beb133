package org.ridgepoint.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ridgepoint.experiment.ReplicationRule.Precision;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.scenario.YamlNode.Mapping;

/**
 * Reads how often the points of an experiment are run.
 *
 * @param root the experiment
 * @param names knows scopes, measures and years
 * @param recording what runs record: a precision can be judged by nothing else
 */
record ReplicationReader(Fields root, RecordingReader names, Recording recording) {
    /** More replications than anybody needs; a larger number is a slip of the pen. */
    private static final int MOST = 1_000_000;

    private static final String REPLICATIONS = "replications";
    private static final double DEFAULT_CONFIDENCE = 0.95;

    /** The rule; a single replication if the file gives none or a wrong one. */
    ReplicationRule read() {
        Optional<YamlNode> node = root.node(REPLICATIONS);
        if (node.isEmpty()) {
            return ReplicationRule.fixed(1);
        }
        if (node.get() instanceof Mapping) {
            return root.group(REPLICATIONS).map(this::adaptive).orElseThrow();
        }
        return ReplicationRule.fixed(root.integer(REPLICATIONS, 1, MOST).orElse(1));
    }

    private ReplicationRule adaptive(Fields fields) {
        fields.require("least", "must be a whole number at least 2");
        fields.require("most", "must be a whole number at least 2");
        OptionalInt least = fields.integer("least", 2, MOST);
        OptionalInt most = fields.integer("most", 2, MOST);
        Optional<Precision> precision = precision(fields);
        fields.done();
        if (least.isEmpty() || most.isEmpty()) {
            return ReplicationRule.fixed(1);
        }
        if (most.getAsInt() < least.getAsInt()) {
            fields.refuse("most", "must be at least 'least', " + least.getAsInt());
            return ReplicationRule.fixed(1);
        }
        return new ReplicationRule(least.getAsInt(), most.getAsInt(), precision);
    }

    private Optional<Precision> precision(Fields fields) {
        double halfWidth = fields.requiredNumber("halfWidth");
        if (halfWidth <= 0) {
            fields.refuse("halfWidth", "must be above 0");
        }
        double confidence = confidence(fields);
        String scope = fields.text("scope").orElse("total");
        names.scopeRemedy(scope, false).ifPresent(remedy -> fields.refuse("scope", remedy));
        fields.require("measure", "must be the name of a measure");
        Optional<String> measure = fields.text("measure");
        Optional<String> remedy = measure.flatMap(each -> names.measureRemedy(each, false));
        remedy.ifPresent(each -> fields.refuse("measure", each));
        OptionalInt year = year(fields);
        if (!(halfWidth > 0) || Double.isNaN(confidence) || measure.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        if (remedy.isEmpty() && !recording.keeps(scope, measure.get(), year.getAsInt())) {
            fields.refuse("measure", "must be among what 'record' keeps for " + scope + " and that year");
        }
        return Optional.of(new Precision(scope, measure.get(), year.getAsInt(), halfWidth, confidence));
    }

    private static double confidence(Fields fields) {
        OptionalDouble given = fields.number("confidence");
        double confidence = given.orElse(fields.has("confidence") ? Double.NaN : DEFAULT_CONFIDENCE);
        if (confidence <= 0 || confidence >= 1) {
            fields.refuse("confidence", "must lie between 0 and 1");
            return Double.NaN;
        }
        return confidence;
    }

    private OptionalInt year(Fields fields) {
        fields.require("year", "must be a year of the runs, " + names.yearsInWords());
        return fields.integer("year", names.firstYear(), names.lastYear());
    }
}
