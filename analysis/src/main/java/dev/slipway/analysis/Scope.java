package dev.slipway.analysis;

/** What figures may be added up within: one function in one environment, from one source. */
public record Scope(Source source, String function, String environment) {

    /** Refuses blank names. */
    public Scope {
        if (function.isBlank() || environment.isBlank()) {
            throw new IllegalArgumentException("A scope needs a function and an environment, and has \"" + function
                    + "\" and \"" + environment + "\".");
        }
    }
}
