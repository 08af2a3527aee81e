package dev.slipway.portal.localcloud.settings;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The three operations with which functions read their settings, from one function's local values. */
final class SettingsAnswers {
    private static final String ARN = "arn:aws:%s:us-east-1:000000000000:%s";
    private static final int PARAMETERS_A_CALL = 10;

    private final FunctionName function;
    private final LocalValues values;

    SettingsAnswers(FunctionName function, LocalValues values) {
        this.function = function;
        this.values = values;
    }

    SettingsAnswer answer(String operation, JsonNode request) {
        return switch (operation) {
            case "AmazonSSM.GetParameter" -> parameter(request.path("Name").asString(""));
            case "AmazonSSM.GetParameters" -> parameters(request.path("Names"));
            case "secretsmanager.GetSecretValue" ->
                secret(request.path("SecretId").asString(""));
            default ->
                SettingsAnswer.error(
                        400,
                        "UnknownOperationException",
                        "The local cloud answers GetParameter, GetParameters and GetSecretValue, and not " + operation
                                + ": try functions that use other services with make local-integration.");
        };
    }

    private SettingsAnswer parameter(String asked) {
        return find(asked)
                .map(value -> SettingsAnswer.ok(Map.of("Parameter", parameter(asked, value))))
                .orElseGet(() ->
                        SettingsAnswer.error(400, "ParameterNotFound", "Parameter " + asked + " has no local value."));
    }

    private SettingsAnswer parameters(JsonNode names) {
        if (!names.isArray() || names.isEmpty() || names.size() > PARAMETERS_A_CALL) {
            return SettingsAnswer.error(400, "ValidationException", "Names must hold 1 to 10 names.");
        }
        List<Map<String, Object>> found = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (JsonNode name : names) {
            String asked = name.asString("");
            find(asked).ifPresentOrElse(value -> found.add(parameter(asked, value)), () -> invalid.add(asked));
        }
        return SettingsAnswer.ok(Map.of("Parameters", found, "InvalidParameters", invalid));
    }

    /** SSM writes names of several levels with a slash in front, manifests without. */
    private Optional<String> find(String asked) {
        return values.find(function, Kind.PARAMETER, asked.startsWith("/") ? asked.substring(1) : asked);
    }

    private static Map<String, Object> parameter(String name, String value) {
        String arn = ARN.formatted("ssm", "parameter/" + (name.startsWith("/") ? name.substring(1) : name));
        return Map.of("Name", name, "Type", "String", "Value", value, "Version", 1, "DataType", "text", "ARN", arn);
    }

    private SettingsAnswer secret(String asked) {
        return values.find(function, Kind.SECRET, asked)
                .map(value -> SettingsAnswer.ok(Map.of(
                        "ARN",
                        ARN.formatted("secretsmanager", "secret:" + asked + "-local0"),
                        "Name",
                        asked,
                        "SecretString",
                        value,
                        "VersionId",
                        "00000000-0000-0000-0000-000000000000",
                        "VersionStages",
                        List.of("AWSCURRENT"))))
                .orElseGet(() -> SettingsAnswer.error(
                        400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }
}
