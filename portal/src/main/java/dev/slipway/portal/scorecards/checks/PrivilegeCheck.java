package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.PermissionsDiff;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.scorecards.Verdict;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import org.springframework.stereotype.Component;

/** No rights in production beyond those that the manifest asks for, which name their resources wherever AWS lets them. */
@Component
class PrivilegeCheck extends ManifestCheck {
    @Override
    public String id() {
        return "least-privilege";
    }

    @Override
    public String title() {
        return "Its role allows no more than it needs";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        return switch (facts.setup()) {
            case Setup.NotKnown unknown ->
                new Verdict.NotKnown(unknown.why() + " It is looked at as soon as production runs a release on AWS"
                        + " whose template the pipeline keeps; until then an owner may exempt it.");
            case Setup.Known known -> deployed(Permissions.of(manifest), known.rights());
        };
    }

    /** Grant by grant: what function.yaml does not ask for is too much, whatever condition it stands under. */
    private static Verdict deployed(List<Statement> asked, List<Statement> rights) {
        List<Statement> inProduction = asked.stream()
                .map(statement -> new Statement(
                        statement.actions(), statement.resourcesIn(EnvironmentName.PRODUCTION.id()), statement.why()))
                .toList();
        List<String> beyond = PermissionsDiff.between(inProduction, rights).gained().stream()
                .map(PrivilegeCheck::words)
                .toList();
        return beyond.isEmpty()
                ? new Verdict.Passed("In production its role has " + rights.size()
                        + (rights.size() == 1 ? " statement" : " statements")
                        + ", and none allows what function.yaml does not ask for.")
                : new Verdict.Failed(
                        "In production it may do what function.yaml does not ask for: " + Places.of(beyond) + ".",
                        "Take it out of the stack, or promote a release without it; what it needs belongs into"
                                + " function.yaml.");
    }

    private static String words(Statement statement) {
        return String.join(", ", statement.actions()) + " on " + String.join(" and ", statement.resources());
    }
}
