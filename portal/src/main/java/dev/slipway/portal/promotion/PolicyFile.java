package dev.slipway.portal.promotion;

import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.promotion.PolicyReading.Problem;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** The form of {@code policies/<environment>.yaml}, schema 1. */
final class PolicyFile {
    static final int SCHEMA = 1;
    /** Two people, of whom at most one can be the unknown author. */
    static final int UNVERIFIED_QUORUM = 2;

    private static final List<String> FIELDS = List.of(
            "schema",
            "environment",
            "approvers",
            "quorum",
            "unverifiedQuorum",
            "fourEyes",
            "requiredEvidence",
            "freezes",
            "breakGlass",
            "coolDownMinutes",
            "automatic");

    private final PolicyYaml yaml;

    private PolicyFile(PolicyYaml yaml) {
        this.yaml = yaml;
    }

    /** The policy, if the text has no problem; all problems stand in {@code problems} otherwise. */
    static Optional<PromotionPolicy> parse(String text, EnvironmentName environment, List<Problem> problems) {
        return PolicyYaml.read(text, problems).flatMap(yaml -> new PolicyFile(yaml).policy(environment));
    }

    private Optional<PromotionPolicy> policy(EnvironmentName environment) {
        if (!schemaIsUnderstood()) {
            return Optional.empty();
        }
        yaml.onlyFields("A policy", FIELDS);
        yaml.text("environment")
                .filter(name -> !name.value().equals(environment.id()))
                .ifPresent(name -> yaml.problem(
                        name.node(),
                        "The environment is \"" + name.value() + "\".",
                        "Write environment: " + environment.id() + ", as the file's name says."));
        Optional<PromotionPolicy.Voting> voting = voting();
        Optional<Set<String>> evidence = yaml.words("requiredEvidence");
        boolean automatic = yaml.has("automatic") && yaml.bool("automatic").orElse(false);
        PromotionPolicy.Timing timing = new TimingFields(yaml).timing();
        if (yaml.hasProblems() || voting.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PromotionPolicy(voting.get(), evidence.get(), timing, automatic));
    }

    private Optional<PromotionPolicy.Voting> voting() {
        Optional<PromotionPolicy.Approvers> approvers =
                yaml.mapping("approvers").flatMap(PolicyFile::approvers);
        Optional<Integer> quorum = yaml.number("quorum", 1, PromotionPolicy.LARGEST_QUORUM);
        Optional<Integer> unverified = yaml.has("unverifiedQuorum")
                ? yaml.number("unverifiedQuorum", 1, PromotionPolicy.LARGEST_QUORUM)
                : Optional.of(UNVERIFIED_QUORUM);
        Optional<Boolean> fourEyes = yaml.bool("fourEyes");
        if (approvers.isEmpty() || quorum.isEmpty() || unverified.isEmpty() || fourEyes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PromotionPolicy.Voting(approvers.get(), quorum.get(), unverified.get(), fourEyes.get()));
    }

    /** Of a file in another form nothing else can be said. */
    private boolean schemaIsUnderstood() {
        Optional<Integer> schema = yaml.number("schema", 1, Integer.MAX_VALUE);
        if (schema.isPresent() && schema.get() > SCHEMA) {
            yaml.problem(
                    yaml.nodeOf("schema"),
                    "Schema " + schema.get() + " is newer than this portal, which reads " + SCHEMA + ".",
                    "Update the portal, or write the policy in schema " + SCHEMA + ".");
        }
        return schema.isPresent() && schema.get() == SCHEMA;
    }

    private static Optional<PromotionPolicy.Approvers> approvers(PolicyYaml yaml) {
        yaml.onlyFields("approvers", List.of("team", "role"));
        yaml.text("role")
                .filter(role -> !role.value().equals("approver"))
                .ifPresent(role -> yaml.problem(
                        role.node(), "The role \"" + role.value() + "\" cannot approve.", "Write role: approver."));
        return yaml.text("team")
                .flatMap(team -> team.value().equals("owning")
                        ? Optional.of(new PromotionPolicy.Approvers(Optional.empty()))
                        : team(team.value(), team.node(), yaml));
    }

    private static Optional<PromotionPolicy.Approvers> team(String name, Node node, PolicyYaml yaml) {
        try {
            return Optional.of(new PromotionPolicy.Approvers(Optional.of(new TeamName(name))));
        } catch (InvalidValueException e) {
            yaml.problem(node, "\"" + name + "\" is no team's name.", "Write owning, or the name of a team.");
            return Optional.empty();
        }
    }
}
