package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.Artefact;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtefactStoreTest {
    @TempDir
    Path folder;

    private ArtefactStore store;
    private Path executable;

    @BeforeEach
    void prepare() throws IOException {
        store = new ArtefactStore(folder.resolve("artefacts"), Clock.systemUTC());
        executable = Files.writeString(folder.resolve("quotes-api"), "#!/bin/sh\n");
    }

    @Test
    void findsWhatItHasKept() throws IOException {
        Artefact kept = store.keep(executable);

        assertThat(store.find(kept.digest())).hasValue(kept);
        assertThat(kept.bootstrap()).isExecutable().hasSameBinaryContentAs(executable);
        assertThat(kept.zipBytes()).isEqualTo(Files.size(kept.zip())).isPositive();
        assertThat(store.find("0".repeat(64))).isEmpty();
        assertThat(store.find("../" + kept.digest())).isEmpty();
    }

    @Test
    void givesTheSameExecutableTheSameBytes() throws IOException {
        Artefact first = store.keep(executable);
        Files.setLastModifiedTime(executable, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        ArtefactStore other = new ArtefactStore(folder.resolve("others"), Clock.systemUTC());

        assertThat(other.keep(executable).digest()).isEqualTo(first.digest());
        assertThat(store.keep(executable)).isEqualTo(first);
        assertThat(folder.resolve("artefacts")).isDirectoryContaining("glob:**" + first.digest());
        assertThat(Files.list(folder.resolve("artefacts"))).hasSize(1);
    }

    @Test
    void removesWhatAKilledPortalHadBegunToKeep() throws IOException {
        Artefact kept = store.keep(executable);
        Path draft = Files.createDirectory(folder.resolve("artefacts/new-1"));
        Files.writeString(draft.resolve("bootstrap"), "half");
        // So Java's own zip writer names what it has not yet put into the zip.
        Files.writeString(draft.resolve("zipfstmp123.tmp"), "half");

        store.discardDrafts();

        assertThat(draft).doesNotExist();
        assertThat(store.find(kept.digest())).isPresent();
    }

    @Test
    void zipsABootstrapThatLambdaCanExecute() throws IOException {
        Artefact kept = store.keep(executable);

        try (FileSystem zip = FileSystems.newFileSystem(kept.zip(), Map.of("enablePosixFileAttributes", "true"))) {
            Path bootstrap = zip.getPath("/bootstrap");
            assertThat(Files.readString(bootstrap)).isEqualTo("#!/bin/sh\n");
            assertThat(Files.getPosixFilePermissions(bootstrap))
                    .contains(PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_READ);
        }
    }
}
