package dev.slipway.portal.telemetry.findings;

import dev.slipway.manifest.PackageFormat;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.FunctionConfiguration.Packaging;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A container image, where a zip would be smaller and start sooner. */
@Component
class ContainerImageCheck implements SlownessCheck {

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        List<String> evidence = new ArrayList<>();
        facts.deployed()
                .filter(deployed -> deployed.configuration().code().packaging() == Packaging.IMAGE)
                .ifPresent(deployed -> evidence.add(
                        deployed.configuration().identity().physicalName() + " runs as a container image."));
        if (facts.manifest().packaging().format() == PackageFormat.IMAGE) {
            evidence.add("Its manifest asks for package: image.");
        }
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        evidence.add(Evidence.init(facts));
        return Optional.of(new Slowness(
                "image",
                Weight.WARNING,
                "It is a container image, which is for what cannot get below 50 MB: pack it as a zip of its bootstrap.",
                evidence,
                GuidelineAnchor.SIZE_BUDGET));
    }
}
