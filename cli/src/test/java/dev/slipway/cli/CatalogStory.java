package dev.slipway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;

/** A catalog in a Git repository, as a team has it checked out. */
final class CatalogStory {

    static final Path SEED = Path.of("..", "functions-catalog");

    private final Path root;

    private CatalogStory(Path root) {
        this.root = root;
    }

    /** A catalog with a lock file and no function. */
    static CatalogStory in(Path root) throws IOException, GitAPIException {
        Files.copy(SEED.resolve("Cargo.toml"), root.resolve("Cargo.toml"));
        Files.copy(SEED.resolve("Cargo.lock"), root.resolve("Cargo.lock"));
        Files.createDirectories(root.resolve("functions"));
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("user", null, "name", "Ada");
            config.setString("user", null, "email", "ada@example.org");
            config.setBoolean("commit", null, "gpgSign", false);
            config.save();
        }
        var story = new CatalogStory(root);
        story.commitAll("Begin");
        return story;
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
