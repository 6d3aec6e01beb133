package org.ridgepoint.inference;

import java.util.Optional;
import java.util.function.Supplier;

/** A way to serve a model that was considered: an option that works, or the reason why it does not. */
public sealed interface ServingCandidate permits ServingOption, ServingCandidate.Infeasible {

    /** The option if it works. */
    Optional<ServingOption> option();

    /** Why it does not work; empty if it does. */
    String reason();

    /** Cannot be done; the reason names the limit and the values, and is put into words only for those who ask. */
    final class Infeasible implements ServingCandidate {
        private final Supplier<String> reason;

        Infeasible(Supplier<String> reason) {
            this.reason = reason;
        }

        @Override
        public String reason() {
            return reason.get();
        }

        @Override
        public Optional<ServingOption> option() {
            return Optional.empty();
        }
    }
}
