package dev.slipway.portal.telemetry.findings;

import dev.slipway.manifest.Needs;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Parameters and secrets that are fetched before the first request, each a round trip. */
@Component
class SettingsFetchCheck implements SlownessCheck {

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        Needs needs = facts.manifest().needs();
        Optional<String> traced = Evidence.withinInit(
                facts,
                name -> name.contains("ssm") || name.contains("secretsmanager") || name.contains("secrets manager"));
        if (traced.isEmpty() && !(needs.hasSettings() && Evidence.slowInit(facts))) {
            return Optional.empty();
        }
        List<String> evidence = new ArrayList<>();
        traced.ifPresent(evidence::add);
        if (needs.hasSettings()) {
            evidence.add("Its manifest declares " + count(needs.parameters().size(), "parameter") + " and "
                    + count(needs.secrets().size(), "secret") + ", which are fetched during init.");
        }
        evidence.add(Evidence.init(facts));
        return Optional.of(new Slowness(
                "settings",
                Weight.NOTE,
                "Fetching settings is part of each of its cold starts: fetch them together, and declare those alone that"
                        + " it needs.",
                evidence,
                GuidelineAnchor.SETTINGS_AND_SECRETS));
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
