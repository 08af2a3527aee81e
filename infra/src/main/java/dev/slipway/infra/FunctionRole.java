package dev.slipway.infra;

import dev.slipway.manifest.permissions.Statement;
import java.util.Map;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** The role of one function: what its rights say, in one policy of its own, within its environment's boundary. */
final class FunctionRole {
    private FunctionRole() {}

    static Role create(Construct scope, RustFunctionProps props) {
        String environment = props.function().environment();
        Role.Builder builder = Role.Builder.create(scope, "Role")
                .path("/slipway/" + environment + "/")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("What " + props.function() + " may do");
        props.options()
                .surroundings()
                .boundary()
                .ifPresent(name ->
                        builder.permissionsBoundary(ManagedPolicy.fromManagedPolicyName(scope, "Boundary", name)));
        Role role = builder.build();
        for (Statement statement : props.options().rights()) {
            Rights.allow(role, statement, environment, Map.of());
        }
        return role;
    }
}
