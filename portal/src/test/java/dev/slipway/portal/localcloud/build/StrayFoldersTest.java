package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrayFoldersTest {
    @TempDir
    Path workspace;

    private final List<String> log = new ArrayList<>();

    @Test
    void leavesOutAFolderThatIsNoCrateAndSaysSo() throws IOException {
        write("functions/broken/function.yaml");
        write("functions/quotes-api/Cargo.toml");
        write("functions/README.md");

        StrayFolders.leaveOut(workspace, line -> log.add(line.text()));

        assertThat(workspace.resolve("functions/broken")).doesNotExist();
        assertThat(workspace.resolve("functions/quotes-api/Cargo.toml")).exists();
        assertThat(workspace.resolve("functions/README.md")).exists();
        assertThat(log)
                .containsExactly(
                        "functions/broken has no Cargo.toml and is left out: add the file, or remove the folder"
                                + " from the catalog.");
    }

    @Test
    void hasNothingToDoWithoutFunctions() throws IOException {
        StrayFolders.leaveOut(workspace, line -> log.add(line.text()));

        assertThat(log).isEmpty();
    }

    private void write(String file) throws IOException {
        Path path = workspace.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
