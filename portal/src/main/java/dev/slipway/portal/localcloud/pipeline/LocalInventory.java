package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.pipeline.CurrentRelease.Place;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.FunctionInventory;
import dev.slipway.portal.telemetry.FunctionRelease;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The releases of this machine as telemetry sees them. */
@Component
@Profile("local")
@Transactional(readOnly = true)
class LocalInventory implements FunctionInventory {
    private final Releases releases;
    private final CurrentReleases current;

    LocalInventory(Releases releases, CurrentReleases current) {
        this.releases = releases;
        this.current = current;
    }

    @Override
    public Source source() {
        return Source.LOCAL;
    }

    @Override
    public List<FunctionRelease> releases(FunctionName function) {
        return releases.findByFunctionNameOrderByNumber(function.value()).stream()
                .map(LocalInventory::translate)
                .toList();
    }

    @Override
    public Optional<FunctionRelease> current(FunctionName function, EnvironmentName environment) {
        return current.findById(Place.of(function, environment))
                .flatMap(row -> releases.find(function, row.release()))
                .map(LocalInventory::translate);
    }

    private static FunctionRelease translate(BuiltRelease release) {
        return new FunctionRelease(
                release.number().toString(),
                release.builtAt(),
                release.zipBytes(),
                release.memory().megabytes(),
                release.architecture());
    }
}
