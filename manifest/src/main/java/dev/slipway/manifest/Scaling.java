package dev.slipway.manifest;

import java.util.Optional;

/**
 * How a function comes by the environments that serve its calls.
 *
 * @param concurrency what is reserved and provisioned for it
 * @param latencyCritical whether somebody waits for each of its calls, so that a cold start hurts
 */
public record Scaling(Concurrency concurrency, boolean latencyCritical) {

    private static final Scaling USUAL = new Scaling(Concurrency.shared(), false);

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public Scaling {
        Checks.demand(check(concurrency, latencyCritical));
    }

    /** No concurrency of its own, and not latency-critical. */
    public static Scaling usual() {
        return USUAL;
    }

    /** The reason why these do not go together, or nothing when they do. */
    public static Optional<Refusal> check(Concurrency concurrency, boolean latencyCritical) {
        return concurrency.provisioned().isPresent() && !latencyCritical
                ? Checks.refuse(
                        "Provisioned concurrency is for latency-critical functions only",
                        "set latencyCritical: true if somebody waits for each call, or leave it out")
                : Optional.empty();
    }
}
