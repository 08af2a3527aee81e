package dev.slipway.portal.telemetry.findings;

import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.Optional;

/** One reason that is looked for; it says nothing where its evidence is missing. */
interface SlownessCheck {

    Optional<Slowness> look(SlownessFacts facts);
}
