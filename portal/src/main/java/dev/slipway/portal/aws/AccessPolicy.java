package dev.slipway.portal.aws;

import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.manifest.deployed.FunctionDelivery;
import dev.slipway.portal.aws.Permission.Resource;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** IAM policies that allow what adapters call, on an environment's functions and nothing else. */
final class AccessPolicy {
    private final AccountSettings settings;
    private final EnvironmentName environment;
    private final String partition;
    private final String arn;

    /**
     * For an environment's account.
     *
     * @param account its twelve digits
     */
    AccessPolicy(AccountSettings settings, EnvironmentName environment, String account, String region) {
        this.settings = settings;
        this.environment = environment;
        this.partition = PartitionMetadata.of(Region.of(region)).id();
        this.arn = "arn:" + partition + ":%s:" + region + ":" + account + ":%s";
    }

    /** The policy as a JSON document, with one statement for each kind of resource. */
    String allowing(Collection<Permission> permissions) {
        Map<Target, Set<String>> byTarget =
                new TreeMap<>(Comparator.comparing(Target::resource).thenComparing(Target::name));
        permissions.forEach(permission -> byTarget.computeIfAbsent(
                        new Target(permission.resource(), permission.name()), first -> new TreeSet<>())
                .add(permission.action()));
        return byTarget.entrySet().stream()
                .map(entry -> statement(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(
                        ",\n", "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n", "\n  ]\n}\n"));
    }

    private String statement(Target target, Set<String> actions) {
        return actions.stream()
                .map(action -> "        \"" + action + "\"")
                .collect(Collectors.joining(
                        ",\n",
                        "    {\n      \"Effect\": \"Allow\",\n      \"Action\": [\n",
                        "\n      ],\n      \"Resource\": \"" + on(target) + "\"\n    }"));
    }

    private String on(Target target) {
        String functions = any(settings.functionName());
        return switch (target.resource()) {
            case FUNCTIONS -> arn.formatted("lambda", "function:" + functions);
            case LOG_GROUPS ->
                arn.formatted(
                        "logs",
                        "log-group:"
                                + (settings.logGroup().isBlank()
                                        ? "/aws/lambda/" + functions
                                        : any(settings.logGroup()))
                                + ":*");
            case PIPELINES -> arn.formatted("codepipeline", FunctionDelivery.ANY_PIPELINE);
            case PIPELINE_STAGES -> arn.formatted("codepipeline", FunctionDelivery.ANY_PIPELINE + "/*");
            case APPROVALS ->
                arn.formatted(
                        "codepipeline",
                        FunctionDelivery.ANY_PIPELINE + "/" + DeliveryStage.APPROVAL.title() + "/"
                                + DeliveryStage.APPROVE);
            case BUCKET -> bucket(target.name());
            case PIPELINE_OBJECTS -> bucket(target.name()) + "/" + FunctionDelivery.ANY_PIPELINE;
            case QUEUE -> arn.formatted("sqs", target.name());
            case ANYTHING -> "*";
        };
    }

    /** Names of buckets are global: their ARNs have no account and no region. */
    private String bucket(String name) {
        return "arn:" + partition + ":s3:::" + name;
    }

    private record Target(Resource resource, String name) {}

    private String any(String pattern) {
        return pattern.replace("{function}", "*").replace("{environment}", environment.id());
    }
}
