package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnscopedActionsTest {

    @Test
    void noReasonIsLeftOverForWhatNothingAllowsAnyMore() throws IOException {
        List<String> sources;
        try (Stream<Path> files =
                Files.walk(Path.of("..").toAbsolutePath().normalize().resolve("infra/src/main/java"))) {
            sources = Stream.concat(
                            files.filter(file ->
                                    file.toString().endsWith(".java") && !file.endsWith("UnscopedActions.java")),
                            Stream.of(Path.of(
                                    "../manifest/src/main/java/dev/slipway/manifest/permissions/Permissions.java")))
                    .map(UnscopedActionsTest::text)
                    .toList();
        }

        assertThat(UnscopedActions.all())
                .allSatisfy(action -> assertThat(sources).anyMatch(source -> source.contains('"' + action + '"')));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
