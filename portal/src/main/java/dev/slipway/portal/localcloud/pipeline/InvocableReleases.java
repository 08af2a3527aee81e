package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Artefacts;
import dev.slipway.portal.localcloud.BuiltReleases;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The releases that can be invoked by hand, since their artefacts are still there. */
@Component
@Profile("local")
@Transactional(readOnly = true)
class InvocableReleases implements BuiltReleases {
    private final Releases releases;
    private final Artefacts artefacts;

    InvocableReleases(Releases releases, Artefacts artefacts) {
        this.releases = releases;
        this.artefacts = artefacts;
    }

    @Override
    public List<BuiltReleases.BuiltRelease> of(FunctionName function) {
        return releases.findByFunctionNameOrderByNumber(function.value()).reversed().stream()
                .flatMap(release -> artefacts.find(release.digest().value()).stream()
                        .map(artefact -> new BuiltReleases.BuiltRelease(
                                release.number(), release.commit(), artefact, release.builtAt())))
                .toList();
    }
}
