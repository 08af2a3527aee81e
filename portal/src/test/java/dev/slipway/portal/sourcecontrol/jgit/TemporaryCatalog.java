package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.Checkouts;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitMade;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.TrialMerges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** A real bare repository in a test's folder, with files of the test's choice. */
public final class TemporaryCatalog implements AutoCloseable {
    private final OpenCatalog open;
    private final Repository git;
    private final SourceRepository source;
    private final List<CommitMade> made = new ArrayList<>();

    private TemporaryCatalog(OpenCatalog open, Clock clock) {
        this.open = open;
        this.git = open.repository();
        this.source = new GitCatalog(
                git, open.cloneAddress(), new GitCommits(git, open.branches(), clock), open.landing(), made::add);
    }

    /** The catalog of a server, by a copy in a folder. */
    static TemporaryCatalog on(GitServer server, Path folder) {
        return on(server, server.settings(), folder, Map.of());
    }

    /** The same, which gives the server's empty repository these files. */
    static TemporaryCatalog on(GitServer server, RemoteSettings settings, Path folder, Map<String, byte[]> seed) {
        return on(server, settings, folder, seed, Clock.systemUTC());
    }

    /** The same at the time of a clock. */
    static TemporaryCatalog on(
            GitServer server, RemoteSettings settings, Path folder, Map<String, byte[]> seed, Clock clock) {
        return new TemporaryCatalog(
                OpenCatalog.remote(settings, new Seeding(() -> seed, clock), server.outside(), folder, clock), clock);
    }

    /** Seeds {@code catalog.git} in a folder with these texts by path, or opens the one that is there. */
    public static TemporaryCatalog in(Path folder, Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return seeded(folder, bytes);
    }

    /** Seeds {@code catalog.git} in a folder with these files by path, or opens the one that is there. */
    public static TemporaryCatalog seeded(Path folder, Map<String, byte[]> files) {
        Clock clock = Clock.systemUTC();
        return new TemporaryCatalog(OpenCatalog.embedded(new Seeding(() -> files, clock).open(folder)), clock);
    }

    /** The port that is tested with. */
    public SourceRepository source() {
        return source;
    }

    /** The port, whose reading of one path overflows the stack. */
    public SourceRepository overflowingAt(String path) {
        return (SourceRepository) Proxy.newProxyInstance(
                SourceRepository.class.getClassLoader(),
                new Class<?>[] {SourceRepository.class},
                (proxy, method, arguments) -> {
                    boolean reads = Set.of("read", "files").contains(method.getName());
                    if (reads && arguments[1].equals(path)) {
                        throw new StackOverflowError();
                    }
                    return method.invoke(source, arguments);
                });
    }

    /** Checkouts of its commits. */
    public Checkouts checkouts() {
        return new GitCheckouts(git);
    }

    /** Trials of what merging in it would make. */
    public TrialMerges trialMerges() {
        return new GitTrialMerges(git);
    }

    /** Commits made through the port so far. */
    public List<CommitMade> made() {
        return made;
    }

    /** Somebody's commit of one file on whatever is the tip. */
    public CommitId write(String path, String text) {
        CommitDetails details = CommitDetails.by("Lin Chen", "lin@example.com", "Change " + path, "", Map.of());
        CommitOutcome outcome = source.commit(ChangeSet.writing(Map.of(path, text)), source.tip(), details);
        if (outcome instanceof CommitOutcome.Committed committed) {
            return committed.commit();
        }
        throw new AssertionError("The commit of " + path + " ended as " + outcome);
    }

    /** Somebody's commit that removes one file. */
    public CommitId remove(String path) {
        CommitDetails details = CommitDetails.by("Lin Chen", "lin@example.com", "Remove " + path, "", Map.of());
        CommitOutcome outcome = source.commit(new ChangeSet(Map.of(), Set.of(path)), source.tip(), details);
        if (outcome instanceof CommitOutcome.Committed committed) {
            return committed.commit();
        }
        throw new AssertionError("The commit without " + path + " ended as " + outcome);
    }

    /** Deletes a branch, as in a catalog of an older release. */
    public void forgetBranch(BranchName branch) {
        try {
            RefUpdate update = git.updateRef("refs/heads/" + branch);
            update.setForceUpdate(true);
            update.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody's merge of a branch into main, as it is there but for one file that they resolved. */
    public CommitId merge(BranchName branch, String path, String resolved) {
        try (ObjectInserter inserter = git.newObjectInserter();
                ObjectReader reader = git.newObjectReader();
                RevWalk walk = new RevWalk(git)) {
            ObjectId main = Reading.objectId(source.tip());
            RevCommit other =
                    walk.parseCommit(Reading.objectId(source.tip(branch).orElseThrow()));
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(
                    new ChangedTree(reader, inserter).of(other.getTree(), ChangeSet.writing(Map.of(path, resolved))));
            commit.setParentIds(main, other);
            return moveMain(inserter, main, commit, "Merge " + branch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody's commit of a symbolic link. */
    public CommitId link(String path, String target) {
        try (ObjectInserter inserter = git.newObjectInserter();
                ObjectReader reader = git.newObjectReader();
                RevWalk walk = new RevWalk(git)) {
            ObjectId main = Reading.objectId(source.tip());
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            builder.addTree(new byte[0], 0, reader, walk.parseCommit(main).getTree());
            DirCacheEntry link = new DirCacheEntry(path);
            link.setFileMode(FileMode.SYMLINK);
            link.setObjectId(inserter.insert(Constants.OBJ_BLOB, target.getBytes(StandardCharsets.UTF_8)));
            builder.add(link);
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            commit.setParentId(main);
            return moveMain(inserter, main, commit, "Link " + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommitId moveMain(ObjectInserter inserter, ObjectId main, CommitBuilder commit, String message)
            throws IOException {
        PersonIdent lin = new PersonIdent("Lin Chen", "lin@example.com", Instant.now(), ZoneOffset.UTC);
        commit.setAuthor(lin);
        commit.setCommitter(lin);
        commit.setMessage(message);
        ObjectId made = inserter.insert(commit);
        inserter.flush();
        RefUpdate update = git.updateRef("refs/heads/main");
        update.setExpectedOldObjectId(main);
        update.setNewObjectId(made);
        update.update();
        return source.tip();
    }

    /** Brings the copy of a server's catalog up to date. */
    void fetch() throws IOException {
        ((RemoteBranches) open.branches()).fetch();
    }

    Repository git() {
        return git;
    }

    @Override
    public void close() {
        open.close();
    }
}
