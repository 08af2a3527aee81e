package dev.slipway.generator.git;

import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A folder that is checked out of a Git repository, or lies in one that is. */
public final class GitWorkFolder implements AutoCloseable {

    private final Repository repository;
    private final String prefix;

    private GitWorkFolder(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    /** The repository that a folder lies in, if it lies in one. */
    public static Optional<GitWorkFolder> around(Path folder) throws IOException {
        Path real = folder.toRealPath();
        var builder = new FileRepositoryBuilder().findGitDir(real.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.setMustExist(true).build();
        try {
            Path root = repository.getWorkTree().toPath().toRealPath();
            String below = root.relativize(real).toString().replace('\\', '/');
            return Optional.of(new GitWorkFolder(repository, below.isEmpty() ? "" : below + "/"));
        } catch (NoWorkTreeException bare) {
            repository.close();
            return Optional.empty();
        }
    }

    /** Makes a folder a Git repository of its own, with the branch {@code main}. */
    public static GitWorkFolder init(Path folder) throws IOException {
        try {
            Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call()
                    .close();
        } catch (GitAPIException refused) {
            throw new IOException("No Git repository could be made: " + refused.getMessage(), refused);
        }
        return around(folder).orElseThrow(() -> new IOException(folder + " did not become a Git repository"));
    }

    /** The branch that remembers what was generated in this folder. */
    public PristineBranch pristine() {
        return new PristineBranch(repository, prefix);
    }

    /** The files of the last commit whose paths, relative to the folder, are wanted; none before the first commit. */
    public FileTree committed(Predicate<String> wanted) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        return head == null ? FileTree.empty() : new CommittedFiles(repository, prefix).at(head, wanted);
    }

    /**
     * Whether nothing at or below these paths, relative to the folder, differs from the last commit.
     *
     * @throws IOException if the repository cannot be read
     */
    public boolean isClean(Collection<String> paths) throws IOException {
        try (Git git = new Git(repository)) {
            StatusCommand status = git.status();
            paths.forEach(path -> status.addPath(inRepository(path)));
            return status.call().isClean();
        } catch (GitAPIException unreadable) {
            throw new IOException("The Git repository's status cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Commits these paths, relative to the folder, as they are in it, and nothing else that may be staged.
     *
     * @return the commit's id
     * @throws IOException if Git refuses, e.g. because nobody has said who commits
     */
    public String commit(Collection<String> paths, String message) throws IOException {
        requireAuthor();
        try (Git git = new Git(repository)) {
            var add = git.add();
            var removal = git.add().setUpdate(true);
            var commit = git.commit().setMessage(message);
            for (String path : paths) {
                add.addFilepattern(inRepository(path));
                removal.addFilepattern(inRepository(path));
                commit.setOnly(inRepository(path));
            }
            add.call();
            removal.call();
            return commit.call().getName();
        } catch (GitAPIException | JGitInternalException refused) {
            throw new IOException("Git made no commit: " + refused.getMessage(), refused);
        }
    }

    private void requireAuthor() throws IOException {
        for (String key : List.of("name", "email")) {
            String value = repository.getConfig().getString("user", null, key);
            if (value == null || value.isBlank()) {
                throw new IOException("Git does not know who commits: set user.name and user.email with git config");
            }
        }
    }

    private String inRepository(String path) {
        return prefix + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    @Override
    public void close() {
        repository.close();
    }
}
