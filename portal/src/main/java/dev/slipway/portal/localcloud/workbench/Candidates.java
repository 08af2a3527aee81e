package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuiltReleases;
import dev.slipway.portal.localcloud.VersionLabel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What of a function can be invoked on this machine. */
@Component
@Profile("local")
class Candidates {
    private final TipBuilds tipBuilds;
    private final ObjectProvider<BuiltReleases> releases;

    Candidates(TipBuilds tipBuilds, ObjectProvider<BuiltReleases> releases) {
        this.tipBuilds = tipBuilds;
        this.releases = releases;
    }

    /** Newest first. */
    List<Candidate> of(FunctionName function) {
        Stream<Candidate> released = releases.stream()
                .flatMap(source -> source.of(function).stream())
                .map(release -> new Candidate(
                        VersionLabel.of(release.number()), release.commit(), release.artefact(), release.builtAt()));
        Stream<Candidate> byHand = tipBuilds.find(function).stream()
                .map(build -> new Candidate(VersionLabel.LATEST, build.commit(), build.artefact(), build.builtAt()));
        return Stream.concat(byHand, released)
                .sorted(Comparator.comparing(Candidate::builtAt).reversed())
                .toList();
    }
}
