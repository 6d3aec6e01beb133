package org.ridgepoint.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.ridgepoint.experiment.design.CubeDesign;
import org.ridgepoint.experiment.design.Design;
import org.ridgepoint.experiment.design.Factor;
import org.ridgepoint.experiment.design.FullFactorial;
import org.ridgepoint.experiment.design.LatinHypercube;
import org.ridgepoint.experiment.design.Morris;
import org.ridgepoint.experiment.design.Saltelli;
import org.ridgepoint.experiment.design.Sobol;

/** Reads the design of an experiment. */
final class DesignReader {
    /** Points of the largest design: all of them are held in memory. */
    static final int MOST_POINTS = 1_000_000;

    private static final String DESIGN = "design";
    private static final String TYPE = "type";
    private static final int MOST_LEVELS = 1000;
    private static final int DEFAULT_LEVELS = 4;
    private static final int DEFAULT_SEED = 1;

    private final Fields root;
    private final PointsReader points;

    DesignReader(Fields root, PointsReader points) {
        this.root = root;
        this.points = points;
    }

    /**
     * A design with what it varies.
     *
     * @param factors those of the file, unless points were written out one by one
     */
    record Chosen(Design design, List<Factor> factors) {}

    /** The design; empty if something is wrong with it. */
    Optional<Chosen> read(List<Factor> factors) {
        if (!root.has(DESIGN)) {
            return Optional.of(new Chosen(new FullFactorial(), factors)).filter(this::isRight);
        }
        Optional<Fields> fields = root.group(DESIGN);
        Optional<Chosen> chosen = fields.flatMap(each -> read(each, factors));
        fields.ifPresent(Fields::done);
        return chosen.filter(this::isRight);
    }

    private Optional<Chosen> read(Fields fields, List<Factor> factors) {
        Map<String, Function<Fields, Optional<Chosen>>> types = new LinkedHashMap<>();
        types.put("full-factorial", each -> Optional.of(new Chosen(new FullFactorial(), factors)));
        types.put("latin-hypercube", each -> latinHypercube(each).map(design -> new Chosen(design, factors)));
        types.put("sobol", each -> sobol(each).map(design -> new Chosen(design, factors)));
        types.put("morris", each -> morris(each).map(design -> new Chosen(design, factors)));
        types.put("saltelli", each -> saltelli(each).map(design -> new Chosen(design, factors)));
        types.put("points", each -> points.read(each, factors));
        fields.require(TYPE, "must be one of: " + String.join(", ", types.keySet()));
        Optional<Function<Fields, Optional<Chosen>>> type = fields.choice(TYPE, types);
        if (type.isEmpty()) {
            fields.names().forEach(fields::has);
        }
        return type.flatMap(each -> each.apply(fields));
    }

    private static Optional<Design> latinHypercube(Fields fields) {
        OptionalInt size = size(fields, "size");
        int seed = seed(fields);
        return size.isPresent() ? Optional.of(new LatinHypercube(size.getAsInt(), seed)) : Optional.empty();
    }

    private static Optional<Design> sobol(Fields fields) {
        OptionalInt size = size(fields, "size");
        int skip = fields.integer("skip", 0, MOST_POINTS).orElse(0);
        OptionalInt scramble = fields.integer("scramble", 0, Integer.MAX_VALUE);
        OptionalLong shift = scramble.isPresent() ? OptionalLong.of(scramble.getAsInt()) : OptionalLong.empty();
        return size.isPresent() ? Optional.of(new Sobol(size.getAsInt(), skip, shift)) : Optional.empty();
    }

    static Optional<Design> morris(Fields fields) {
        OptionalInt trajectories = size(fields, "trajectories");
        int levels = fields.integer("levels", 2, MOST_LEVELS).orElse(DEFAULT_LEVELS);
        int seed = seed(fields);
        if (levels % 2 != 0) {
            fields.refuse("levels", "must be even");
            return Optional.empty();
        }
        return trajectories.isPresent()
                ? Optional.of(new Morris(trajectories.getAsInt(), levels, seed))
                : Optional.empty();
    }

    static Optional<Design> saltelli(Fields fields) {
        OptionalInt size = size(fields, "size");
        int seed = seed(fields);
        boolean secondOrder = fields.flag("secondOrder");
        return size.isPresent() ? Optional.of(new Saltelli(size.getAsInt(), seed, secondOrder)) : Optional.empty();
    }

    private static OptionalInt size(Fields fields, String name) {
        fields.require(name, "must be a whole number from 1 to " + MOST_POINTS);
        return fields.integer(name, 1, MOST_POINTS);
    }

    private static int seed(Fields fields) {
        return fields.integer("seed", 0, Integer.MAX_VALUE).orElse(DEFAULT_SEED);
    }

    private boolean isRight(Chosen chosen) {
        Optional<String> remedy = remedy(chosen.design(), chosen.factors());
        remedy.ifPresent(each -> root.refuse(DESIGN, each));
        return remedy.isEmpty();
    }

    private static Optional<String> remedy(Design design, List<Factor> factors) {
        if (design instanceof FullFactorial) {
            List<String> endless = factors.stream()
                    .filter(each -> each.levels().isEmpty())
                    .map(Factor::name)
                    .toList();
            if (!endless.isEmpty()) {
                return Optional.of("is full factorial, so give 'values', or 'steps' of a range, for: "
                        + String.join(", ", endless));
            }
        }
        if (design instanceof CubeDesign) {
            if (factors.isEmpty()) {
                return Optional.of("draws levels of factors, but there are none that could be read");
            }
            if (factors.size() > Sobol.MOST_DIMENSIONS / 2) {
                return Optional.of("takes at most " + Sobol.MOST_DIMENSIONS / 2 + " factors");
            }
        }
        return design.size(factors) > MOST_POINTS
                ? Optional.of("has " + design.size(factors) + " points; at most " + MOST_POINTS + " are made")
                : Optional.empty();
    }
}
