package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.Test;

class GitCommitsTest extends GitCommitsContract {

    @Override
    TemporaryCatalog open(Path place, Map<String, String> files) {
        return TemporaryCatalog.in(place, files);
    }

    @Test
    void saysThatTheRepositoryIsLocked() throws IOException {
        CommitId tip = catalog.source().tip();
        Files.createFile(folder.resolve("catalog.git/refs/heads/main.lock"));

        assertThat(catalog.source().commit(write("x"), tip, DETAILS))
                .isInstanceOfSatisfying(
                        CommitOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason())
                                .contains("is locked")
                                .contains("Nothing was changed")
                                .contains("main.lock"));
        assertThat(catalog.source().tip()).isEqualTo(tip);
    }

    @Test
    void saysThatTheDiskIsFullAndChangesNothing() {
        CommitId tip = catalog.source().tip();
        var commits = new GitCommits(
                catalog.git(),
                new Branches(catalog.git()),
                Clock.systemUTC(),
                repository -> new FullDisk(repository.newObjectInserter()));

        assertThat(commits.commit(write("x"), Recording.none(), tip, DETAILS))
                .isInstanceOfSatisfying(
                        CommitOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason())
                                .contains("No space left on device")
                                .contains("Check the disk's space"));
        assertThat(catalog.source().tip()).isEqualTo(tip);
        assertThat(catalog.source().commit(write("x"), tip, DETAILS)).isInstanceOf(CommitOutcome.Committed.class);
    }

    /** Takes no object, as a disk without space. */
    private static final class FullDisk extends ObjectInserter.Filter {
        private final ObjectInserter real;

        FullDisk(ObjectInserter real) {
            this.real = real;
        }

        @Override
        protected ObjectInserter delegate() {
            return real;
        }

        @Override
        public ObjectId insert(int type, byte[] data, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
