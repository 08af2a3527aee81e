package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.sourcecontrol.Checkouts;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The one folder that all builds work in: cargo builds anew what lies at a new path. */
@Component
@Profile("local")
class Workspace {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Path folder;
    private final Checkouts checkouts;

    Workspace(DataFolder data, Checkouts checkouts) {
        this.folder = data.of("local-cloud").resolve("workspace");
        this.checkouts = checkouts;
    }

    /** The files of a commit, or why they are not to be had. */
    sealed interface Files {
        record Ready(Path folder) implements Files {}

        record Unavailable(String reason) implements Files {}
    }

    /** Makes the folder hold a commit's files. */
    Files at(CommitId commit, BuildLog log) {
        log.step("Checking out " + commit.abbreviated());
        try {
            checkouts.export(commit, folder);
            StrayFolders.leaveOut(folder, log);
            return new Files.Ready(folder);
        } catch (RuntimeException | IOException e) {
            LOG.warn("Commit {} cannot be checked out; the build reports it as failed.", commit, e);
            return new Files.Unavailable(
                    "Commit " + commit.abbreviated() + " cannot be checked out: " + e.getMessage());
        }
    }
}
