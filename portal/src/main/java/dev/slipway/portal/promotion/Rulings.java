package dev.slipway.portal.promotion;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Applies production's policy to a waiting release and a person; the one place that says who may. */
@Component
class Rulings {
    private final Policies policies;
    private final ReleaseObjections release;
    private final FourEyes fourEyes;
    private final Approvers approvers;
    private final PromotionDecisions decisions;

    Rulings(
            Policies policies,
            ReleaseObjections release,
            FourEyes fourEyes,
            Approvers approvers,
            PromotionDecisions decisions) {
        this.policies = policies;
        this.release = release;
        this.fourEyes = fourEyes;
        this.approvers = approvers;
        this.decisions = decisions;
    }

    Ruling of(PromotionCase asked, Person person) {
        PolicyReading reading = policies.governing(asked.comparison());
        return switch (reading) {
            case PolicyReading.Broken broken -> {
                List<String> objections = answered(asked);
                objections.add("Nothing can be approved while the policy cannot be read. " + broken.inWords());
                boolean mayReject = approvers.include(person, approvers.owner(asked.comparison()));
                yield new Ruling(
                        reading,
                        "policy cannot be read",
                        List.of(),
                        new Ruling.Rights(objections, Optional.empty(), mayReject));
            }
            case PolicyReading.Valid valid -> by(valid, asked, person);
        };
    }

    /** How many more people have to approve exactly this; who lost the right meanwhile does not count. */
    int missing(Dossier dossier, PromotionPolicy policy) {
        return missing(
                approvers.of(dossier.comparison(), policy), dossier.pending().point(), dossier.evidence(), policy);
    }

    /** Why the policy does not promote this by itself now; empty if it does, nothing where it never would. */
    Optional<List<String>> automaticHolds(PromotionCase asked) {
        return policies.governing(asked.comparison()) instanceof PolicyReading.Valid valid
                        && valid.policy().automatic()
                ? Optional.of(holds(asked, valid.policy()))
                : Optional.empty();
    }

    private List<String> holds(PromotionCase asked, PromotionPolicy policy) {
        List<String> holds = answered(asked);
        holds.addAll(release.of(asked, policy));
        release.freeze(policy).map(Freeze::inWords).ifPresent(holds::add);
        asked.evidence().rows().stream()
                .filter(row -> row.grade() == Finding.Grade.BAD || row.grade() == Finding.Grade.WARN)
                .map(row -> row.label() + ": " + row.finding().verdict().words() + ".")
                .forEach(holds::add);
        unverified(asked.evidence().range()).ifPresent(holds::add);
        return holds;
    }

    private Ruling by(PolicyReading.Valid valid, PromotionCase asked, Person person) {
        PromotionPolicy policy = valid.policy();
        Optional<TeamName> named = approvers.of(asked.comparison(), policy);
        int missing = missing(named, asked.pending().point(), asked.evidence(), policy);
        List<String> objections = answered(asked);
        if (missing > 0 && hasVoted(person, asked)) {
            objections.add("You have approved already: " + missing + " more must.");
        }
        objections.addAll(release.of(asked, policy));
        objections.addAll(againstThePerson(person, named, asked, policy));
        return new Ruling(
                valid,
                needs(missing, named),
                notices(asked, policy),
                new Ruling.Rights(objections, release.freeze(policy), approvers.include(person, named)));
    }

    private List<String> answered(PromotionCase asked) {
        List<String> objections = new ArrayList<>();
        decisions.inForce(asked.pending().point()).ifPresent(answer -> objections.add(answer.inWords()));
        return objections;
    }

    private List<String> notices(PromotionCase asked, PromotionPolicy policy) {
        List<String> notices = new ArrayList<>();
        unverified(asked.evidence().range())
                .ifPresent(words -> notices.add(words + " "
                        + policy.voting().quorumFor(asked.evidence().range()) + " people have to approve it."));
        if (policies.changes(asked.comparison())) {
            notices.add("This release changes the policy itself; it is judged by the policy that runs in production.");
        }
        if (policy.automatic()) {
            List<String> holds = holds(asked, policy);
            notices.add(
                    holds.isEmpty()
                            ? "All is green: the policy promotes it by itself."
                            : "The policy promotes by itself what is green, and holds this. "
                                    + String.join(" ", holds));
        }
        return notices;
    }

    private static Optional<String> unverified(CommitRange range) {
        return switch (range.unverified().size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("Of 1 commit nobody can be certain who made it.");
            default -> Optional.of("Of " + range.unverified().size() + " commits nobody can be certain who made them.");
        };
    }

    private int missing(Optional<TeamName> named, ApprovalPoint point, Evidence evidence, PromotionPolicy policy) {
        long counted = decisions.voters(point, evidence.digest()).stream()
                .filter(voter -> approvers.count(voter, named))
                .count();
        return Math.max(0, policy.voting().quorumFor(evidence.range()) - (int) counted);
    }

    private List<String> againstThePerson(
            Person person, Optional<TeamName> named, PromotionCase asked, PromotionPolicy policy) {
        List<String> objections = new ArrayList<>();
        if (named.isEmpty()) {
            objections.add("The function's owner cannot be read from its function.yaml: correct it.");
        } else if (!approvers.include(person, named)) {
            objections.add("Only approvers who are owners of " + named.get() + " may approve this.");
        }
        if (policy.voting().fourEyes()) {
            objections.addAll(fourEyes.objections(
                    person, asked.evidence().range(), asked.pending().startedBy()));
        }
        return objections;
    }

    private boolean hasVoted(Person person, PromotionCase asked) {
        return decisions
                .voters(asked.pending().point(), asked.evidence().digest())
                .contains(person.id());
    }

    private static String needs(int missing, Optional<TeamName> named) {
        String owners = named.map(name -> name + " owners").orElse("unknown owners");
        return missing == 0 ? "approved by " + owners : "needs " + missing + " more of: " + owners;
    }
}
