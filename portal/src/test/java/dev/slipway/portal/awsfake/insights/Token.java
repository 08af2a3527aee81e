package dev.slipway.portal.awsfake.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, number, text, regular expression or sign of a query. */
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        REGEX,
        SIGN,
        END
    }

    private static final Pattern PIECE = Pattern.compile(
            "\\s+|#[^\\n]*|(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|(?<word>@?[A-Za-z_][A-Za-z0-9_.]*)"
                    + "|(?<number>\\d+(?:\\.\\d+)?(?![A-Za-z])|\\d+[smhd]\\b)|(?<sign><=|>=|!=|=~|[|,()=<>+*/%\\-\\[\\]])");
    /** A slash begins a regular expression where a value is expected, and divides elsewhere. */
    private static final Pattern REGEX = Pattern.compile("/((?:[^/\\\\]|\\\\.)+)/");

    static List<Token> all(String query) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(query);
        Matcher regex = REGEX.matcher(query);
        int at = 0;
        while (at < query.length()) {
            if (query.charAt(at) == '/' && expectsRegex(tokens) && regex.find(at) && regex.start() == at) {
                tokens.add(new Token(Kind.REGEX, regex.group(1).replace("\\/", "/")));
                at = regex.end();
            } else if (piece.region(at, query.length()).lookingAt()) {
                add(piece, tokens);
                at = piece.end();
            } else {
                throw new MalformedQueryException("unexpected symbol found " + query.charAt(at) + " at " + at);
            }
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    private static void add(Matcher piece, List<Token> tokens) {
        if (piece.group("text") != null) {
            String quoted = piece.group("text");
            tokens.add(new Token(
                    Kind.TEXT, quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1")));
        } else if (piece.group("word") != null) {
            tokens.add(new Token(Kind.WORD, piece.group("word")));
        } else if (piece.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, piece.group("number")));
        } else if (piece.group("sign") != null) {
            tokens.add(new Token(Kind.SIGN, piece.group("sign")));
        }
    }

    private static boolean expectsRegex(List<Token> before) {
        if (before.isEmpty()) {
            return false;
        }
        Token last = before.getLast();
        return last.is("like")
                || last.is("=~")
                || before.size() > 1 && before.get(before.size() - 2).is("parse");
    }
}
