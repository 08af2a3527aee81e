package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.io.IOException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/** Makes JGit's failures to read into ours. */
final class Reading {

    private Reading() {}

    /** Something read from the repository. */
    interface Source<T> {
        T read() throws IOException;
    }

    static <T> T of(Source<T> source) {
        try {
            return source.read();
        } catch (MissingObjectException missing) {
            throw new SourceUnavailableException(
                    "The catalog repository does not hold "
                            + missing.getObjectId().name() + ": it may have been replaced since. Reload the page.",
                    missing);
        } catch (IOException broken) {
            throw new SourceUnavailableException(
                    "The catalog repository cannot be read: check its folder and run git fsck in it.", broken);
        }
    }

    static ObjectId objectId(CommitId commit) {
        return ObjectId.fromString(commit.value());
    }

    static CommitId commitId(AnyObjectId id) {
        return new CommitId(id.name());
    }
}
