package dev.slipway.portal.promotion;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Applies production's policy to a waiting release and a person; the one place that says who may. */
@Component
class Rulings {
    private final Policies policies;
    private final FourEyes fourEyes;
    private final OwningTeam team;
    private final PromotionDecisions decisions;

    Rulings(Policies policies, FourEyes fourEyes, OwningTeam team, PromotionDecisions decisions) {
        this.policies = policies;
        this.fourEyes = fourEyes;
        this.team = team;
        this.decisions = decisions;
    }

    Ruling of(Comparison comparison, PendingApproval pending, Evidence evidence, Person person) {
        PolicyReading reading = policies.governing(comparison);
        Optional<TeamName> owner = owner(comparison);
        List<String> objections = new ArrayList<>();
        decisions.inForce(pending.point()).ifPresent(answer -> objections.add(answer.inWords()));
        return switch (reading) {
            case PolicyReading.Broken broken -> {
                objections.add("Nothing can be approved while the policy cannot be read. " + broken.inWords());
                yield new Ruling(reading, "policy cannot be read", objections, speaksFor(person, owner));
            }
            case PolicyReading.Valid valid -> {
                PromotionPolicy policy = valid.policy();
                Optional<TeamName> approvers = owner.map(policy.approvers()::teamFor);
                int missing = missing(approvers, pending, evidence, policy);
                if (missing > 0 && hasVoted(person, pending, evidence)) {
                    objections.add("You have approved already: " + missing + " more must.");
                }
                objections.addAll(againstTheRelease(comparison, policy, evidence));
                objections.addAll(againstThePerson(person, approvers, pending, evidence, policy));
                yield new Ruling(reading, needs(missing, approvers), objections, speaksFor(person, approvers));
            }
        };
    }

    /** How many more people have to approve exactly this; who lost the right meanwhile does not count. */
    int missing(Dossier dossier, PromotionPolicy policy) {
        Optional<TeamName> approvers = owner(dossier.comparison()).map(policy.approvers()::teamFor);
        return missing(approvers, dossier.pending(), dossier.evidence(), policy);
    }

    private int missing(
            Optional<TeamName> approvers, PendingApproval pending, Evidence evidence, PromotionPolicy policy) {
        long counted = decisions.voters(pending.point(), evidence.digest()).stream()
                .filter(voter -> approvers
                        .filter(name -> team.isSpokenForBy(voter, name))
                        .isPresent())
                .count();
        return Math.max(0, policy.quorum() - (int) counted);
    }

    private List<String> againstTheRelease(Comparison comparison, PromotionPolicy policy, Evidence evidence) {
        List<String> objections = new ArrayList<>();
        for (String required : policy.requiredEvidence().stream().sorted().toList()) {
            Optional<EvidenceRow> row = evidence.row(required);
            if (row.isEmpty()) {
                objections.add("The policy requires the evidence \"" + required + "\", which nothing here provides.");
            } else if (row.get().grade() == Finding.Grade.MISSING || row.get().grade() == Finding.Grade.BAD) {
                objections.add("The policy requires \"" + row.get().label() + "\" to be there and good, and it says: "
                        + row.get().finding().verdict().words() + ".");
            }
        }
        // A release that carries a broken policy would lock production for every later one.
        if (policies.at(comparison.candidate().revision()) instanceof PolicyReading.Broken broken) {
            objections.add(
                    "This revision would leave production with a policy that cannot be read. " + broken.inWords());
        }
        return objections;
    }

    private List<String> againstThePerson(
            Person person,
            Optional<TeamName> approvers,
            PendingApproval pending,
            Evidence evidence,
            PromotionPolicy policy) {
        List<String> objections = new ArrayList<>();
        if (approvers.isEmpty()) {
            objections.add("The function's owner cannot be read from its function.yaml: correct it.");
        } else if (!speaksFor(person, approvers)) {
            objections.add("Only approvers who are owners of " + approvers.get() + " may approve this.");
        }
        if (policy.fourEyes()) {
            objections.addAll(fourEyes.objections(person, evidence.range(), pending.startedBy()));
        }
        return objections;
    }

    private boolean hasVoted(Person person, PendingApproval pending, Evidence evidence) {
        return decisions.voters(pending.point(), evidence.digest()).contains(person.id());
    }

    private boolean speaksFor(Person person, Optional<TeamName> approvers) {
        return person.has(Role.APPROVER)
                && approvers
                        .filter(name -> team.isSpokenForBy(person.id(), name))
                        .isPresent();
    }

    private static String needs(int missing, Optional<TeamName> approvers) {
        String owners = approvers.map(name -> name + " owners").orElse("unknown owners");
        return missing == 0 ? "approved by " + owners : "needs " + missing + " more of: " + owners;
    }

    /** The owner as production's revision names it, so that a change of owner is approved by the former one. */
    private Optional<TeamName> owner(Comparison comparison) {
        Release governing = comparison.production().orElse(comparison.candidate());
        return team.of(comparison.function(), governing.revision());
    }
}
