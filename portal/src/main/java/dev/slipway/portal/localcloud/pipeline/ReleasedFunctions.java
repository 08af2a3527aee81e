package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.VersionLabel;
import dev.slipway.portal.localcloud.pipeline.VerifiedArtefacts.Verification;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the release of a run ready for an environment: the same bytes, verified each time. */
@Component
@Profile("local")
class ReleasedFunctions {
    private final Releases releases;
    private final VerifiedArtefacts artefacts;
    private final FunctionSource source;

    ReleasedFunctions(Releases releases, VerifiedArtefacts artefacts, FunctionSource source) {
        this.releases = releases;
        this.artefacts = artefacts;
        this.source = source;
    }

    /** Whether a release can run. */
    sealed interface Readiness {

        /** It can. */
        record Ready(ReleasedFunction function) implements Readiness {}

        /** It cannot; {@code reason} says why and what to do. */
        record Refused(String reason) implements Readiness {}
    }

    Readiness prepare(RunDetails run, EnvironmentName environment) {
        BuiltRelease release = run.subject()
                .release()
                .flatMap(number -> releases.find(run.function(), number))
                .orElseThrow(() -> new IllegalStateException(
                        "Run " + run.id() + " has built no release: run the pipeline again."));
        Map<String, byte[]> events = source.events(run.function(), run.commit());
        if (events.isEmpty()) {
            return new Readiness.Refused(run.function()
                    + " has no example event, so there is nothing to try it with: add events/example.json and commit.");
        }
        return switch (artefacts.verify(release)) {
            case Verification.Unsound unsound -> new Readiness.Refused(unsound.reason());
            case Verification.Sound sound ->
                new Readiness.Ready(new ReleasedFunction(
                        new Deployment(
                                source.soundManifest(run.function(), run.commit()),
                                VersionLabel.of(release.number()),
                                LocalEnvironment.of(environment),
                                sound.artefact()),
                        events));
        };
    }
}
