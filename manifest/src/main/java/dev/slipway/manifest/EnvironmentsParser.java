package dev.slipway.manifest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code environments.yaml} and says, line by line, what is wrong with it. */
public final class EnvironmentsParser {

    private static final List<String> ROOT = List.of("schema", "repository", "delivery", "staging", "production");
    private static final List<String> PLACE = List.of("account", "region");
    private static final List<String> ENVIRONMENT = List.of("account", "region", "token", "network", "alarmTopic");

    private EnvironmentsParser() {}

    /** The environments of this text, or every problem that it has. Never throws, however hostile the text. */
    public static ParsedEnvironments parse(String text) {
        var problems = new Problems();
        Optional<Environments> environments = SafeYaml.read(text, problems)
                .flatMap(root -> Fields.of(root, "environments.yaml", ROOT, problems))
                .flatMap(EnvironmentsParser::environments);
        return problems.isEmpty() && environments.isPresent()
                ? new ParsedEnvironments.Parsed(environments.get())
                : new ParsedEnvironments.Invalid(problems.byLine());
    }

    private static Optional<Environments> environments(Fields root) {
        root.number("schema", schema -> {
            if (schema != Environments.SCHEMA) {
                Checks.demand(Checks.refuse("There is no schema " + schema, "write schema: " + Environments.SCHEMA));
            }
            return schema;
        });
        Optional<String> repository = root.text("repository", Function.identity());
        Optional<AwsPlace> delivery = root.required("delivery")
                .flatMap(node -> Fields.of(node, "The delivery", PLACE, root.problems()))
                .flatMap(EnvironmentsParser::place);
        Optional<EnvironmentPlace> staging = environment(root, "staging");
        Optional<EnvironmentPlace> production = environment(root, "production");
        if (repository.isEmpty() || delivery.isEmpty() || staging.isEmpty() || production.isEmpty()) {
            return Optional.empty();
        }
        return root.accepted(
                root.node(), () -> new Environments(repository.get(), delivery.get(), staging.get(), production.get()));
    }

    private static Optional<AwsPlace> place(Fields fields) {
        Optional<String> account = fields.text("account", Function.identity());
        Optional<String> region = fields.text("region", Function.identity());
        return account.flatMap(a -> region.flatMap(r -> fields.accepted(fields.node(), () -> new AwsPlace(a, r))));
    }

    private static Optional<EnvironmentPlace> environment(Fields root, String name) {
        return root.required(name)
                .flatMap(node -> Fields.of(node, "An environment", ENVIRONMENT, root.problems()))
                .flatMap(EnvironmentsParser::environment);
    }

    private static Optional<EnvironmentPlace> environment(Fields fields) {
        Optional<EnvironmentPlace.Token> token =
                fields.optional("token").flatMap(node -> token(fields.problems(), node));
        Optional<EnvironmentPlace.Network> network =
                fields.optional("network").flatMap(node -> network(fields.problems(), node));
        Optional<String> topic =
                fields.optional("alarmTopic").flatMap(node -> fields.text(node, "alarmTopic", Function.identity()));
        return place(fields)
                .flatMap(place ->
                        fields.accepted(fields.node(), () -> new EnvironmentPlace(place, token, network, topic)));
    }

    private static Optional<EnvironmentPlace.Token> token(Problems problems, Node node) {
        return Fields.of(node, "The token", List.of("issuer", "audience"), problems)
                .flatMap(fields -> {
                    Optional<String> issuer = fields.text("issuer", Function.identity());
                    Optional<String> audience = fields.text("audience", Function.identity());
                    return issuer.flatMap(i ->
                            audience.flatMap(a -> fields.accepted(node, () -> new EnvironmentPlace.Token(i, a))));
                });
    }

    private static Optional<EnvironmentPlace.Network> network(Problems problems, Node node) {
        return Fields.of(node, "The network", List.of("subnets", "securityGroups"), problems)
                .flatMap(fields -> {
                    List<String> subnets =
                            fields.list("subnets", item -> fields.text(item, "subnets", Function.identity()));
                    List<String> groups = fields.list(
                            "securityGroups", item -> fields.text(item, "securityGroups", Function.identity()));
                    return fields.accepted(node, () -> new EnvironmentPlace.Network(subnets, groups));
                });
    }
}
