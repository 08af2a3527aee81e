package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** A package that starts fast. */
@Component
class ZipCheck implements Check {

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
    public Verdict look(FunctionFacts facts, Limits limits) {
        OptionalLong bytes =
                facts.recent().map(recent -> recent.money().zipBytes()).orElse(OptionalLong.empty());
        if (bytes.isEmpty()) {
            return new Verdict.NotKnown("No release with requests in the last seven days has told its size.");
        }
        double megabytes = bytes.getAsLong() / 1e6;
        String fact = String.format(
                Locale.ROOT,
                "The newest release has %.1f MB; the limit is %.0f MB.",
                megabytes,
                limits.get("megabytes"));
        return megabytes < limits.get("megabytes")
                ? new Verdict.Passed(fact)
                : new Verdict.Failed(fact, "Look which crates make it so: make build lists them.");
    }
}
