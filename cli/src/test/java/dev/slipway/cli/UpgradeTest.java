package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.git.GitWorkFolder;
import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A team's function, created from older templates and changed since, is brought to those of today. */
class UpgradeTest {

    private static final String HANDLER = "functions/bills-api/src/handler.rs";
    private static final String MANIFEST = "functions/bills-api/function.yaml";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path root;

    private CatalogStory catalog;
    private String today;

    @BeforeEach
    void createAFunction() throws Exception {
        catalog = CatalogStory.in(root);
        terminal.run("new", "bills-api", "--trigger", "http", "--owner", "payments", "--commit", "--dir", root);
        today = catalog.read(HANDLER);
    }

    @Test
    void aFreshFunctionIsUpToDate() {
        assertThat(terminal.run("upgrade", "bills-api", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("bills-api: is up to date with http-api");
        assertThat(catalog.isClean()).isTrue();
    }

    @Test
    void keepsWhatTheTeamChangedAndBringsTheRest() throws Exception {
        wasGeneratedFromOlderTemplates();
        catalog.replace(HANDLER, "Ok(api::ResponseProto {", "tracing::info!(\"ours\");\n    Ok(api::ResponseProto {");
        catalog.commitAll("Log");
        assertThat(terminal.run("upgrade", "bills-api", "--dry-run", "--dir", root))
                .isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("would be brought from http-api 0.9.0 to http-api");
        assertThat(catalog.isClean()).isTrue();
        assertThat(terminal.run("upgrade", "bills-api", "--commit", "--dir", root))
                .as(terminal.err())
                .isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("  " + HANDLER, "was brought from http-api 0.9.0");
        assertThat(catalog.read(HANDLER))
                .isEqualTo(today.replace(
                        "Ok(api::ResponseProto {", "tracing::info!(\"ours\");\n    Ok(api::ResponseProto {"));
        assertThat(catalog.read(MANIFEST)).doesNotContain("0.9.0");
        assertThat(catalog.isClean()).isTrue();
        assertThat(catalog.lastMessage("main")).startsWith("Upgrade bills-api to http-api");
        assertThat(catalog.lastMessage("slipway/pristine")).startsWith("Upgrade bills-api to http-api");
        assertThat(terminal.run("upgrade", "--all", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("up to date");
    }

    @Test
    void anUpgradeThatWasUndoneCanBeDoneAgain() throws Exception {
        wasGeneratedFromOlderTemplates();
        assertThat(terminal.run("upgrade", "bills-api", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(catalog.isClean()).isFalse();
        catalog.replace(HANDLER, today, today.replace("//! What", "//! Long ago: what"));
        catalog.replace(
                MANIFEST,
                catalog.read(MANIFEST),
                catalog.read(MANIFEST).replaceAll("version: .*\n", "version: 0.9.0\n"));
        assertThat(catalog.isClean()).isTrue();
        assertThat(terminal.run("upgrade", "bills-api", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(catalog.read(HANDLER)).isEqualTo(today);
    }

    @Test
    void leavesAConflictToPeople() throws Exception {
        wasGeneratedFromOlderTemplates();
        catalog.replace(HANDLER, "//! Long ago: what", "//! Ours: what");
        catalog.commitAll("Say it our way");
        String ours = catalog.read(HANDLER);
        assertThat(terminal.run("upgrade", "bills-api", "--dir", root)).isEqualTo(ExitCodes.CONFLICTS);
        assertThat(terminal.err()).contains("conflict in " + HANDLER, "was left as it is", "--markers");
        assertThat(catalog.read(HANDLER)).isEqualTo(ours);
        assertThat(catalog.isClean()).isTrue();
        assertThat(terminal.run("upgrade", "bills-api", "--json", "--dry-run", "--dir", root))
                .isEqualTo(ExitCodes.CONFLICTS);
        JsonNode function = new JsonMapper().readTree(terminal.out()).path(0);
        assertThat(function.path("result").asString()).isEqualTo("conflicts");
        assertThat(function.path("versions").path("from").asString()).isEqualTo("http-api 0.9.0");
        assertThat(function.path("changed").path("conflicts").path(0).asString())
                .isEqualTo(HANDLER);
        assertThat(terminal.run("upgrade", "bills-api", "--markers", "--commit", "--dir", root))
                .isEqualTo(ExitCodes.CONFLICTS);
        assertThat(catalog.read(HANDLER))
                .contains("<<<<<<<", "//! Ours: what", "=======", "//! What", ">>>>>>> http-api");
        assertThat(catalog.lastMessage("main")).isEqualTo("Say it our way");
    }

    @Test
    void mixesNothingIntoUncommittedWork() throws Exception {
        wasGeneratedFromOlderTemplates();
        catalog.replace(HANDLER, "Ok(", "Ok (");
        assertThat(terminal.run("upgrade", "bills-api", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("commit or stash");
    }

    @Test
    void guessesNoBaseAndAdoptsOnRequest() throws Exception {
        catalog.replace(HANDLER, "Ok(", "Ok (");
        catalog.replace(MANIFEST, "memory: 256", "memory: 256 # ours");
        catalog.replace(
                MANIFEST,
                catalog.read(MANIFEST),
                catalog.read(MANIFEST).replaceAll("version: .*\n", "version: 0.9.0\n"));
        catalog.commitAll("Ours");
        Files.delete(root.resolve(".git/refs/heads/slipway/pristine"));
        assertThat(terminal.run("upgrade", "bills-api", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("nothing is remembered", "slipway upgrade --adopt bills-api");
        assertThat(terminal.run("upgrade", "--adopt", "bills-api", "--commit", "--dir", root))
                .isEqualTo(ExitCodes.DONE);
        assertThat(catalog.read(HANDLER)).contains("Ok (");
        assertThat(catalog.read(MANIFEST)).contains("memory: 256 # ours").doesNotContain("0.9.0");
        assertThat(catalog.lastMessage("slipway/pristine")).startsWith("Adopt bills-api as of http-api");
        assertThat(terminal.run("upgrade", "bills-api", "--dir", root)).isEqualTo(ExitCodes.DONE);
    }

    @Test
    void needsARepository(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("Cargo.toml"), "[workspace]\n");
        Files.createDirectories(elsewhere.resolve("functions"));
        assertThat(terminal.run("upgrade", "--all", "--dir", elsewhere)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("is in no Git repository");
        assertThat(terminal.run("upgrade", "--dir", elsewhere)).isEqualTo(ExitCodes.NOT_UNDERSTOOD);
    }

    /** Rewrites history: the function and its record are as older templates, with another first line, gave them. */
    private void wasGeneratedFromOlderTemplates() throws IOException {
        catalog.replace(HANDLER, "//! What", "//! Long ago: what");
        catalog.replace(
                MANIFEST,
                catalog.read(MANIFEST),
                catalog.read(MANIFEST).replaceAll("version: .*\n", "version: 0.9.0\n"));
        catalog.commitAll("Create bills-api");
        try (GitWorkFolder git = GitWorkFolder.around(root).orElseThrow()) {
            var files =
                    new TreeMap<>(git.pristine().below("functions/bills-api/").files());
            files.put(HANDLER, FileContent.of(catalog.read(HANDLER)));
            files.put(MANIFEST, FileContent.of(catalog.read(MANIFEST)));
            git.pristine().record(new FileTree(files), "functions/bills-api/", "Create bills-api");
        }
    }
}
