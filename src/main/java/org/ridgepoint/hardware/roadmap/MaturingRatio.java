package org.ridgepoint.hardware.roadmap;

import org.ridgepoint.units.Require;

/**
 * A ratio to the server line of the same year that moves geometrically with maturity, launch^(1−m)·potential^m.
 *
 * @param launch at maturity 0
 * @param potential at maturity 1
 */
public record MaturingRatio(double launch, double potential) {

    public MaturingRatio {
        Require.positive(launch, "launch ratio");
        Require.positive(potential, "potential ratio");
    }

    /** A ratio that maturity does not change. */
    public static MaturingRatio constant(double value) {
        return new MaturingRatio(value, value);
    }

    /** The ratio at a maturity in [0, 1]. */
    public double at(double maturity) {
        double weight = Require.fraction(maturity, "maturity");
        return StrictMath.exp((1 - weight) * StrictMath.log(launch) + weight * StrictMath.log(potential));
    }
}
