package dev.slipway.manifest.deployed;

import dev.slipway.manifest.deployed.StackTemplate.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a function's stack is set up, read from the template that is deployed.
 *
 * @param runtime such as {@code provided.al2023}; nothing for an image
 * @param timeout seconds that one invocation may take
 * @param environment the function's environment variables, those with a plain text alone
 * @param alarms its alarms
 * @param arrivals the ways by which work comes without somebody who waits for the answer
 */
public record FunctionStack(
        Optional<String> runtime,
        int timeout,
        Map<String, String> environment,
        List<Alarm> alarms,
        List<Arrival> arrivals) {

    /** What Lambda gives an invocation where the template says nothing, in seconds. */
    private static final int USUAL_TIMEOUT = 3;

    /** What Lambda waits before it hands out a message again where the queue says nothing, in seconds. */
    private static final int USUAL_VISIBILITY = 30;

    /** Copies the collections. */
    public FunctionStack {
        environment = Map.copyOf(environment);
        alarms = List.copyOf(alarms);
        arrivals = List.copyOf(arrivals);
    }

    /**
     * An alarm.
     *
     * @param name its name in CloudWatch, or its logical id
     * @param metric what it watches, such as {@code Errors}
     * @param tells whether somebody is told when it is raised
     */
    public record Alarm(String name, String metric, boolean tells) {}

    /**
     * A way by which work comes.
     *
     * @param from what it is, in a few words
     * @param kept whether what fails for good is kept in a queue
     * @param visibility seconds for which a queue hides a message that is worked on; nothing where no queue is read
     */
    public record Arrival(String from, boolean kept, Optional<Integer> visibility) {}

    /**
     * Reads the template of one function's stack.
     *
     * @throws IllegalArgumentException if the text is no template, or one without this function
     */
    public static FunctionStack of(String json, DeployedFunction function) {
        StackTemplate template = StackTemplate.of(json);
        Resource own = template.ofType("AWS::Lambda::Function")
                .filter(each -> each.text("FunctionName").equals(function.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The template has no function " + function + ": it is one of another stack."));
        Map<String, String> variables = new TreeMap<>();
        StackTemplate.fields(own.fields("Environment").get("Variables")).forEach((name, value) -> {
            if (value instanceof String text) {
                variables.put(String.valueOf(name), text);
            }
        });
        return new FunctionStack(
                Optional.of(own.text("Runtime")).filter(runtime -> !runtime.isEmpty()),
                own.properties().get("Timeout") instanceof Integer seconds ? seconds : USUAL_TIMEOUT,
                variables,
                template.ofType("AWS::CloudWatch::Alarm")
                        .map(FunctionStack::alarm)
                        .toList(),
                arrivals(template, own));
    }

    private static Alarm alarm(Resource alarm) {
        boolean enabled = !Boolean.FALSE.equals(alarm.properties().get("ActionsEnabled"));
        boolean acts = alarm.properties().get("AlarmActions") instanceof Collection<?> actions && !actions.isEmpty();
        String name = alarm.text("AlarmName");
        return new Alarm(name.isEmpty() ? alarm.id() : name, alarm.text("MetricName"), enabled && acts);
    }

    private static List<Arrival> arrivals(StackTemplate template, Resource function) {
        List<Arrival> arrivals = new ArrayList<>();
        template.ofType("AWS::Lambda::EventSourceMapping")
                .map(mapping -> mapped(template, mapping))
                .forEach(arrivals::add);
        boolean keepsCalls = keepsCalls(template, function);
        template.ofType("AWS::Events::Rule").forEach(rule -> {
            boolean keepsEvents = rule.properties().get("Targets") instanceof Collection<?> targets
                    && targets.stream()
                            .allMatch(target -> StackTemplate.fields(target).containsKey("DeadLetterConfig"));
            arrivals.add(new Arrival(
                    "events of the rule " + (rule.text("Name").isEmpty() ? rule.id() : rule.text("Name")),
                    keepsEvents && keepsCalls,
                    Optional.empty()));
        });
        return arrivals;
    }

    /** A queue keeps what fails by its own redrive policy, a stream by its mapping's destination. */
    private static Arrival mapped(StackTemplate template, Resource mapping) {
        Optional<Resource> queue = template.ofType("AWS::SQS::Queue")
                .filter(each -> refersTo(mapping.properties().get("EventSourceArn"), each))
                .findFirst();
        if (queue.isPresent()) {
            Resource from = queue.get();
            int visibility =
                    from.properties().get("VisibilityTimeout") instanceof Integer seconds ? seconds : USUAL_VISIBILITY;
            return new Arrival(
                    "messages of the queue " + (from.text("QueueName").isEmpty() ? from.id() : from.text("QueueName")),
                    from.fields("RedrivePolicy").containsKey("deadLetterTargetArn"),
                    Optional.of(visibility));
        }
        return new Arrival("changes of the stream", hasDestination(mapping), Optional.empty());
    }

    /** Whether asynchronous calls that fail for good are kept. */
    private static boolean keepsCalls(StackTemplate template, Resource function) {
        return function.fields("DeadLetterConfig").containsKey("TargetArn")
                || template.ofType("AWS::Lambda::EventInvokeConfig").anyMatch(FunctionStack::hasDestination);
    }

    private static boolean hasDestination(Resource resource) {
        return StackTemplate.fields(resource.fields("DestinationConfig").get("OnFailure"))
                .containsKey("Destination");
    }

    private static boolean refersTo(@Nullable Object value, Resource resource) {
        return StackTemplate.fields(value).values().stream()
                .flatMap(part -> part instanceof List<?> parts ? parts.stream() : Stream.of(part))
                .anyMatch(part -> String.valueOf(part).split("\\.")[0].equals(resource.id()));
    }
}
