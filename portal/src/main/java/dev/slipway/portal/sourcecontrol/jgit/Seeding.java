package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.CatalogSeed;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Opens the catalog repository; where there is none it appears at once and whole, with the seed as first commit, which is
 * recorded as generated, too.
 */
final class Seeding {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final String UNFINISHED = "unfinished-";

    private final CatalogSeed seed;
    private final Clock clock;

    Seeding(CatalogSeed seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
    }

    /** The repository {@code catalog.git} in this folder, seeded if there is none. The caller closes it. */
    Repository open(Path folder) {
        Path place = folder.resolve("catalog.git");
        QuietSystemReader.install();
        try {
            deleteUnfinished(folder);
            if (!Files.exists(place)) {
                Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
                fill(unfinished);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("A new catalog was seeded in {}", place);
            }
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(place.toFile())
                    .setBare()
                    .setMustExist(true)
                    .build();
            new OwnLocks(repository).release();
            return requireMain(repository);
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "The catalog repository " + place
                            + " cannot be opened: check the folder, its rights and the disk's " + "space.",
                    e);
        }
    }

    private static Repository requireMain(Repository repository) throws IOException {
        if (repository.exactRef(Branches.MAIN) == null) {
            repository.close();
            throw new SourceUnavailableException("The catalog repository " + repository.getDirectory()
                    + " has no branch main: push one, or move the folder away to start with a new catalog.");
        }
        return repository;
    }

    private static void deleteUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> leftOver = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path unfinished : leftOver) {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        }
    }

    private Map<String, byte[]> requiredFiles() {
        Map<String, byte[]> files = seed.files();
        if (files.isEmpty()) {
            throw new SourceUnavailableException(
                    "This portal was built without the files of a new catalog: build it again from the whole source.");
        }
        return files;
    }

    /** Writes the seed as a commit without parents, which no branch is at yet. */
    ObjectId commit(Repository repository) throws IOException {
        return commit(repository, requiredFiles());
    }

    private void fill(Path folder) throws IOException {
        Map<String, byte[]> files = requiredFiles();
        try (Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
            repository.create(true);
            configure(repository.getConfig());
            repository.updateRef(Constants.HEAD).link(Branches.MAIN);
            ObjectId first = commit(repository, files);
            List<Branches.Move> moves = Stream.of(Branches.MAIN, Branches.PRISTINE)
                    .map(ref -> new Branches.Move(ref, ObjectId.zeroId(), first))
                    .toList();
            if (!new Branches(repository).move(moves, "seed", clock)) {
                throw new IOException("The branches of the new catalog could not be made.");
            }
        }
    }

    /** People clone it and push to it; what was approved once must stay reachable. */
    private static void configure(StoredConfig config) throws IOException {
        config.setBoolean(ConfigConstants.CONFIG_RECEIVE_SECTION, null, "denyNonFastForwards", true);
        config.setBoolean(ConfigConstants.CONFIG_RECEIVE_SECTION, null, "denyDeletes", true);
        config.setBoolean(ConfigConstants.CONFIG_RECEIVE_SECTION, null, "fsckObjects", true);
        config.save();
    }

    private ObjectId commit(Repository repository, Map<String, byte[]> files) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue()));
                builder.add(entry);
            }
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            commit.setAuthor(GitCommits.slipway(clock));
            commit.setCommitter(GitCommits.slipway(clock));
            commit.setMessage("Start the catalog\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }
}
