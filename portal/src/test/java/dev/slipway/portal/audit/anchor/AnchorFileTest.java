package dev.slipway.portal.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.audit.ChainAnchor;
import dev.slipway.portal.audit.DamagedAnchorsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFileTest {
    private static final ChainAnchor FIRST =
            new ChainAnchor(12, "ab".repeat(32), Instant.parse("2026-11-20T10:00:00Z"));
    private static final ChainAnchor SECOND =
            new ChainAnchor(40, "cd".repeat(32), Instant.parse("2026-11-20T10:15:00Z"));

    @TempDir
    private Path folder;

    @Test
    void keepsAnchorsInTheirOrderAndOverARestart() {
        new AnchorFile(file()).keep(FIRST);
        new AnchorFile(file()).keep(SECOND);

        assertThat(new AnchorFile(file()).all()).containsExactly(FIRST, SECOND);
    }

    @Test
    void hasNoneBeforeTheFirst() {
        assertThat(new AnchorFile(file()).all()).isEmpty();
    }

    @Test
    void namesTheLineThatIsDamaged() throws IOException {
        AnchorFile anchors = new AnchorFile(file());
        anchors.keep(FIRST);
        Files.writeString(file(), "13 abc\n", StandardOpenOption.APPEND);

        assertThatThrownBy(anchors::all)
                .isInstanceOf(DamagedAnchorsException.class)
                .hasMessage("Line 2 of anchors.txt is no anchor: compare the file with a backup.");
    }

    @Test
    void saysWhereItCannotWrite() {
        assertThatThrownBy(() -> new AnchorFile(folder.resolve("missing/anchors.txt")).keep(FIRST))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("check the disk and the folder's rights");
    }

    private Path file() {
        return folder.resolve("anchors.txt");
    }
}
