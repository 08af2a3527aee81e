package dev.slipway.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.TreeChanges;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One run's files in each of the places that they can go to. */
class OutputsTest {

    private static final FileTree FILES =
            FileTree.ofTexts(Map.of("a/b.txt", "one\n", "a/c/d.txt", "two\n", "e.lock", "3\n"));

    @TempDir
    private Path root;

    @Test
    void writesAFolder() throws IOException {
        assertThat(new FolderOutput(root).take(FILES)).containsExactly("a/b.txt", "a/c/d.txt", "e.lock");
        assertThat(root.resolve("a/c/d.txt")).hasContent("two\n");
        assertThat(new FolderOutput(root).take(FILES)).isEmpty();
    }

    @Test
    void writesOverNothingThatSomebodyElseWrote() throws IOException {
        Files.writeString(root.resolve("e.lock"), "mine\n");
        assertThatThrownBy(() -> new FolderOutput(root).take(FILES))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("e.lock exists already and has another content");
        assertThat(root).isDirectoryNotContaining("glob:**a");
        new FolderOutput(root, Set.of("e.lock")).take(FILES);
        assertThat(root.resolve("e.lock")).hasContent("3\n");
    }

    @Test
    void takesBackWhatItWroteWhenSomethingFails() throws IOException {
        Files.writeString(root.resolve("e.lock"), "mine\n");
        // A file and a folder of one name: the second of them cannot be written.
        var impossible = FileTree.ofTexts(Map.of("e.lock", "3\n", "new/x", "", "x", "", "x/y", ""));
        assertThatThrownBy(() -> new FolderOutput(root, Set.of("e.lock")).take(impossible))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(root)) {
            assertThat(left).containsExactly(root.resolve("e.lock"));
        }
        assertThat(root.resolve("e.lock")).hasContent("mine\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/x", "", ".", "a/..", "a\\..\\x", "a/\0"})
    void refusesAPathThatLeadsOutOfTheFolder(String path) {
        assertThatThrownBy(() -> new FolderOutput(root.resolve("in")).take(FileTree.ofTexts(Map.of(path, "x"))))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("leads out of");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectory(root.resolve("outside"));
        Path inside = Files.createDirectory(root.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("a"), outside);
        Files.createSymbolicLink(inside.resolve("e.lock"), outside.resolve("nowhere"));
        assertThatThrownBy(() -> new FolderOutput(inside).take(FILES)).isInstanceOf(OutputRefusedException.class);
        assertThatThrownBy(
                        () -> new FolderOutput(inside, Set.of("e.lock")).take(FileTree.ofTexts(Map.of("e.lock", "x"))))
                .isInstanceOf(OutputRefusedException.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void removesWhatAChangeRemoves() throws IOException {
        new FolderOutput(root).take(FILES);
        new FolderChange(root).make(new TreeChanges(new TreeMap<>(), new TreeSet<>(Set.of("a/b.txt", "is/not/there"))));
        assertThat(root.resolve("a/b.txt")).doesNotExist();
        assertThat(root.resolve("a/c/d.txt")).exists();
    }

    @Test
    void packsTheSameFilesIntoTheSameBytes() throws IOException {
        assertThat(zip(FILES))
                .isEqualTo(zip(FileTree.ofTexts(Map.of("e.lock", "3\n", "a/c/d.txt", "two\n", "a/b.txt", "one\n"))));
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zip(FILES)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName() + "=" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names).containsExactly("a/b.txt=one\n", "a/c/d.txt=two\n", "e.lock=3\n");
    }

    @Test
    void comparesWithWhatIsThere() {
        var present = FileTree.ofTexts(Map.of("a/b.txt", "one\n", "e.lock", "2\n", "mine.txt", "x\n"));
        List<FileDifference> differences = new DiffOutput(present).take(FILES);
        assertThat(differences).extracting(FileDifference::path).containsExactly("a/c/d.txt", "e.lock");
        assertThat(differences.get(0).unified()).isEqualTo("--- /dev/null\n+++ b/a/c/d.txt\n@@ -0,0 +1 @@\n+two\n");
        assertThat(differences.get(1).unified()).isEqualTo("--- a/e.lock\n+++ b/e.lock\n@@ -1 +1 @@\n-2\n+3\n");
        assertThat(DiffOutput.between(present, FILES))
                .extracting(FileDifference::path, FileDifference::kind)
                .containsExactly(
                        tuple("a/c/d.txt", FileDifference.Kind.ADDED),
                        tuple("e.lock", FileDifference.Kind.CHANGED),
                        tuple("mine.txt", FileDifference.Kind.REMOVED));
    }

    private static byte[] zip(FileTree files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(new ZipOutput(bytes).take(files)).isEqualTo(files.files().size());
        return bytes.toByteArray();
    }
}
