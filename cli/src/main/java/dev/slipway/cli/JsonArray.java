package dev.slipway.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON arrays as the commands print them: one element a line, figures without the noise of their last digits. */
final class JsonArray {

    private static final JsonMapper JSON = new JsonMapper();
    private static final MathContext DIGITS = new MathContext(6);

    private JsonArray() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String of(List<ObjectNode> elements) {
        return elements.isEmpty()
                ? "[]"
                : elements.stream().map(ObjectNode::toString).collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    /** Six digits, far more than any measurement has. */
    static double rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
