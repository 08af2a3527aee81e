package dev.slipway.portal.awsfake.insights;

import dev.slipway.portal.awsfake.insights.Command.Named;
import dev.slipway.portal.awsfake.insights.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a query, and refuses what it does not know. */
final class QueryParser {
    private static final Map<String, Long> UNITS = Map.of("s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final Set<String> FUNCTIONS =
            Set.of("coalesce", "ispresent", "abs", "ceil", "floor", "log", "greatest", "least");
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "!=", "<", "<=", ">", ">="),
            Set.of("+", "-"),
            Set.of("*", "/", "%"));

    private final List<Token> tokens;
    private int next;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Command> parse(String query) {
        QueryParser parser = new QueryParser(Token.all(query));
        List<Command> commands = new ArrayList<>();
        commands.add(parser.command());
        while (parser.take("|")) {
            commands.add(parser.command());
        }
        if (parser.peek().kind() != Kind.END) {
            throw new MalformedQueryException("unexpected " + parser.peek().text());
        }
        return commands;
    }

    private Command command() {
        Token word = take();
        return switch (word.text()) {
            case "fields" -> new Command.Fields(columns());
            case "filter" -> new Command.Filter(expression(0));
            case "parse" -> parse();
            case "stats" -> stats();
            case "sort" -> sort();
            case "limit" -> new Command.Limit(Integer.parseInt(take(Kind.NUMBER)));
            default -> throw new MalformedQueryException("command " + word.text() + " is not known");
        };
    }

    private Command parse() {
        Expression subject = primary();
        return new Command.Parse(subject, Pattern.compile(take(Kind.REGEX), Pattern.DOTALL));
    }

    private Command stats() {
        List<Aggregate> aggregates = new ArrayList<>();
        do {
            aggregates.add(aggregate());
        } while (take(","));
        return new Command.Stats(aggregates, take("by") ? columns() : List.of());
    }

    private Aggregate aggregate() {
        int start = next;
        String function = take(Kind.WORD);
        if (!Aggregate.FUNCTIONS.contains(function)) {
            throw new MalformedQueryException("aggregation " + function + " is not known");
        }
        require("(");
        Expression argument = take("*") ? new Expression.Constant(new Value.Number(1)) : expression(0);
        require(")");
        String written = text(start);
        return new Aggregate(function, argument, take("as") ? take(Kind.WORD) : written);
    }

    private Command sort() {
        Expression by = expression(0);
        return new Command.Sort(by, take("desc") || !take("asc"));
    }

    private List<Named> columns() {
        List<Named> columns = new ArrayList<>();
        do {
            int start = next;
            Expression expression = expression(0);
            String written = text(start);
            columns.add(new Named(take("as") ? take(Kind.WORD) : written, expression));
        } while (take(","));
        return columns;
    }

    private Expression expression(int level) {
        if (level == LEVELS.size()) {
            return primary();
        }
        Expression left = expression(level + 1);
        if (level == 2) {
            left = tested(left);
        }
        while (LEVELS.get(level).contains(peek().text()) && peek().kind() != Kind.TEXT) {
            left = new Expression.Binary(take().text(), left, expression(level + 1));
        }
        return left;
    }

    /** {@code like}, {@code not like}, {@code in} and {@code not in}. */
    private Expression tested(Expression subject) {
        boolean negated = peek().is("not");
        Token word = tokens.get(next + (negated ? 1 : 0));
        if (!word.is("like") && !word.is("=~") && !word.is("in")) {
            return subject;
        }
        next += negated ? 2 : 1;
        if (word.is("in")) {
            require("[");
            List<Expression> choices = list("]");
            return new Expression.OneOf(subject, choices, negated);
        }
        Pattern pattern = peek().kind() == Kind.REGEX
                ? Pattern.compile(take(Kind.REGEX))
                : Pattern.compile(Pattern.quote(take(Kind.TEXT)));
        return new Expression.Matches(subject, pattern, negated);
    }

    private Expression primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Constant(new Value.Number(Double.parseDouble(token.text())));
            case TEXT -> new Expression.Constant(new Value.Text(token.text()));
            case WORD -> token.is("not") ? new Expression.Not(expression(2)) : word(token.text());
            case SIGN -> sign(token);
            case REGEX, END -> throw new MalformedQueryException("unexpected " + token.text());
        };
    }

    private Expression sign(Token sign) {
        if (sign.is("-")) {
            return new Expression.Binary("-", new Expression.Constant(new Value.Number(0)), primary());
        }
        if (!sign.is("(")) {
            throw new MalformedQueryException("unexpected " + sign.text());
        }
        Expression inner = expression(0);
        require(")");
        return inner;
    }

    private Expression word(String word) {
        if (!take("(")) {
            return new Expression.Field(word);
        }
        if (word.equals("bin")) {
            String period = take(Kind.NUMBER);
            require(")");
            int digits = period.length() - 1;
            Long unit = UNITS.get(period.substring(digits));
            if (unit == null) {
                throw new MalformedQueryException("period " + period + " is not known");
            }
            return new Expression.Bin(Long.parseLong(period.substring(0, digits)) * unit);
        }
        if (!FUNCTIONS.contains(word)) {
            throw new MalformedQueryException("function " + word + " is not known");
        }
        return new Expression.Call(word, list(")"));
    }

    private List<Expression> list(String end) {
        List<Expression> items = new ArrayList<>();
        do {
            items.add(expression(0));
        } while (take(","));
        require(end);
        return items;
    }

    private String text(int start) {
        StringBuilder text = new StringBuilder();
        tokens.subList(start, next).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private boolean take(String sign) {
        boolean there = peek().is(sign);
        next += there ? 1 : 0;
        return there;
    }

    private String take(Kind kind) {
        if (peek().kind() != kind) {
            throw new MalformedQueryException("expected a " + kind + " and found " + peek().text());
        }
        return take().text();
    }

    private void require(String sign) {
        if (!take(sign)) {
            throw new MalformedQueryException("expected " + sign + " and found " + peek().text());
        }
    }
}
