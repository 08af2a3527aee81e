package dev.slipway.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command reads, or standard input for {@code -}. */
record InputFile(String name) {

    private static final String STANDARD_INPUT = "-";

    /** Opens it; a refusal says what is wrong with it. */
    InputStream open() throws IOException {
        check();
        return isStandardInput() ? new Unclosed(System.in) : Files.newInputStream(Path.of(name));
    }

    /** Its text without a byte order mark; what is no UTF-8 in it becomes replacement characters. */
    String text() throws IOException {
        try (InputStream in = open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    /** Refuses a file that is not there, before any of several is read. */
    void check() {
        if (isStandardInput()) {
            return;
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new RefusedException(name + " is a folder: name the files in it.");
        }
        if (!Files.exists(path)) {
            throw new RefusedException(name + " does not exist.");
        }
        if (!Files.isReadable(path)) {
            throw new RefusedException(name + " cannot be read: check its permissions.");
        }
    }

    String title() {
        return isStandardInput() ? "standard input" : name;
    }

    private boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /** Standard input belongs to the process. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Another command in the same process may go on reading.
        }
    }
}
