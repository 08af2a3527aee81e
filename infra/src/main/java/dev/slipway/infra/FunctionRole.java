package dev.slipway.infra;

import dev.slipway.manifest.permissions.Statement;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** The role of one function: what its rights say, in one policy of its own. */
final class FunctionRole {
    private FunctionRole() {}

    static Role create(Construct scope, RustFunctionProps props) {
        Role role = Role.Builder.create(scope, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("What " + props.function() + " may do")
                .build();
        for (Statement statement : props.options().rights()) {
            role.addToPolicy(PolicyStatement.Builder.create()
                    .actions(statement.actions())
                    .resources(statement.resourcesIn(props.function().environment()).stream()
                            .map(FunctionRole::substituted)
                            .toList())
                    .build());
            Acknowledged.wildcards(role, statement, props.function().environment());
        }
        return role;
    }

    private static String substituted(String resource) {
        return resource.contains("${") ? Fn.sub(resource) : resource;
    }
}
