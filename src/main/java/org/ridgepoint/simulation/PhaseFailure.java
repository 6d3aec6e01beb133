package org.ridgepoint.simulation;

import java.util.Locale;
import java.util.Optional;
import org.ridgepoint.units.Text;

/** A run broke off in a phase of a step. The cause says why. */
public final class PhaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Phase phase;
    private final long step;

    PhaseFailure(Phase phase, long step, RuntimeException cause) {
        super(Text.format("step %d, %s: %s", step, name(phase), cause), cause);
        this.phase = phase;
        this.step = step;
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The phase as text, such as {@code entry-and-exit}. */
    public String stage() {
        return name(phase);
    }

    /** Number of the step, from 0. */
    public long step() {
        return step;
    }

    /** The failure of a phase among the causes of an exception; empty if it did not come from one. */
    public static Optional<PhaseFailure> in(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof PhaseFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
