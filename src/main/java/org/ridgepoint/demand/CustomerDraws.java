package org.ridgepoint.demand;

/** Random numbers of customers. */
@FunctionalInterface
public interface CustomerDraws {
    /** Uniform in the open interval (0, 1), a function of its arguments: the same whatever was drawn before. */
    double uniform(long customer, long step);
}
