package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.git.GitWorkFolder;
import dev.slipway.generator.upgrade.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;

/** A catalog in a Git repository, as a team has it checked out. */
final class CatalogStory {

    static final Path SEED = Path.of("..", "functions-catalog");

    /** A catalog as the release with templates 1.0.0 seeded it. */
    static final Path OLDEST = Path.of("..", "generator", "src", "test", "resources", "generated", "1.0.0");

    private final Path root;

    private CatalogStory(Path root) {
        this.root = root;
    }

    /** A catalog with a lock file and no function. */
    static CatalogStory in(Path root) throws IOException, GitAPIException {
        Files.copy(SEED.resolve("Cargo.toml"), root.resolve("Cargo.toml"));
        Files.copy(SEED.resolve("Cargo.lock"), root.resolve("Cargo.lock"));
        Files.createDirectories(root.resolve("functions"));
        var story = around(root);
        story.commitAll("Begin");
        return story;
    }

    /** A catalog of release 1.0.0, of which all is recorded as it was seeded. */
    static CatalogStory ofTheOldestRelease(Path root) throws IOException, GitAPIException {
        try (Stream<Path> paths = Files.walk(OLDEST)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(OLDEST.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        var story = around(root);
        story.commitAll("Begin");
        try (GitWorkFolder git = GitWorkFolder.around(root).orElseThrow()) {
            git.pristine().recordShared(git.committed(SharedFiles::isShared), "Start the catalog");
            for (String name : new CatalogFolder(root).functions()) {
                String folder = "functions/" + name + "/";
                git.pristine().record(git.committed(path -> path.startsWith(folder)), folder, "Start the catalog");
            }
        }
        return story;
    }

    /** A folder as a Git repository of its own, with nothing committed yet. */
    static CatalogStory around(Path root) throws IOException, GitAPIException {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("user", null, "name", "Ada");
            config.setString("user", null, "email", "ada@example.org");
            config.setBoolean("commit", null, "gpgSign", false);
            config.save();
        }
        return new CatalogStory(root);
    }

    Path root() {
        return root;
    }

    void commitAll(String message) {
        try (Git git = Git.open(root.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit().setAll(true).setMessage(message).call();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Undoes what is not committed, as {@code git restore} and {@code git clean} do. */
    void restore() {
        try (Git git = Git.open(root.toFile())) {
            git.reset().setMode(ResetCommand.ResetType.HARD).call();
            git.clean().setForce(true).setCleanDirectories(true).call();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    String lastMessage(String branch) {
        try (Git git = Git.open(root.toFile())) {
            var commit = git.getRepository().resolve(branch);
            return commit == null
                    ? ""
                    : git.log()
                            .add(commit)
                            .setMaxCount(1)
                            .call()
                            .iterator()
                            .next()
                            .getFullMessage();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isClean() {
        try (Git git = Git.open(root.toFile())) {
            return git.status().call().isClean();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String path, String part, String replacement) {
        try {
            Files.writeString(root.resolve(path), read(path).replace(part, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
