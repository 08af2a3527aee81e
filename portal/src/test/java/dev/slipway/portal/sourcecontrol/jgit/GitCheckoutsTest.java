package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCheckoutsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private Path target;

    @BeforeEach
    void open() {
        catalog =
                TemporaryCatalog.in(folder, Map.of("Cargo.toml", "[workspace]", "functions/a/main.rs", "fn main() {}"));
        target = folder.resolve("work/tree");
        export();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void keepsTheTimesOfFilesThatDoNotDiffer() throws IOException {
        Files.setLastModifiedTime(target.resolve("Cargo.toml"), LONG_AGO);
        Files.setLastModifiedTime(target.resolve("functions/a/main.rs"), LONG_AGO);
        catalog.write("functions/a/main.rs", "fn main( ) {}");

        export();

        assertThat(Files.getLastModifiedTime(target.resolve("Cargo.toml"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(target.resolve("functions/a/main.rs")))
                .isGreaterThan(LONG_AGO);
        assertThat(target.resolve("functions/a/main.rs")).hasContent("fn main( ) {}");
    }

    /** Git's library hands out no file of more than 50 MiB in one piece. */
    @Test
    void writesAFileOfAnySize() throws IOException {
        catalog.write("functions/a/large.csv", "0123456789".repeat(6_000_000));

        export();

        assertThat(target.resolve("functions/a/large.csv")).hasSize(60_000_000);
    }

    @Test
    void deletesWhatTheCommitDoesNotHoldButBuildOutput() throws IOException {
        Files.writeString(target.resolve("functions/a/stray.rs"), "x");
        Files.createDirectories(target.resolve("functions/gone/src"));
        Files.createDirectories(target.resolve("target/debug"));
        Files.writeString(target.resolve("target/debug/a"), "x");

        export();

        assertThat(target.resolve("functions/a/stray.rs")).doesNotExist();
        assertThat(target.resolve("functions/gone")).doesNotExist();
        assertThat(target.resolve("target/debug/a")).exists();
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.delete(target.resolve("functions/a/main.rs"));
        Files.delete(target.resolve("functions/a"));
        Files.createSymbolicLink(target.resolve("functions/a"), outside);

        export();

        assertThat(outside).isEmptyDirectory();
        assertThat(target.resolve("functions/a/main.rs")).isRegularFile();
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Path other = Files.createDirectory(folder.resolve("home"));
        Files.writeString(other.resolve("precious"), "x");

        assertThatThrownBy(() -> catalog.checkouts().export(catalog.source().tip(), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a checkout");
        assertThat(other.resolve("precious")).exists();
    }

    @Test
    void saysThatItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> catalog.checkouts().export(catalog.source().tip(), file.resolve("below")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("cannot be written");
    }

    private void export() {
        catalog.checkouts().export(catalog.source().tip(), target);
    }
}
