package dev.slipway.portal.localcloud;

/** Refusal of an event by an environment that was closed before it took it; a new environment can take it instead. */
public final class EnvironmentClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Names the deployment whose environment was closed. */
    public EnvironmentClosedException(Deployment deployment) {
        super("An environment of " + deployment.function()
                + " was closed before it took this event: start another and send it there.");
    }
}
