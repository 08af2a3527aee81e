package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A runtime that still gets updates. */
@Component
class RuntimeCheck extends ManifestCheck {

    @Override
    public String id() {
        return "runtime";
    }

    @Override
    public String title() {
        return "Its runtime is supported";
    }

    /** When Amazon Linux 2023, and with it the runtime, gets no updates any more. */
    private static final LocalDate ENDS = LocalDate.of(2029, 6, 30);

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        if (manifest.packaging().format() == PackageFormat.IMAGE) {
            return new Verdict.NotKnown("It is an image, whose base nobody tells the portal.");
        }
        String fact = "The catalog deploys it on provided.al2023, which is supported until " + ENDS + ".";
        return facts.surroundings().today().isAfter(ENDS)
                ? new Verdict.Failed(fact, "Deploy it with a newer release of the construct.")
                : new Verdict.Passed(fact);
    }
}
