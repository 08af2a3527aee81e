package dev.slipway.portal.telemetry.findings;

import dev.slipway.analysis.Architecture;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.PerformanceReport.SizePerformance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** x86_64 on Lambda, where arm64 starts sooner and costs less. */
@Component
class ArchitectureCheck implements SlownessCheck {

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        boolean declared = facts.manifest().architecture() == dev.slipway.manifest.Architecture.X86_64;
        // The local cloud runs on whatever this machine is: that says nothing about the function.
        Optional<String> measured = facts.report().query().series() == Series.AWS
                ? facts.report().groups().sizes().stream()
                        .filter(size -> size.architecture() == Architecture.X86_64)
                        .reduce((one, other) -> other)
                        .map(ArchitectureCheck::seen)
                : Optional.empty();
        if (!declared && measured.isEmpty()) {
            return Optional.empty();
        }
        String published =
                "Published cold starts of a Rust hello world: 11.2 ms on arm64, 16.3 ms on x86_64 (median); a"
                        + " GB-second costs a fifth less on arm64.";
        return Optional.of(new Slowness(
                "architecture",
                Weight.WARNING,
                "It runs on x86_64: arm64 starts sooner and costs a fifth less, unless a crate of its needs x86_64.",
                List.of(measured.orElse("Its manifest says architecture: x86_64."), published),
                GuidelineAnchor.COLD_STARTS));
    }

    private static String seen(SizePerformance size) {
        return String.format(
                java.util.Locale.ENGLISH,
                "%,d requests of the range ran on x86_64.",
                size.stats().counts().invocations());
    }
}
