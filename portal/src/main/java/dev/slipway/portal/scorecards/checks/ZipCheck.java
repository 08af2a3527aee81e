package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.SizeLimit;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import dev.slipway.portal.scorecards.Verdict.Exemption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** A package that starts fast. */
@Component
class ZipCheck extends ManifestCheck {

    @Override
    public String id() {
        return "zip-size";
    }

    @Override
    public String title() {
        return "Zip below the limit";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    public Map<String, Double> limits() {
        return Map.of("megabytes", 20.0);
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        if (manifest.packaging().format() == PackageFormat.IMAGE) {
            return new Verdict.Passed("It is an image, to which the limit of a zip does not apply.");
        }
        Optional<Verdict> inProduction = facts.surroundings()
                .production()
                .zipBytes()
                .map(bytes -> weigh(
                        manifest,
                        facts,
                        limits,
                        facts.surroundings().production().release().orElse("Production's release"),
                        bytes));
        return inProduction.orElseGet(() -> {
            OptionalLong bytes =
                    facts.recent().map(recent -> recent.money().zipBytes()).orElse(OptionalLong.empty());
            return bytes.isPresent()
                    ? weigh(manifest, facts, limits, "The newest measured release", bytes.getAsLong())
                    : new Verdict.NotKnown("No release in production, and none with requests in the last seven days,"
                            + " has told its size.");
        });
    }

    private Verdict weigh(Manifest manifest, FunctionFacts facts, Limits limits, String release, long bytes) {
        double megabytes = bytes / 1e6;
        String fact = String.format(
                Locale.ROOT, "%s has %.1f MB; the limit is %.0f MB.", release, megabytes, limits.get("megabytes"));
        if (megabytes < limits.get("megabytes")) {
            return new Verdict.Passed(fact);
        }
        return manifest.packaging().limit() instanceof SizeLimit.Exempt exempt
                        && exempt.isLifted(facts.surroundings().today())
                ? new Verdict.Exempt(
                        fact, new Exemption(facts.name(), id(), exempt.reason().value(), exempt.until(), ""))
                : new Verdict.Failed(
                        fact,
                        "Look which crates make it so: make build lists them. A sizeExemption in function.yaml needs a reason.");
    }
}
