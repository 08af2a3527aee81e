package dev.slipway.portal.telemetry.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;

/** Where a function's sample stands: {@code samples/telemetry/<function>/} with its two files. */
final class SampleFiles {

    static final String DESCRIPTION = "sample.json";
    static final String LINES = "lines.jsonl";

    private static final String ROOT = "samples/telemetry/";

    private SampleFiles() {}

    static boolean exist(String function) {
        return new ClassPathResource(ROOT + function + "/" + DESCRIPTION).exists();
    }

    static Sample read(String function) {
        String folder = ROOT + function + "/";
        return Sample.parse(text(folder + DESCRIPTION), text(folder + LINES));
    }

    static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " is missing from the portal: build it again.", unreadable);
        }
    }

    static void write(Sample sample, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(DESCRIPTION), sample.sampleJson());
            Files.writeString(folder.resolve(LINES), sample.linesJsonl());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The sample cannot be written to " + folder + ": check its rights.", unwritable);
        }
    }
}
