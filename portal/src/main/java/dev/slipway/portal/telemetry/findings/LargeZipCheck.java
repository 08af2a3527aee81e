package dev.slipway.portal.telemetry.findings;

import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A zip above the limit of 20 MB, or close to it. */
@Component
class LargeZipCheck implements SlownessCheck {

    private static final long LIMIT = 20_000_000;
    private static final long CLOSE = 15_000_000;

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        return facts.release()
                .built()
                .filter(built -> built.zipBytes() >= CLOSE)
                .map(built -> new Slowness(
                        "size",
                        built.zipBytes() > LIMIT ? Weight.PROBLEM : Weight.WARNING,
                        built.zipBytes() > LIMIT
                                ? "Its zip is above the limit of 20 MB: look for what makes it large."
                                : "Its zip comes close to the limit of 20 MB: look for what makes it large.",
                        List.of(size(built), Evidence.init(facts)),
                        GuidelineAnchor.SIZE_BUDGET));
    }

    private static String size(FunctionRelease built) {
        return "The zip of " + built.release() + " has " + Evidence.megabytes(built.zipBytes())
                + "; an HTTP function with protobuf and JSON logs has 1.0 MB.";
    }
}
