package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.CompilerMessage;
import jakarta.persistence.Embeddable;

/**
 * Something in the code that a stage stumbled over.
 *
 * @param file path within the catalog, empty where it has no place
 * @param line from 1, or 0 where it has no place
 * @param summary the problem in one line
 * @param text the whole message with the lines of code that it is about
 */
@Embeddable
public record CodeProblem(String file, int line, String summary, String text) {

    public CodeProblem {
        file = cut(file, 300);
        summary = cut(summary, 500);
        text = cut(text, 4000);
    }

    static CodeProblem of(CompilerMessage message) {
        return new CodeProblem(message.file(), message.line(), message.summary(), message.text());
    }

    /** Where it is, such as {@code functions/orders-api/src/handler.rs:12}; empty where it has no place. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
