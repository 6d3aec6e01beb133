package org.ridgepoint.simulation;

/**
 * Every random draw of a run, as a function of (seed, name, agent, step). It keeps no state, so a draw does not depend
 * on what was drawn before it, and any thread may ask.
 *
 * <p>The key is folded by the finalizer of SplitMix64 over the seed, FNV-1a of the name, the agent and the step, one
 * after the other; draws under one key count on from there. A draw by name equals the first draw of {@link #stream}, so
 * a purpose that needs more than one number per agent and step takes a stream.
 *
 * <p>Agents and steps may be any 64-bit number; a draw that belongs to no agent has its own name and any fixed agent.
 */
public final class RandomStreams {
    private final long root;

    /** The streams of a run. Neighbouring seeds give unrelated streams. */
    public RandomStreams(long seed) {
        root = SplitMix.extend(0, seed);
    }

    /** Several draws under one key. The stream counts; give it to nobody else. */
    public RandomStream stream(StreamName name, long agent, long step) {
        long named = SplitMix.extend(root, name.hash());
        return new RandomStream(SplitMix.extend(SplitMix.extend(named, agent), step));
    }

    /** As {@link #stream(StreamName, long, long)}, for draws that are rare enough to hash the name each time. */
    public RandomStream stream(String purpose, long agent, long step) {
        return stream(StreamName.of(purpose), agent, step);
    }

    /** See {@link RandomStream#nextUniform()}. */
    public double uniform(StreamName name, long agent, long step) {
        return stream(name, agent, step).nextUniform();
    }

    /** See {@link RandomStream#nextUniform()}. */
    public double uniform(String purpose, long agent, long step) {
        return stream(purpose, agent, step).nextUniform();
    }

    /** See {@link RandomStream#nextGaussian()}. */
    public double gaussian(StreamName name, long agent, long step) {
        return stream(name, agent, step).nextGaussian();
    }

    /** See {@link RandomStream#nextGaussian()}. */
    public double gaussian(String purpose, long agent, long step) {
        return stream(purpose, agent, step).nextGaussian();
    }

    /** See {@link RandomStream#nextLognormal(double, double)}. */
    public double lognormal(double median, double sigma, StreamName name, long agent, long step) {
        return stream(name, agent, step).nextLognormal(median, sigma);
    }

    /** See {@link RandomStream#nextLognormal(double, double)}. */
    public double lognormal(double median, double sigma, String purpose, long agent, long step) {
        return stream(purpose, agent, step).nextLognormal(median, sigma);
    }

    /** See {@link RandomStream#nextExponential(double)}. */
    public double exponential(double mean, StreamName name, long agent, long step) {
        return stream(name, agent, step).nextExponential(mean);
    }

    /** See {@link RandomStream#nextExponential(double)}. */
    public double exponential(double mean, String purpose, long agent, long step) {
        return stream(purpose, agent, step).nextExponential(mean);
    }

    /** See {@link RandomStream#nextPoisson(double)}. */
    public int poisson(double mean, StreamName name, long agent, long step) {
        return stream(name, agent, step).nextPoisson(mean);
    }

    /** See {@link RandomStream#nextPoisson(double)}. */
    public int poisson(double mean, String purpose, long agent, long step) {
        return stream(purpose, agent, step).nextPoisson(mean);
    }
}
