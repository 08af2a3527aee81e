package dev.slipway.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs commands as a terminal does, and keeps what they say. */
final class Terminal {

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /** The exit code; what earlier commands said is forgotten. */
    int run(Object... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var commandLine = Slipway.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return commandLine.execute(texts);
    }

    /** Runs with this on standard input. */
    int runWith(String input, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
