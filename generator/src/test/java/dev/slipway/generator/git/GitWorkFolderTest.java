package dev.slipway.generator.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitWorkFolderTest {

    private static final FileTree FIRST = FileTree.ofTexts(Map.of("functions/a/x", "1\n", "functions/a/y", "1\n"));
    private static final FileTree SECOND = FileTree.ofTexts(Map.of("functions/a/x", "2\n"));

    @TempDir
    private Path root;

    private Path catalog;
    private Git git;

    @BeforeEach
    void makeARepositoryWithACatalogInAFolder() throws Exception {
        git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        StoredConfig config = git.getRepository().getConfig();
        config.setString("user", null, "name", "Ada");
        config.setString("user", null, "email", "ada@example.org");
        config.setBoolean("commit", null, "gpgSign", false);
        config.save();
        catalog = Files.createDirectories(root.resolve("backend/catalog"));
        Files.writeString(catalog.resolve("Cargo.toml"), "[workspace]\n");
        git.add().addFilepattern(".").call();
        git.commit().setMessage("Begin").call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void findsNoRepositoryWhereThereIsNone(@TempDir Path elsewhere) throws IOException {
        assertThat(GitWorkFolder.around(elsewhere)).isEmpty();
    }

    @Test
    void commitsItsPathsAndNothingElse() throws Exception {
        Files.createDirectories(catalog.resolve("functions/a"));
        Files.writeString(catalog.resolve("functions/a/x"), "1\n");
        Files.writeString(catalog.resolve("Cargo.toml"), "[workspace] # mine\n");
        Files.writeString(catalog.resolve("other"), "mine\n");
        git.add().addFilepattern("backend/catalog/other").call();
        try (GitWorkFolder folder = GitWorkFolder.around(catalog).orElseThrow()) {
            assertThat(folder.isClean(List.of("functions/a/"))).isFalse();
            folder.commit(List.of("functions/a/"), "Create a");
            assertThat(folder.isClean(List.of("functions/a/"))).isTrue();
            Files.delete(catalog.resolve("functions/a/x"));
            folder.commit(List.of("functions/a/"), "Remove it");
        }
        assertThat(git.log().call())
                .extracting(RevCommit::getShortMessage)
                .containsExactly("Remove it", "Create a", "Begin");
        assertThat(git.status().call().getAdded()).containsExactly("backend/catalog/other");
        assertThat(git.status().call().getModified()).containsExactly("backend/catalog/Cargo.toml");
    }

    @Test
    void saysThatNobodyIsKnownWhoCommits() throws Exception {
        StoredConfig config = git.getRepository().getConfig();
        config.setString("user", null, "email", " ");
        config.save();
        try (GitWorkFolder folder = GitWorkFolder.around(catalog).orElseThrow()) {
            assertThatThrownBy(() -> folder.commit(List.of("functions/a"), "Create a"))
                    .hasMessageContaining("set user.name and user.email");
        }
    }

    @Test
    void remembersWhatWasGeneratedByFolder() throws Exception {
        try (GitWorkFolder folder = GitWorkFolder.around(catalog).orElseThrow()) {
            PristineBranch pristine = folder.pristine();
            assertThat(pristine.below("functions/a/").isEmpty()).isTrue();
            pristine.record(FIRST, "functions/a/", "Create a");
            var other = FileTree.ofTexts(Map.of("functions/ab/x", "ab\n"));
            pristine.record(other, "functions/ab/", "Create ab");
            pristine.record(SECOND, "functions/a/", "Upgrade a");
            assertThat(pristine.below("functions/a/")).isEqualTo(SECOND);
            assertThat(pristine.below("functions/ab/")).isEqualTo(other);
            assertThat(pristine.newest(
                            "functions/a/", tree -> tree.file("functions/a/y").isPresent()))
                    .contains(FIRST);
        }
        assertThat(git.log()
                        .add(git.getRepository().resolve("slipway/pristine"))
                        .call())
                .extracting(RevCommit::getShortMessage)
                .containsExactly("Upgrade a", "Create ab", "Create a");
        assertThat(git.status().call().isClean()).isTrue();
    }

    @Test
    void recordsNothingTwice() throws Exception {
        try (GitWorkFolder folder = GitWorkFolder.around(catalog).orElseThrow()) {
            folder.pristine().record(FIRST, "functions/a/", "Create a");
            var tip = git.getRepository().resolve("slipway/pristine");
            folder.pristine().record(FIRST, "functions/a/", "Create a");
            assertThat(git.getRepository().resolve("slipway/pristine")).isEqualTo(tip);
        }
    }
}
