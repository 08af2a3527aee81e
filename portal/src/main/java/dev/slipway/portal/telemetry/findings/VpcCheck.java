package dev.slipway.portal.telemetry.findings;

import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A network of its own, through which every call of its init must find its way. */
@Component
class VpcCheck implements SlownessCheck {

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        List<String> evidence = new ArrayList<>();
        facts.deployed()
                .filter(deployed -> deployed.configuration().network())
                .ifPresent(deployed ->
                        evidence.add(deployed.configuration().identity().physicalName() + " is attached to a VPC."));
        if (facts.manifest().needs().vpc()) {
            evidence.add("Its manifest says vpc: true.");
        }
        if (evidence.isEmpty() || !Evidence.slowInit(facts)) {
            return Optional.empty();
        }
        evidence.add(Evidence.init(facts));
        return Optional.of(new Slowness(
                "VPC",
                Weight.NOTE,
                "It runs in a VPC: calls of its init to AWS need an endpoint or a NAT gateway there. Keep it only if it"
                        + " reaches something in that network.",
                evidence,
                GuidelineAnchor.COLD_STARTS));
    }
}
