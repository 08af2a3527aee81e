package dev.slipway.portal.api.web;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Reads a whole number as JSON Schema knows it: 5.0 is one, 5.5 is none, and neither is "5". */
final class WholeNumbers extends StdScalarDeserializer<Integer> {

    WholeNumbers() {
        super(Integer.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Integer;
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return _parseInteger(parser, context, Integer.class);
        }
        BigDecimal number = parser.getDecimalValue();
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw context.weirdNumberException(number, Integer.class, "not a whole number");
        }
    }
}
