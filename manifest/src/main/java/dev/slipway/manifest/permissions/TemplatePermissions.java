package dev.slipway.manifest.permissions;

import dev.slipway.manifest.deployed.StackTemplate;
import dev.slipway.manifest.deployed.StackTemplate.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the roles of a CloudFormation template allow, read from its JSON: so that evidence can say in words what would
 * really be deployed, and not only what a manifest asks for.
 */
public final class TemplatePermissions {

    private static final String ROLE = "AWS::IAM::Role";
    private static final Set<String> POLICIES =
            Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy");

    private TemplatePermissions() {}

    /**
     * The statements of all policies of a template.
     *
     * @param template the template as JSON
     * @param known statements whose reasons are known, from a manifest, for this environment
     * @throws IllegalArgumentException if it is no template
     */
    public static List<Statement> of(String template, List<Statement> known, String environment) {
        List<Statement> statements = new ArrayList<>();
        for (Resource resource : StackTemplate.of(template).resources()) {
            policies(resource).forEach(document -> statements.addAll(allowed(document, known, environment)));
            statements.addAll(managed(resource));
        }
        return statements;
    }

    private static List<Map<?, ?>> policies(Resource resource) {
        List<Map<?, ?>> documents = new ArrayList<>();
        if (POLICIES.contains(resource.type())) {
            document(resource.properties()).ifPresent(documents::add);
        } else if (resource.type().equals(ROLE)) {
            list(resource.properties().get("Policies"))
                    .forEach(policy -> document(policy).ifPresent(documents::add));
        }
        return documents;
    }

    /** What a policy that stands elsewhere allows, the template does not say: it may be everything. */
    private static List<Statement> managed(Resource resource) {
        return resource.type().equals(ROLE)
                ? list(resource.properties().get("ManagedPolicyArns")).stream()
                        .map(CloudFormationText::of)
                        .map(policy -> new Statement(
                                List.of("*"), List.of("*"), "may do all that the managed policy " + policy + " allows"))
                        .toList()
                : List.of();
    }

    private static Optional<Map<?, ?>> document(Object policy) {
        return policy instanceof Map<?, ?> fields && fields.get("PolicyDocument") instanceof Map<?, ?> document
                ? Optional.of(document)
                : Optional.empty();
    }

    private static List<Statement> allowed(Map<?, ?> document, List<Statement> known, String environment) {
        List<Statement> statements = new ArrayList<>();
        for (Object entry : list(document.get("Statement"))) {
            if (entry instanceof Map<?, ?> statement && "Allow".equals(statement.get("Effect"))) {
                List<String> actions = texts(statement, "Action");
                List<String> resources = texts(statement, "Resource");
                statements.add(new Statement(actions, resources, why(actions, resources, known, environment)));
            }
        }
        return statements;
    }

    /** The reason that the manifest has for it; what no manifest asks for is told by its resources. */
    private static String why(List<String> actions, List<String> resources, List<Statement> known, String environment) {
        Set<String> wanted = new HashSet<>(resources);
        return known.stream()
                .filter(statement -> statement.actions().containsAll(actions)
                        && new HashSet<>(statement.resourcesIn(environment)).containsAll(wanted))
                .map(Statement::why)
                .findFirst()
                .orElseGet(() -> "acts on " + resources.stream().sorted().collect(Collectors.joining(" and ")));
    }

    /** The texts of a field; a statement that says only what it does not mean, by NotAction, means everything else. */
    private static List<String> texts(Map<?, ?> statement, String field) {
        List<?> values = list(statement.get(field));
        return values.isEmpty()
                ? List.of("*")
                : values.stream().map(CloudFormationText::of).toList();
    }

    private static List<?> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> many ? many : List.of(value);
    }
}
