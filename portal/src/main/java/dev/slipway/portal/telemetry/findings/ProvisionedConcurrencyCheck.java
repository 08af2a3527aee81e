package dev.slipway.portal.telemetry.findings;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.ProvisionedConcurrency;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Environments that are paid for and hardly used, or too few of them. */
@Component
class ProvisionedConcurrencyCheck implements SlownessCheck {

    private static final double HARDLY_USED = 0.1;
    private static final double OVERFLOWING = 0.01;

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        int requested = facts.deployed().stream()
                .flatMap(deployed -> deployed.provisioned().stream())
                .mapToInt(ProvisionedConcurrency::requested)
                .sum();
        InvocationStats stats = facts.release().stats();
        long requests = stats.counts().invocations();
        if (requested == 0 || requests == 0) {
            return Optional.empty();
        }
        double seconds = facts.report().range().length().toSeconds();
        double busy = stats.billed().totalMs() / 1000.0 / seconds;
        double coldShare = stats.counts().coldStarts() / (double) requests;
        if (coldShare > OVERFLOWING) {
            return Optional.of(finding(
                    "Requests overflow its provisioned concurrency and start cold: raise it, or schedule it for the hours"
                            + " that need it.",
                    String.format(
                            Locale.ENGLISH,
                            "%.1f %% of %,d requests started cold beside %d provisioned environments.",
                            coldShare * 100,
                            requests,
                            requested)));
        }
        return busy / requested < HARDLY_USED
                ? Optional.of(finding(
                        "Its provisioned concurrency is hardly used, and paid for day and night: lower it or turn it off.",
                        String.format(
                                Locale.ENGLISH,
                                "On average %.2f of %d provisioned environments were busy in the range.",
                                busy,
                                requested)))
                : Optional.empty();
    }

    private static Slowness finding(String sentence, String evidence) {
        return new Slowness(
                "provisioned", Weight.WARNING, sentence, List.of(evidence), GuidelineAnchor.PROVISIONED_CONCURRENCY);
    }
}
