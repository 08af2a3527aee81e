package dev.slipway.portal.awsfake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published model of a service: operations, their shapes, and what a value of a shape must look like. */
final class ApiModel {
    private static final Map<String, ApiModel> LOADED = new ConcurrentHashMap<>();

    private static final List<String> SPOKEN = List.of("json", "rest-json", "query");

    private final JsonNode json;

    private ApiModel(JsonNode json) {
        this.json = json;
    }

    static ApiModel of(String service) {
        return LOADED.computeIfAbsent(service, ApiModel::load);
    }

    /** {@code json}, {@code rest-json} or {@code query}: the first that is spoken here of those that the service knows. */
    String protocol() {
        return json.path("metadata")
                .path("protocols")
                .valueStream()
                .map(JsonNode::asString)
                .filter(SPOKEN::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(metadata("serviceId") + " speaks "
                        + json.path("metadata").path("protocols")));
    }

    String targetPrefix() {
        return metadata("targetPrefix");
    }

    /** What requests are signed for. */
    String signingName() {
        return json.path("metadata").path("signingName").asString(metadata("endpointPrefix"));
    }

    String xmlNamespace() {
        return json.path("metadata").path("xmlNamespace").asString("");
    }

    JsonNode operation(String name) {
        JsonNode operation = json.path("operations").path(name);
        if (operation.isMissingNode()) {
            throw new IllegalStateException("The API model of " + metadata("serviceId") + " has no operation " + name);
        }
        return operation;
    }

    Iterable<Map.Entry<String, JsonNode>> operations() {
        return json.path("operations").properties();
    }

    JsonNode shape(String name) {
        return json.path("shapes").path(name);
    }

    /** Members of an operation's input, with where each stands in a request. */
    JsonNode inputMembers(String operation) {
        return shape(inputShape(operation)).path("members");
    }

    String inputShape(String operation) {
        return operation(operation).path("input").path("shape").asString("");
    }

    String outputShape(String operation) {
        return operation(operation).path("output").path("shape").asString("");
    }

    /** What is wrong with an operation's input, one sentence each. */
    List<String> wrongInput(String operation, JsonNode input) {
        return new ShapeCheck(this).check(inputShape(operation), input, operation);
    }

    /** What is wrong with an operation's output, one sentence each. */
    List<String> wrongOutput(String operation, JsonNode output) {
        return new ShapeCheck(this).check(outputShape(operation), output, operation);
    }

    /** Whether an operation's model names this error. */
    boolean declares(String operation, String error) {
        for (JsonNode declared : operation(operation).path("errors")) {
            JsonNode shape = shape(declared.path("shape").asString());
            if (declared.path("shape").asString().equals(error)
                    || shape.path("error").path("code").asString("").equals(error)) {
                return true;
            }
        }
        return false;
    }

    private String metadata(String name) {
        return json.path("metadata").path(name).asString("");
    }

    private static ApiModel load(String service) {
        String resource = "/awsfake/" + service + ".json.gz";
        try (InputStream stream = ApiModel.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no API model " + resource + ": copy it from botocore.");
            }
            return new ApiModel(JsonMapper.shared().readTree(new GZIPInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
