package dev.slipway.portal.telemetry.findings;

import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An executable with its symbols, which are loaded from the zip and never used. */
@Component
class UnstrippedCheck implements SlownessCheck {

    /** What a stripped executable keeps is far below this share. */
    private static final double MUCH = 0.05;

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        return facts.code()
                .executable()
                .filter(executable -> executable.symbolBytes() > MUCH * executable.bytes())
                .map(executable -> new Slowness(
                        "symbols",
                        Weight.WARNING,
                        "Its executable is not stripped: build it with the workspace's release profile, which has"
                                + " strip = \"symbols\".",
                        List.of(
                                "Of the bootstrap's " + Evidence.megabytes(executable.bytes()) + ", "
                                        + Evidence.megabytes(executable.symbolBytes())
                                        + " are symbols and debugging information.",
                                Evidence.init(facts)),
                        GuidelineAnchor.SIZE_BUDGET));
    }
}
