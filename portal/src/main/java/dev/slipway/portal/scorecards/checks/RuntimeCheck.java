package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.scorecards.Verdict;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A runtime that still gets updates. */
@Component
class RuntimeCheck extends ManifestCheck {
    /** What {@code RustFunction} deploys. */
    private static final String DEPLOYED = "provided.al2023";

    private static final String TABLE = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html";

    /** The last days of support by the table of AWS, as it stood on 2026-11-25. */
    private static final Map<String, LocalDate> ENDS = Map.of(
            "provided.al2023", LocalDate.of(2029, 6, 30),
            "provided.al2", LocalDate.of(2026, 7, 31),
            "provided", LocalDate.of(2024, 1, 8));

    @Override
    public String id() {
        return "runtime";
    }

    @Override
    public String title() {
        return "Its runtime is supported";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        if (manifest.packaging().format() == PackageFormat.IMAGE) {
            return new Verdict.Passed(
                    "It is an image, to which the ends of support of runtimes do not apply. Whether its"
                            + " base still gets updates is not looked at.");
        }
        String runtime = facts.setup() instanceof Setup.Known known
                ? known.stack().runtime().orElse(DEPLOYED)
                : DEPLOYED;
        LocalDate end = ENDS.get(runtime);
        if (end == null) {
            return new Verdict.NotKnown("The portal knows no end of support of " + runtime + ": see " + TABLE + ".");
        }
        LocalDate today = facts.surroundings().today();
        String fact = (facts.setup() instanceof Setup.Known ? "Production runs it" : "The catalog deploys it") + " on "
                + runtime + ", whose support " + (today.isAfter(end) ? "ended" : "ends") + " on " + end
                + " by the table of AWS.";
        return today.isAfter(end)
                ? new Verdict.Failed(
                        fact,
                        "Deploy it with a newer release of the construct RustFunction; the table is " + TABLE + ".")
                : new Verdict.Passed(fact);
    }
}
