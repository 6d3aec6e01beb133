package org.ridgepoint.inference;

import java.util.Optional;

/** A way to serve a model that was considered: an option that works, or the reason why it does not. */
public sealed interface ServingCandidate permits ServingOption, ServingCandidate.Infeasible {

    /** The option if it works. */
    Optional<ServingOption> option();

    /** Why it does not work; empty if it does. */
    String reason();

    /** Cannot be done; the reason names the limit and the values. */
    record Infeasible(String reason) implements ServingCandidate {

        @Override
        public Optional<ServingOption> option() {
            return Optional.empty();
        }
    }
}
