package dev.slipway.portal.promotion;

import dev.slipway.portal.promotion.PolicyReading.Problem;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Production's policy, read where a change under approval cannot reach it. */
@Component
class Policies {
    private static final EnvironmentName ENVIRONMENT = EnvironmentName.PRODUCTION;
    private static final String PATH = "policies/" + ENVIRONMENT.id() + ".yaml";

    private final SourceRepository repository;

    Policies(SourceRepository repository) {
        this.repository = repository;
    }

    /** The policy that decides: the one of what runs, or the main branch's before the first release. */
    PolicyReading governing(Comparison comparison) {
        return at(comparison.production().map(Release::revision).orElseGet(repository::tip));
    }

    /** Whether the candidate would bring another policy to production than the one that decides. */
    boolean changes(Comparison comparison) {
        CommitId candidate = comparison.candidate().revision();
        return comparison
                .production()
                .map(Release::revision)
                .filter(repository::holds)
                .filter(production -> repository.holds(candidate))
                .map(production ->
                        !repository.differences(production, candidate, PATH).isEmpty())
                .orElse(false);
    }

    /** The policy as a revision has it. */
    PolicyReading at(CommitId revision) {
        if (!repository.holds(revision)) {
            return new PolicyReading.Broken(
                    revision,
                    PATH,
                    List.of(new Problem(
                            0,
                            "The catalog repository does not hold this revision any more.",
                            "Push it again: without it nobody knows what would change.")));
        }
        Optional<byte[]> content = repository.read(revision, PATH);
        if (content.isEmpty()) {
            return new PolicyReading.Broken(
                    revision,
                    PATH,
                    List.of(new Problem(
                            0, "The file is missing.", "Commit it: nothing is approved without a policy.")));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<PromotionPolicy> policy =
                PolicyFile.parse(new String(content.get(), StandardCharsets.UTF_8), ENVIRONMENT, problems);
        if (policy.isPresent() && problems.isEmpty()) {
            return new PolicyReading.Valid(revision, policy.get());
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return new PolicyReading.Broken(revision, PATH, problems);
    }
}
