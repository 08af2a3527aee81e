package dev.slipway.portal.localcloud;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;

/**
 * A build of a function as it stands in an environment.
 *
 * @param manifest gives memory, time-out, parameters and secrets
 * @param version what log lines call it
 * @param environment where it runs
 * @param artefact the bytes
 */
public record Deployment(Manifest manifest, VersionLabel version, LocalEnvironment environment, Artefact artefact) {

    /** The function's name. */
    public FunctionName function() {
        return manifest.name();
    }

    /** The function's name as the platform has it, such as {@code quotes-api-staging}. */
    public String physicalName() {
        return function().value() + "-" + environment.id();
    }
}
