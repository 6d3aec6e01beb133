package org.ridgepoint.pricing;

import org.ridgepoint.units.Require;

/** From own elasticity to price. Pure functions. */
public final class Markup {
    /** No price is set as if demand were less elastic than this, so no price exceeds 21 times its cost. */
    public static final double LEAST_ELASTICITY = 1.05;

    /** Highest margin (p − c̃)/p that the floor allows: 1/1.05. */
    static final double HIGHEST_MARGIN = 1 / LEAST_ELASTICITY;

    private Markup() {}

    /**
     * Price over cost, {@code E/(E−1)}, with E no less than {@link #LEAST_ELASTICITY}.
     *
     * @param elasticity own elasticity E as a positive number
     * @return in (1, 21]
     */
    public static double of(double elasticity) {
        double floored = Math.max(elasticity, LEAST_ELASTICITY);
        return floored / (floored - 1);
    }

    /**
     * Own elasticity of all offers of one owner together, without nests: {@code E = (1+α)(1−S) + ε·S} (Atkeson and
     * Burstein 2008). Every offer of the owner then has the same markup.
     *
     * @param ownerShare S, share of spending over all offers of the owner, in [0, 1]
     */
    public static double ownerElasticity(double alpha, double epsilon, double ownerShare) {
        Require.fraction(ownerShare, "ownerShare");
        return (1 + alpha) * (1 - ownerShare) + epsilon * ownerShare;
    }
}
