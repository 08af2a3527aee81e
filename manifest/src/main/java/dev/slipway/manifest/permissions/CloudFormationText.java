package dev.slipway.manifest.permissions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a value of a template in one way, however it is put together: as the text that {@code Fn::Sub} would take. */
final class CloudFormationText {
    private CloudFormationText() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> function && function.size() == 1) {
            Map.Entry<?, ?> only = function.entrySet().iterator().next();
            return of(String.valueOf(only.getKey()), only.getValue());
        }
        return String.valueOf(value);
    }

    private static String of(String function, Object argument) {
        return switch (function) {
            case "Ref" -> "${" + argument + "}";
            case "Fn::Sub" -> argument instanceof List<?> parts ? substituted(parts) : String.valueOf(argument);
            case "Fn::GetAtt" ->
                argument instanceof List<?> parts
                        ? "${" + parts.stream().map(String::valueOf).collect(Collectors.joining(".")) + "}"
                        : "${" + argument + "}";
            case "Fn::Join" -> argument instanceof List<?> parts ? joined(parts) : String.valueOf(argument);
            default -> function + "(" + argument + ")";
        };
    }

    private static String joined(List<?> parts) {
        return parts.size() == 2 && parts.get(1) instanceof List<?> items
                ? items.stream().map(CloudFormationText::of).collect(Collectors.joining(String.valueOf(parts.get(0))))
                : parts.toString();
    }

    private static String substituted(List<?> parts) {
        String text = String.valueOf(parts.get(0));
        if (parts.size() == 2 && parts.get(1) instanceof Map<?, ?> values) {
            for (Map.Entry<?, ?> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", of(value.getValue()));
            }
        }
        return text;
    }
}
