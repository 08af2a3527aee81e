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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rights on named resources alone, and in production none beyond those that the manifest asks for. */
@Component
class PrivilegeCheck extends ManifestCheck {
    private static final String ALL = "*";

    /** What AWS allows on all resources only. */
    private static final Set<String> NO_NARROWER = Set.of(
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments",
            "dynamodb:ListStreams",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets");

    @Override
    public String id() {
        return "least-privilege";
    }

    @Override
    public String title() {
        return "Its role allows no more than it needs";
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        List<Statement> asked = Permissions.of(manifest);
        List<String> wide = asked.stream()
                .filter(statement -> statement.resources().contains(ALL))
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> !NO_NARROWER.contains(action))
                .toList();
        if (!wide.isEmpty()) {
            return new Verdict.Failed(
                    "On all resources it may do " + String.join(", ", wide) + ".",
                    "Declare the resources that it uses by their names.");
        }
        return switch (facts.setup()) {
            case Setup.NotKnown unknown -> new Verdict.Passed(fact(asked, "function.yaml"));
            case Setup.Known known -> deployed(asked, known.rights());
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
                ? new Verdict.Passed(fact(rights, "function.yaml, in production too,"))
                : new Verdict.Failed(
                        "In production it may do what function.yaml does not ask for: " + Places.of(beyond) + ".",
                        "Take it out of the stack, or promote a release without it; what it needs belongs into"
                                + " function.yaml.");
    }

    private static String words(Statement statement) {
        return String.join(", ", statement.actions()) + " on " + String.join(" and ", statement.resources());
    }

    private static String fact(List<Statement> statements, String source) {
        return "All " + statements.size() + " statements follow from " + source
                + " and name their resources, but for what AWS has no narrower form of.";
    }
}
