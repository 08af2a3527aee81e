package dev.slipway.portal.localcloud.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The groups that were started and not seen to end: one file each, named by its mark and holding its leader. */
class StartedGroups {
    private static final Logger LOG = LoggerFactory.getLogger(StartedGroups.class);

    private final Path folder;

    StartedGroups(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Process groups cannot be noted in " + folder + ": check its rights.", e);
        }
    }

    /** Notes that a group with this mark is about to start. */
    void announce(String mark) throws IOException {
        Files.writeString(folder.resolve(mark), "");
    }

    /** Notes who leads it. */
    void confirm(String mark, GroupLeader leader) throws IOException {
        Files.writeString(folder.resolve(mark), leader.toString());
    }

    /** Forgets a group that has ended. */
    void remove(String mark) {
        try {
            Files.deleteIfExists(folder.resolve(mark));
        } catch (IOException e) {
            LOG.warn("The note of process group {} cannot be removed; the next start looks for it in vain.", mark, e);
        }
    }

    /** Ends what an earlier portal has left running. */
    void endLeftovers() {
        try (Stream<Path> notes = Files.list(folder)) {
            notes.toList().forEach(this::endLeftover);
        } catch (IOException e) {
            throw new UncheckedIOException("Process groups cannot be read from " + folder + ": check its rights.", e);
        }
    }

    private void endLeftover(Path note) {
        String mark = note.getFileName().toString();
        try {
            Optional<GroupLeader> leader = GroupLeader.parse(Files.readString(note));
            if (leader.isPresent()) {
                LOG.info(
                        "Ending what is left of process group {} of an earlier run.",
                        leader.get().pid());
                GroupEnd.end(leader.get(), mark);
            } else {
                GroupEnd.end(mark);
            }
        } catch (IOException e) {
            LOG.warn("The note {} of a process group cannot be read; what it stands for may go on running.", note, e);
        }
        remove(mark);
    }
}
