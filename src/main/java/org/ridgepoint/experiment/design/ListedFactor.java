package org.ridgepoint.experiment.design;

import java.util.List;
import org.ridgepoint.units.Require;

/**
 * A factor with a list of levels, each as likely as the others.
 *
 * @param levels in order; at least one
 */
public record ListedFactor(String name, List<Level> levels) implements Factor {
    public ListedFactor {
        levels = List.copyOf(levels);
        Require.atLeast(levels.size(), 1, "number of levels of " + name);
    }

    @Override
    public Level at(double quantile) {
        int index = (int) (Require.fraction(quantile, "quantile") * levels.size());
        return levels.get(Math.min(index, levels.size() - 1));
    }
}
