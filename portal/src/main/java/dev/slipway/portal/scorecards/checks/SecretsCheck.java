package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.SettingVariable;
import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.scorecards.Secrets;
import dev.slipway.portal.scorecards.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Values of secrets stand in the secrets manager alone. */
@Component
class SecretsCheck implements Check {

    @Override
    public String id() {
        return "no-secrets";
    }

    @Override
    public String title() {
        return "No secret in code or environment";
    }

    @Override
    public Subject subject() {
        return Subject.COMMIT;
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        Set<String> declared = facts.manifest()
                .map(manifest -> SettingVariable.of(manifest.needs()).stream()
                        .map(SettingVariable::variable)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        List<String> found = new ArrayList<>();
        facts.code().keys().forEach(place -> found.add("something like a key stands in " + place));
        facts.code().reads().stream()
                .filter(read -> !declared.contains(read.variable()))
                .forEach(read -> found.add(read.place() + " reads " + read.variable() + " from the environment"));
        if (facts.setup() instanceof Setup.Known known) {
            known.stack().environment().entrySet().stream()
                    .filter(each -> Secrets.isOne(each.getValue())
                            || Secrets.isNamedLikeOne(each.getKey()) && !declared.contains(each.getKey()))
                    .map(each -> "production's environment holds " + each.getKey())
                    .sorted()
                    .forEach(found::add);
        }
        return found.isEmpty()
                ? new Verdict.Passed("No file holds a key, and no secret comes from the environment.")
                : new Verdict.Failed(
                        "Secrets are where they can be read: " + Places.of(found) + ".",
                        "Declare them under secrets in function.yaml, and replace what was committed or deployed.");
    }
}
