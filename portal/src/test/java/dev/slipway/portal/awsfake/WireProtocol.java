package dev.slipway.portal.awsfake;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a service's calls stand in requests and answers. */
sealed interface WireProtocol {
    JsonMapper JSON = JsonMapper.shared();

    /** The call that a request makes, if it is one of this service. */
    Optional<Call> read(HttpRequest request, ApiModel model);

    HttpAnswer write(String operation, JsonNode output, ApiModel model);

    HttpAnswer write(AwsError error);

    /** An operation with its input members. */
    record Call(String operation, JsonNode input) {}

    static WireProtocol of(ApiModel model) {
        return switch (model.protocol()) {
            case "json" -> new Json();
            case "rest-json" -> new RestJson();
            case "query" -> new Query();
            default -> throw new IllegalStateException("Protocol " + model.protocol() + " is not known here.");
        };
    }

    /** JSON 1.1: the operation stands in a header. */
    record Json() implements WireProtocol {
        private static final String TYPE = "application/x-amz-json-1.1";

        @Override
        public Optional<Call> read(HttpRequest request, ApiModel model) {
            String target = request.header("x-amz-target");
            String prefix = model.targetPrefix() + ".";
            return target.startsWith(prefix)
                    ? Optional.of(new Call(target.substring(prefix.length()), JSON.readTree(request.body())))
                    : Optional.empty();
        }

        @Override
        public HttpAnswer write(String operation, JsonNode output, ApiModel model) {
            return new HttpAnswer(200, TYPE, Map.of(), output.toString());
        }

        @Override
        public HttpAnswer write(AwsError error) {
            ObjectNode body = JSON.createObjectNode();
            body.put("__type", error.code()).put("message", error.getMessage());
            return new HttpAnswer(error.status(), TYPE, Map.of(), body.toString());
        }
    }

    /** REST with JSON: the operation is found by method and path. */
    record RestJson() implements WireProtocol {
        private static final String TYPE = "application/json";
        private static final Pattern LABEL = Pattern.compile("\\{(\\w+)}");

        @Override
        public Optional<Call> read(HttpRequest request, ApiModel model) {
            Optional<Call> found = Optional.empty();
            int longest = 0;
            for (Map.Entry<String, JsonNode> operation : model.operations()) {
                JsonNode http = operation.getValue().path("http");
                String template = http.path("requestUri").asString();
                // Two operations may differ in what their query must hold only: the more demanding one is meant.
                if (http.path("method").asString().equals(request.method()) && template.length() > longest) {
                    Optional<Call> call = labels(template, request)
                            .map(labels ->
                                    new Call(operation.getKey(), input(operation.getKey(), request, labels, model)));
                    if (call.isPresent()) {
                        found = call;
                        longest = template.length();
                    }
                }
            }
            return found;
        }

        private static Optional<Map<String, String>> labels(String template, HttpRequest request) {
            int question = template.indexOf('?');
            if (question >= 0
                    && !request.query()
                            .entrySet()
                            .containsAll(HttpRequest.parameters(template.substring(question + 1))
                                    .entrySet())) {
                return Optional.empty();
            }
            String path = question < 0 ? template : template.substring(0, question);
            Matcher names = LABEL.matcher(path);
            Matcher values = Pattern.compile(names.replaceAll("([^/]+)")).matcher(request.path());
            if (!values.matches()) {
                return Optional.empty();
            }
            Map<String, String> labels = new LinkedHashMap<>();
            names.reset();
            for (int group = 1; names.find(); group++) {
                labels.put(names.group(1), HttpRequest.decoded(values.group(group)));
            }
            return Optional.of(labels);
        }

        private static JsonNode input(
                String operation, HttpRequest request, Map<String, String> labels, ApiModel model) {
            ObjectNode input =
                    request.body().isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(request.body());
            model.inputMembers(operation).properties().forEach(member -> {
                String location = member.getValue().path("location").asString("");
                String name = member.getValue().path("locationName").asString(member.getKey());
                String value = location.equals("uri")
                        ? labels.get(name)
                        : location.equals("querystring") ? request.query().get(name) : null;
                if (value != null) {
                    boolean number = model.shape(member.getValue().path("shape").asString())
                            .path("type")
                            .asString()
                            .equals("integer");
                    if (number) {
                        input.put(member.getKey(), Integer.parseInt(value));
                    } else {
                        input.put(member.getKey(), value);
                    }
                }
            });
            return input;
        }

        @Override
        public HttpAnswer write(String operation, JsonNode output, ApiModel model) {
            int status =
                    model.operation(operation).path("http").path("responseCode").asInt(200);
            return new HttpAnswer(status, TYPE, Map.of(), output.toString());
        }

        @Override
        public HttpAnswer write(AwsError error) {
            ObjectNode body = JSON.createObjectNode();
            body.put("message", error.getMessage());
            return new HttpAnswer(error.status(), TYPE, Map.of("x-amzn-ErrorType", error.code()), body.toString());
        }
    }

    /** A form in, XML out. */
    record Query() implements WireProtocol {
        private static final String TYPE = "text/xml";

        @Override
        public Optional<Call> read(HttpRequest request, ApiModel model) {
            if (!request.header("content-type").startsWith("application/x-www-form-urlencoded")) {
                return Optional.empty();
            }
            Map<String, String> form = HttpRequest.parameters(request.body());
            ObjectNode input = JSON.createObjectNode();
            form.forEach((name, value) -> {
                if (!name.equals("Action") && !name.equals("Version")) {
                    input.put(name, value);
                }
            });
            return Optional.of(new Call(form.getOrDefault("Action", ""), input));
        }

        @Override
        public HttpAnswer write(String operation, JsonNode output, ApiModel model) {
            StringBuilder xml = new StringBuilder();
            xml.append('<')
                    .append(operation)
                    .append("Response xmlns=\"")
                    .append(model.xmlNamespace())
                    .append("\"><");
            xml.append(operation).append("Result>");
            members(output, xml);
            xml.append("</")
                    .append(operation)
                    .append("Result></")
                    .append(operation)
                    .append("Response>");
            return new HttpAnswer(200, TYPE, Map.of(), xml.toString());
        }

        private static void members(JsonNode value, StringBuilder xml) {
            for (Iterator<Map.Entry<String, JsonNode>> all = value.properties().iterator(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> member = all.next();
                xml.append('<').append(member.getKey()).append('>');
                if (member.getValue().isObject()) {
                    members(member.getValue(), xml);
                } else {
                    xml.append(
                            member.getValue().asString().replace("&", "&amp;").replace("<", "&lt;"));
                }
                xml.append("</").append(member.getKey()).append('>');
            }
        }

        @Override
        public HttpAnswer write(AwsError error) {
            return new HttpAnswer(
                    error.status(),
                    TYPE,
                    Map.of(),
                    "<ErrorResponse><Error><Type>Sender</Type><Code>" + error.code() + "</Code><Message>"
                            + error.getMessage() + "</Message></Error></ErrorResponse>");
        }
    }
}
