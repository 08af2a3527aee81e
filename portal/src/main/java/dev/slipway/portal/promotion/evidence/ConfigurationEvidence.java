package dev.slipway.portal.promotion.evidence;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.ReleasedManifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the manifest says about running the function, and what of it changes. */
@Component
class ConfigurationEvidence implements EvidenceSource {
    private record Setting(String name, Function<Manifest, Object> value) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting("memory", Manifest::memory),
            new Setting("time-out", Manifest::timeout),
            new Setting("architecture", Manifest::architecture),
            new Setting("trigger", manifest -> manifest.trigger().summary()),
            new Setting("parameters", manifest -> manifest.needs().parameters()),
            new Setting("secrets", manifest -> manifest.needs().secrets()),
            new Setting("owner", Manifest::owner),
            new Setting("template", Manifest::template));

    private final ReleasedManifests manifests;

    ConfigurationEvidence(ReleasedManifests manifests) {
        this.manifests = manifests;
    }

    @Override
    public String id() {
        return "configuration";
    }

    @Override
    public String label() {
        return "Configuration";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Finding gather(Comparison comparison) {
        Optional<Manifest> before =
                comparison.production().flatMap(release -> manifests.of(comparison.function(), release.revision()));
        Optional<Manifest> after =
                manifests.of(comparison.function(), comparison.candidate().revision());
        String production = comparison.inProduction(release -> before.map(ConfigurationEvidence::size));
        if (after.isEmpty()) {
            return Finding.missing(production, "function.yaml unreadable");
        }
        if (before.isEmpty()) {
            Verdict verdict = comparison.production().isEmpty()
                    ? new Verdict(Grade.NEUTRAL, "first release")
                    : new Verdict(Grade.WARN, "nothing to compare");
            return new Finding(production, size(after.get()), verdict);
        }
        return compare(before.get(), after.get());
    }

    private static Finding compare(Manifest before, Manifest after) {
        List<String> names = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (Setting setting : SETTINGS) {
            String old = words(setting, before);
            String now = words(setting, after);
            if (!old.equals(now)) {
                names.add(setting.name());
                changes.add(setting.name() + ": " + old + " → " + now);
            }
        }
        Verdict verdict = names.isEmpty()
                ? new Verdict(Grade.GOOD, "same")
                : new Verdict(
                        Grade.WARN,
                        names.size() == 1 ? names.getFirst() + " changes" : names.size() + " settings change");
        return new Finding(size(before), size(after), verdict, changes);
    }

    private static String size(Manifest manifest) {
        return manifest.memory() + ", " + manifest.timeout();
    }

    private static String words(Setting setting, Manifest manifest) {
        Object value = setting.value().apply(manifest);
        return value instanceof List<?> list
                ? list.isEmpty()
                        ? "none"
                        : String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
