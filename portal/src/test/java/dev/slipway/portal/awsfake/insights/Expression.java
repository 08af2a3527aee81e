package dev.slipway.portal.awsfake.insights;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A formula over the fields of one event. A missing argument makes the whole missing, but for coalesce and ispresent. */
sealed interface Expression {

    Value of(Map<String, Value> fields);

    record Constant(Value value) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            return value;
        }
    }

    record Field(String name) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            return fields.getOrDefault(name, Value.MISSING);
        }
    }

    record Matches(Expression subject, Pattern pattern, boolean negated) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            boolean found = subject.of(fields)
                    .printed()
                    .map(text -> pattern.matcher(text).find())
                    .orElse(false);
            return new Value.Truth(found != negated);
        }
    }

    record OneOf(Expression subject, List<Expression> choices, boolean negated) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            boolean found = choices.stream()
                    .anyMatch(choice ->
                            new Binary("=", subject, choice).of(fields).truth());
            return new Value.Truth(found != negated);
        }
    }

    record Not(Expression inner) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            return new Value.Truth(!inner.of(fields).truth());
        }
    }

    record Binary(String sign, Expression left, Expression right) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            Value a = left.of(fields);
            Value b = right.of(fields);
            return switch (sign) {
                case "and" -> new Value.Truth(a.truth() && b.truth());
                case "or" -> new Value.Truth(a.truth() || b.truth());
                case "+" -> Value.of(a.number() + b.number());
                case "-" -> Value.of(a.number() - b.number());
                case "*" -> Value.of(a.number() * b.number());
                case "/" -> Value.of(a.number() / b.number());
                case "%" -> Value.of(a.number() % b.number());
                default -> new Value.Truth(compared(sign, a, b));
            };
        }

        private static boolean compared(String sign, Value a, Value b) {
            if (a instanceof Value.Missing || b instanceof Value.Missing) {
                return false;
            }
            boolean numbers = !Double.isNaN(a.number()) && !Double.isNaN(b.number());
            int order = numbers
                    ? Double.compare(a.number(), b.number())
                    : a.printed().orElseThrow().compareTo(b.printed().orElseThrow());
            return switch (sign) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> throw new MalformedQueryException("operator " + sign + " is not known");
            };
        }
    }

    record Call(String function, List<Expression> arguments) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            List<Value> values =
                    arguments.stream().map(argument -> argument.of(fields)).toList();
            return switch (function) {
                case "coalesce" ->
                    values.stream()
                            .filter(value -> !(value instanceof Value.Missing))
                            .findFirst()
                            .orElse(Value.MISSING);
                case "ispresent" -> new Value.Truth(!(values.getFirst() instanceof Value.Missing));
                case "abs" -> Value.of(Math.abs(only(values)));
                case "ceil" -> Value.of(Math.ceil(only(values)));
                case "floor" -> Value.of(Math.floor(only(values)));
                case "log" -> Value.of(Math.log(only(values)));
                case "greatest" -> Value.of(numbers(values).reduce(Double.NEGATIVE_INFINITY, Math::max));
                case "least" -> Value.of(numbers(values).reduce(Double.POSITIVE_INFINITY, Math::min));
                default -> throw new MalformedQueryException("function " + function + " is not known");
            };
        }

        private static double only(List<Value> values) {
            return values.getFirst().number();
        }

        private static Stream<Double> numbers(List<Value> values) {
            return values.stream().map(Value::number);
        }
    }

    /** Start of the period that an event falls into. */
    record Bin(long millis) implements Expression {
        @Override
        public Value of(Map<String, Value> fields) {
            long time = (long) fields.get("@timestamp").number();
            return new Value.Time(Math.floorDiv(time, millis) * millis);
        }
    }
}
