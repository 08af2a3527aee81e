package dev.slipway.manifest;

import java.util.Optional;
import java.util.OptionalInt;

/** How many environments of a function may run at once, and how many are kept ready; what is not usual has a reason. */
public sealed interface Concurrency {

    /** The most environments that a manifest can ask for; an account has 1,000 unless AWS raised its quota. */
    int MOST = 10_000;

    /** As many as the account has left: the usual case. */
    record Shared() implements Concurrency {}

    /**
     * A share of the account's concurrency that is kept for the function, and that it cannot exceed.
     *
     * @param limit environments, 1 to {@value Concurrency#MOST}
     * @param why the reason for it
     */
    record Reserved(int limit, Reason why) implements Concurrency {

        /** Refuses what {@link Concurrency#check} refuses, with an {@link InvalidValueException}. */
        public Reserved {
            Checks.demand(check(limit));
        }
    }

    /**
     * Environments that are started before they are asked for, and paid for all the time.
     *
     * @param ready environments, 1 to {@value Concurrency#MOST}
     * @param why the reason for it
     */
    record Provisioned(int ready, Reason why) implements Concurrency {

        /** Refuses what {@link Concurrency#check} refuses, with an {@link InvalidValueException}. */
        public Provisioned {
            Checks.demand(check(ready));
        }
    }

    /**
     * Both: a share of the account's concurrency, a part of which is kept ready.
     *
     * @param limit environments that are reserved, 1 to {@value Concurrency#MOST}
     * @param ready environments of these that are provisioned
     * @param why the reason for it
     */
    record ReservedAndProvisioned(int limit, int ready, Reason why) implements Concurrency {

        /** Refuses what {@link Concurrency#check} refuses, and more ready than reserved. */
        public ReservedAndProvisioned {
            Checks.demand(check(limit));
            Checks.demand(check(ready));
            if (ready > limit) {
                Checks.demand(Checks.refuse(
                        "Provisioned concurrency of " + ready + " is more than the " + limit + " reserved",
                        "reserve at least as many as are provisioned"));
            }
        }
    }

    /** The usual case. */
    static Concurrency shared() {
        return new Shared();
    }

    /**
     * The concurrency of these numbers, of which 0 means none.
     *
     * @throws InvalidValueException if a number is out of range, or both are 0 so that there is nothing to give a
     *     reason for
     */
    static Concurrency of(int reserved, int provisioned, Reason why) {
        if (reserved == 0 && provisioned == 0) {
            throw new InvalidValueException(new Refusal(
                    "Concurrency with a reason has neither a reserved nor a provisioned number",
                    "write one of them, or leave concurrency out"));
        }
        if (provisioned == 0) {
            return new Reserved(reserved, why);
        }
        return reserved == 0
                ? new Provisioned(provisioned, why)
                : new ReservedAndProvisioned(reserved, provisioned, why);
    }

    /** The reason why concurrency cannot be this number, or nothing when it can. */
    static Optional<Refusal> check(int environments) {
        if (environments == 0) {
            return Checks.refuse(
                    "A concurrency of 0 would stop the function", "write at least 1, or leave the number out");
        }
        return environments < 0 || environments > MOST
                ? Checks.refuse(
                        "A concurrency of " + environments + " is out of range",
                        "write 1 to " + MOST + ", and no more than the account's quota")
                : Optional.empty();
    }

    /** The reserved environments, where there are any. */
    default OptionalInt reserved() {
        return switch (this) {
            case Shared shared -> OptionalInt.empty();
            case Provisioned provisioned -> OptionalInt.empty();
            case Reserved reserved -> OptionalInt.of(reserved.limit());
            case ReservedAndProvisioned both -> OptionalInt.of(both.limit());
        };
    }

    /** The provisioned environments, where there are any. */
    default OptionalInt provisioned() {
        return switch (this) {
            case Shared shared -> OptionalInt.empty();
            case Reserved reserved -> OptionalInt.empty();
            case Provisioned provisioned -> OptionalInt.of(provisioned.ready());
            case ReservedAndProvisioned both -> OptionalInt.of(both.ready());
        };
    }

    /** The reason for what is not usual, where something is not. */
    default Optional<Reason> reason() {
        return switch (this) {
            case Shared shared -> Optional.empty();
            case Reserved reserved -> Optional.of(reserved.why());
            case Provisioned provisioned -> Optional.of(provisioned.why());
            case ReservedAndProvisioned both -> Optional.of(both.why());
        };
    }
}
