package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.pipeline.BuiltRelease.BuiltArtefact;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives artefacts their release numbers, in the transaction that ends the build. */
@Component
@Profile("local")
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseRegister {
    private final Releases releases;
    private final BehindFunctions behind;
    private final Clock clock;

    ReleaseRegister(Releases releases, BehindFunctions behind, Clock clock) {
        this.releases = releases;
        this.behind = behind;
        this.clock = clock;
    }

    /** The release of a run's artefact: the same bytes of the same commit stay the release that they were. */
    BuiltRelease of(Run run, BuiltArtefact built) {
        behind.findById(run.function().value())
                .filter(since -> !run.identity().queuedAt().isBefore(since.since()))
                .ifPresent(behind::delete);
        String function = run.function().value();
        return releases.findByFunctionNameAndCommitIdAndZipSha256(
                        function, run.identity().commitId(), built.artefact().digest())
                .orElseGet(() -> {
                    int newest = releases.findFirstByFunctionNameOrderByNumberDesc(function)
                            .map(release -> release.number().value())
                            .orElse(0);
                    BuiltRelease release = new BuiltRelease(
                            run.function(),
                            new ReleaseNumber(newest + 1),
                            run.identity().commit(),
                            built,
                            clock.instant());
                    releases.save(release);
                    return release;
                });
    }
}
