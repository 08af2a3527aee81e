package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.CompilerMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one run of cargo prints: words as they are, and the compiler's messages, which come as JSON. */
final class CargoOutput {
    private static final int KEPT_LINES = 200;
    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_MESSAGE = 1_000_000;
    private static final int MOST_LINES = 100_000;

    private final JsonMapper json;
    private final BuildLog log;
    private final Deque<String> lines = new ArrayDeque<>();
    private final List<CompilerMessage> errors = new ArrayList<>();
    private int taken;

    CargoOutput(JsonMapper json, BuildLog log) {
        this.json = json;
        this.log = log;
    }

    /** Reads a pipe to its end on a thread of its own. */
    CompletableFuture<Void> read(InputStream pipe) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        // Reading a pipe holds on to the carrier of a virtual thread: two silent builds would stop all pages from
        // loading.
        Thread.ofPlatform().daemon().name("cargo-output").start(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
                for (String line = next(reader); line != null; line = next(reader)) {
                    take(line);
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                // The process was ended and its pipe with it; what came before has been taken.
            } finally {
                done.complete(null);
            }
        });
        return done;
    }

    /** The next line, of which only the beginning is kept where it is longer than any message; null at the end. */
    private static @Nullable String next(BufferedReader reader) throws IOException {
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (line.length() < LONGEST_MESSAGE) {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    synchronized List<CompilerMessage> errors() {
        return List.copyOf(errors);
    }

    synchronized List<String> lastLines() {
        return List.copyOf(lines);
    }

    private synchronized void take(String line) {
        taken++;
        if (taken > MOST_LINES) {
            if (taken == MOST_LINES + 1) {
                log.error("There is more output than " + MOST_LINES + " lines: the rest is left out.");
            }
            return;
        }
        if (line.startsWith("{\"reason\":")) {
            takeMessage(line);
        } else if (line.startsWith("error")) {
            keep(line);
            log.error(shortened(line));
        } else {
            keep(line);
            log.output(shortened(line));
        }
    }

    private void takeMessage(String line) {
        JsonNode message;
        try {
            message = json.readTree(line).path("message");
        } catch (JacksonException e) {
            log.output(shortened(line));
            return;
        }
        if (!message.isObject()) {
            return;
        }
        boolean error = message.path("level").asString("").startsWith("error");
        String text = message.path("rendered").asString("").stripTrailing();
        text.lines().map(CargoOutput::shortened).forEach(error ? log::error : log::output);
        // The last message only counts the others.
        if (error && !message.path("message").asString("").startsWith("aborting due to")) {
            errors.add(compilerMessage(message, text));
        }
    }

    private static CompilerMessage compilerMessage(JsonNode message, String text) {
        JsonNode place = message.path("spans")
                .valueStream()
                .filter(span -> span.path("is_primary").asBoolean(false))
                .findFirst()
                .orElseGet(() -> message.path("spans").path(0));
        return new CompilerMessage(
                place.path("file_name").asString(""),
                place.path("line_start").asInt(0),
                message.path("message").asString(""),
                text);
    }

    private void keep(String line) {
        lines.addLast(line);
        if (lines.size() > KEPT_LINES) {
            lines.removeFirst();
        }
    }

    private static String shortened(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " …" : line;
    }
}
