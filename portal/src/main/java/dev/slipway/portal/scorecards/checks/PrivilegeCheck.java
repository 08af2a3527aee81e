package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rights on named resources alone. */
@Component
class PrivilegeCheck extends ManifestCheck {
    /** What AWS allows on all resources only; that of a VPC is all below {@code ec2:}. */
    private static final Set<String> NO_NARROWER =
            Set.of("xray:PutTelemetryRecords", "xray:PutTraceSegments", "dynamodb:ListStreams");

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
        List<Statement> statements = Permissions.of(manifest);
        List<String> wide = statements.stream()
                .filter(statement -> statement.resources().contains("*"))
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> !NO_NARROWER.contains(action) && !action.startsWith("ec2:"))
                .toList();
        return wide.isEmpty()
                ? new Verdict.Passed("All " + statements.size()
                        + " statements follow from function.yaml and name their resources, but for what AWS has no"
                        + " narrower form of.")
                : new Verdict.Failed(
                        "On all resources it may do " + String.join(", ", wide) + ".",
                        "Declare the resources that it uses by their names.");
    }
}
