package dev.slipway.portal.localcloud.build;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuiltReleases;
import dev.slipway.portal.telemetry.Executables;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The executables of releases that were built here. */
@Component
@Profile("local")
class LocalExecutables implements Executables {

    private static final Logger LOG = LoggerFactory.getLogger(LocalExecutables.class);

    private final ObjectProvider<BuiltReleases> releases;

    LocalExecutables(ObjectProvider<BuiltReleases> releases) {
        this.releases = releases;
    }

    @Override
    public Source source() {
        return Source.LOCAL;
    }

    @Override
    public Optional<SlownessFacts.Executable> of(FunctionName function, String release) {
        return releases.stream()
                .flatMap(built -> built.of(function).stream())
                .filter(built -> built.number().toString().equals(release))
                .findFirst()
                .flatMap(built -> read(built.artefact().bootstrap()));
    }

    private static Optional<SlownessFacts.Executable> read(java.nio.file.Path bootstrap) {
        try {
            return ElfSections.read(bootstrap)
                    .map(sections -> new SlownessFacts.Executable(sections.bytes(), sections.symbolBytes()));
        } catch (IOException gone) {
            LOG.warn("{} cannot be looked at, so nothing is said about its symbols", bootstrap, gone);
            return Optional.empty();
        }
    }
}
