package dev.slipway.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the {@code trigger} of a manifest; a new kind of trigger is one more entry here. */
final class TriggerReader {

    private record Kind(List<String> fields, Function<Fields, Optional<? extends Trigger>> reader) {}

    private static final Map<String, Kind> KINDS = Map.of(
            HttpApi.TYPE, new Kind(ManifestForm.HTTP_TRIGGER, TriggerReader::http),
            SqsQueue.TYPE, new Kind(ManifestForm.SQS_TRIGGER, TriggerReader::sqs),
            EventBridgeRule.TYPE, new Kind(ManifestForm.EVENT_BRIDGE_TRIGGER, TriggerReader::eventBridge),
            DynamoDbStream.TYPE, new Kind(ManifestForm.STREAM_TRIGGER, TriggerReader::stream));

    private TriggerReader() {}

    static Optional<Trigger> read(Node node, Problems problems) {
        Optional<Kind> kind = type(node).map(KINDS::get);
        if (kind.isEmpty()) {
            problems.add(
                    typeNode(node).orElse(node),
                    type(node)
                            .map(type -> "Unknown type of trigger " + Checks.quoted(type) + ".")
                            .orElse("The trigger has no type."),
                    "Write type: http, sqs, eventbridge or dynamodb-stream.");
            return Optional.empty();
        }
        return Fields.of(node, "The trigger", kind.get().fields(), problems)
                .flatMap(fields -> kind.get().reader().apply(fields));
    }

    private static Optional<HttpApi> http(Fields fields) {
        Optional<HttpMethod> method = fields.choice(
                "method",
                HttpMethod::of,
                Arrays.stream(HttpMethod.values()).map(Enum::name).toList());
        Optional<HttpPath> path = fields.text("path", HttpPath::new);
        return method.flatMap(m -> path.map(p -> new HttpApi(m, p)));
    }

    private static Optional<SqsQueue> sqs(Fields fields) {
        Optional<ResourceName> queue = fields.text("queue", ResourceName::new);
        Optional<BatchSize> batchSize = fields.number("batchSize", BatchSize::new);
        return queue.flatMap(q -> batchSize.map(b -> new SqsQueue(q, b)));
    }

    private static Optional<EventBridgeRule> eventBridge(Fields fields) {
        Optional<EventBusName> bus = fields.text("bus", EventBusName::new);
        Optional<EventSource> source = fields.text("source", EventSource::new);
        Optional<DetailType> detailType = fields.text("detailType", DetailType::new);
        return bus.flatMap(b -> source.flatMap(s -> detailType.map(d -> new EventBridgeRule(b, s, d))));
    }

    private static Optional<DynamoDbStream> stream(Fields fields) {
        Optional<ResourceName> table = fields.text("table", ResourceName::new);
        Optional<StreamBatchSize> batchSize = fields.number("batchSize", StreamBatchSize::new);
        return table.flatMap(t -> batchSize.map(b -> new DynamoDbStream(t, b)));
    }

    private static Optional<String> type(Node node) {
        return typeNode(node).filter(ScalarNode.class::isInstance).map(scalar -> ((ScalarNode) scalar).getValue());
    }

    private static Optional<Node> typeNode(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("type"))
                .map(entry -> entry.getValueNode())
                .findFirst();
    }
}
