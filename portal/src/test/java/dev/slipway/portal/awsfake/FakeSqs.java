package dev.slipway.portal.awsfake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS: one queue, whose messages stay until they are deleted. */
public final class FakeSqs implements FakeService {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> messages = new LinkedHashMap<>();

    @Override
    public String name() {
        return "sqs";
    }

    @Override
    public Map<String, FakeOperation> operations() {
        return Map.of("ReceiveMessage", this::receive, "DeleteMessage", this::delete);
    }

    /** Somebody sends a message. */
    public void send(String body) {
        messages.put(UUID.randomUUID().toString(), body);
    }

    /** Messages that nobody has deleted. */
    public int size() {
        return messages.size();
    }

    void clear() {
        messages.clear();
    }

    private JsonNode receive(JsonNode input) {
        ObjectNode output = JSON.createObjectNode();
        ArrayNode received = output.putArray("Messages");
        messages.entrySet().stream()
                .limit(input.path("MaxNumberOfMessages").asInt(1))
                .forEach(message -> received.addObject()
                        .put("MessageId", message.getKey())
                        .put("ReceiptHandle", message.getKey())
                        .put("Body", message.getValue())
                        .put("MD5OfBody", md5(message.getValue())));
        return output;
    }

    private JsonNode delete(JsonNode input) {
        if (messages.remove(input.path("ReceiptHandle").asString()) == null) {
            throw new AwsError(400, "ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
        }
        return JSON.createObjectNode();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
