package dev.slipway.portal.awsfake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares a JSON value with a shape of an API model: members, types, what is required, bounds, patterns, enumerations. */
final class ShapeCheck {
    private final ApiModel model;
    private final List<String> wrong = new ArrayList<>();

    ShapeCheck(ApiModel model) {
        this.model = model;
    }

    List<String> check(String shape, JsonNode value, String path) {
        if (shape.isEmpty()) {
            if (!value.isEmpty()) {
                wrong.add(path + " has members, and its model has none");
            }
            return wrong;
        }
        JsonNode definition = model.shape(shape);
        String type = definition.path("type").asString("");
        switch (type) {
            case "structure" -> structure(definition, value, path);
            case "list" -> list(definition, value, path);
            case "map" -> map(definition, value, path);
            case "string" -> string(definition, value, path);
            case "integer", "long" -> number(definition, value, path, true);
            case "float", "double" -> number(definition, value, path, false);
            case "timestamp" -> require(value.isNumber() || value.isString(), path, "no time", value);
            case "boolean" -> require(value.isBoolean(), path, "no truth value", value);
            case "blob" -> require(value.isString(), path, "no encoded bytes", value);
            default -> wrong.add(path + ": the model has a type " + type + " that is not known here");
        }
        return wrong;
    }

    private void structure(JsonNode definition, JsonNode value, String path) {
        if (!require(value.isObject(), path, "no structure", value)) {
            return;
        }
        for (JsonNode required : definition.path("required")) {
            if (!value.has(required.asString())) {
                wrong.add(path + " lacks " + required.asString());
            }
        }
        JsonNode members = definition.path("members");
        value.properties().forEach(member -> {
            JsonNode declared = members.path(member.getKey());
            if (declared.isMissingNode()) {
                wrong.add(path + " has a member " + member.getKey() + " that its model does not");
            } else {
                check(declared.path("shape").asString(), member.getValue(), path + "." + member.getKey());
            }
        });
    }

    private void list(JsonNode definition, JsonNode value, String path) {
        if (!require(value.isArray(), path, "no list", value)) {
            return;
        }
        bounds(definition, value.size(), path + "'s length");
        for (int index = 0; index < value.size(); index++) {
            check(definition.path("member").path("shape").asString(), value.get(index), path + "[" + index + "]");
        }
    }

    private void map(JsonNode definition, JsonNode value, String path) {
        if (require(value.isObject(), path, "no map", value)) {
            value.properties()
                    .forEach(entry -> check(
                            definition.path("value").path("shape").asString(),
                            entry.getValue(),
                            path + "[" + entry.getKey() + "]"));
        }
    }

    private void string(JsonNode definition, JsonNode value, String path) {
        if (!require(value.isString(), path, "no text", value)) {
            return;
        }
        String text = value.asString();
        bounds(definition, text.length(), path + "'s length");
        Set<String> allowed =
                definition.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            wrong.add(path + " is " + text + ", not one of " + allowed);
        }
        if (definition.has("pattern") && !matches(definition.path("pattern").asString(), text)) {
            wrong.add(path + " is " + text + ", which does not match "
                    + definition.path("pattern").asString());
        }
    }

    private void number(JsonNode definition, JsonNode value, String path, boolean whole) {
        if (require(whole ? value.isIntegralNumber() : value.isNumber(), path, "no such number", value)) {
            bounds(definition, value.asDouble(), path);
        }
    }

    private void bounds(JsonNode definition, double value, String what) {
        if (definition.has("min") && value < definition.path("min").asDouble()
                || definition.has("max") && value > definition.path("max").asDouble()) {
            wrong.add(what + " is " + value + ", outside " + definition.path("min") + " to " + definition.path("max"));
        }
    }

    private boolean require(boolean good, String path, String what, JsonNode value) {
        if (!good) {
            wrong.add(path + " is " + what + " but " + value);
        }
        return good;
    }

    /** Some published patterns are not Java's; those say nothing. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
        } catch (PatternSyntaxException notJava) {
            return true;
        }
    }
}
