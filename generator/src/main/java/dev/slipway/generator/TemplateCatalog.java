package dev.slipway.generator;

import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.SemanticVersion;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.Trigger;
import java.util.List;

/** The templates of this release. */
public final class TemplateCatalog {

    /** The version of all templates, which the shared crates carry too. */
    public static final SemanticVersion VERSION = SemanticVersion.of("1.1.0");

    private static final Template HTTP_API =
            new Template("http-api", VERSION, "HTTP API", "Answers requests of a route of an HTTP API.");

    private static final Template EVENT_LISTENER = new Template(
            "event-listener", VERSION, "Event Listener", "Takes in messages, events or changes as they arrive.");

    private TemplateCatalog() {}

    /** All templates, in the order in which a person is offered them. */
    public static List<Template> templates() {
        return List.of(HTTP_API, EVENT_LISTENER);
    }

    /** The template of functions with this trigger. */
    public static Template templateFor(Trigger trigger) {
        return switch (trigger) {
            case HttpApi http -> HTTP_API;
            case SqsQueue sqs -> EVENT_LISTENER;
            case EventBridgeRule rule -> EVENT_LISTENER;
            case DynamoDbStream stream -> EVENT_LISTENER;
        };
    }
}
