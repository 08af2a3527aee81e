package dev.slipway.portal.telemetry.findings;

import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Clients of the AWS SDK that are built, or that call, before the first request. */
@Component
class SdkInInitCheck implements SlownessCheck {

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        List<String> crates = facts.code().dependencies().stream()
                .filter(name -> name.startsWith("aws-sdk-") || name.startsWith("aws_sdk_"))
                .toList();
        Optional<String> traced = Evidence.withinInit(
                facts,
                name -> name.equals("dynamodb") || name.equals("s3") || name.equals("sqs") || name.equals("sts"));
        boolean suspected = !crates.isEmpty() && Evidence.slowInit(facts);
        if (traced.isEmpty() && !suspected) {
            return Optional.empty();
        }
        List<String> evidence = new ArrayList<>();
        traced.ifPresent(evidence::add);
        if (!crates.isEmpty()) {
            evidence.add("It depends on " + String.join(", ", crates)
                    + "; the SDK for two services makes a zip of 1.0 MB one of 4.4 MB.");
        }
        evidence.add(Evidence.init(facts));
        return Optional.of(new Slowness(
                "SDK in init",
                Weight.WARNING,
                "The AWS SDK is at work before the first request: build each client once, and leave the first call to the"
                        + " request that needs it.",
                evidence,
                GuidelineAnchor.COLD_STARTS));
    }
}
