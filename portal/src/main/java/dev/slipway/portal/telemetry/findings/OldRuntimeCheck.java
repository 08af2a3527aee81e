package dev.slipway.portal.telemetry.findings;

import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The runtime of Amazon Linux 2, whose support has ended. */
@Component
class OldRuntimeCheck implements SlownessCheck {

    private static final GuidelineAnchor MOVED =
            new GuidelineAnchor("rust-lambda-guidelines", "where-the-platform-has-moved");

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        return facts.deployed()
                .filter(deployed -> deployed.configuration().code().runtime().equals("provided.al2"))
                .map(deployed -> new Slowness(
                        "runtime",
                        Weight.PROBLEM,
                        "It runs on provided.al2, whose support ended on 2026-07-31: deploy it again, its template uses"
                                + " provided.al2023.",
                        List.of(deployed.configuration().identity().physicalName() + " has the runtime provided.al2."),
                        MOVED));
    }
}
