package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.generator.cargo.CargoLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalog of release 1.0.0 is brought to this one, with its shared crates and the workspace around them. */
class LibrariesUpgradeTest {

    private static final String NEWEST = TemplateCatalog.VERSION.toString();
    private static final String CRATE = "libraries/backend/common/error_ext/Cargo.toml";
    private static final String WORKSPACE = "Cargo.toml";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path root;

    private CatalogStory catalog;

    @BeforeEach
    void seedAnOldCatalog() throws Exception {
        catalog = CatalogStory.ofTheOldestRelease(root);
    }

    @Test
    void functionsWaitForWhatAllShare() {
        assertThat(terminal.run("upgrade", "orders-api", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err())
                .contains("orders-api: waits for the shared crates, which are at 1.0.0 and have to be at " + NEWEST)
                .contains("slipway upgrade --libraries");
        assertThat(catalog.isClean()).isTrue();
    }

    @Test
    void bringsCratesWorkspaceSchemaAndFunctionsInThatOrder() throws Exception {
        catalog.replace(WORKSPACE, "[workspace.dependencies]\n", "[workspace.dependencies]\nours = \"1\"\n");
        catalog.commitAll("A crate of ours");

        assertThat(terminal.run("upgrade", "--all", "--dry-run", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out())
                .contains("  clippy.toml")
                .contains("the shared crates: would be brought from libraries 1.0.0 to libraries " + NEWEST)
                .contains("orders-api: would be brought from http-api 1.0.0");
        assertThat(catalog.isClean()).isTrue();

        assertThat(terminal.run("upgrade", "--all", "--commit", "--dir", root))
                .as(terminal.err())
                .isEqualTo(ExitCodes.DONE);

        assertThat(catalog.isClean()).isTrue();
        assertThat(catalog.read(CRATE)).contains("version = \"" + NEWEST + "\"");
        assertThat(catalog.read(WORKSPACE)).contains("ours = \"1\"\n", "serde_dynamo", "[workspace.lints.clippy]");
        assertThat(catalog.read("clippy.toml")).isEqualTo(seed("clippy.toml"));
        assertThat(catalog.read("Makefile")).isEqualTo(seed("Makefile"));
        assertThat(catalog.read("schemas/function.schema.json")).isEqualTo(seed("schemas/function.schema.json"));
        assertThat(catalog.read("functions/orders-api/function.yaml"))
                .contains("# yaml-language-server: $schema=../../schemas/function.schema.json\n");
        assertThat(CargoLock.parse(catalog.read("Cargo.lock")).members())
                .containsExactlyElementsOf(CargoLock.parse(Files.readString(CatalogStory.OLDEST.resolve("Cargo.lock")))
                        .members());
        assertThat(terminal.run("upgrade", "--all", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("the shared crates: are up to date with libraries " + NEWEST);
        assertThat(catalog.isClean()).isTrue();
    }

    @Test
    void leavesTheCommitToPeopleWhoDoNotAskForOne() {
        assertThat(terminal.run("upgrade", "--all", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("the shared crates: were brought", "orders-api: was brought");
        assertThat(catalog.isClean()).isFalse();
        assertThat(catalog.lastMessage("main")).isEqualTo("Begin");
    }

    @Test
    void anUpgradeThatWasUndoneCanBeDoneAgain() throws Exception {
        assertThat(terminal.run("upgrade", "--libraries", "--dir", root)).isEqualTo(ExitCodes.DONE);
        catalog.restore();
        assertThat(catalog.read(CRATE)).contains("version = \"1.0.0\"");
        assertThat(terminal.run("upgrade", "--libraries", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(catalog.read(CRATE)).contains("version = \"" + NEWEST + "\"");
    }

    @Test
    void leavesAConflictToPeopleAndLetsFunctionsWaitForIt() throws Exception {
        catalog.replace(CRATE, "version = \"1.0.0\"", "version = \"1.0.0\" # ours");
        catalog.commitAll("Mark it as ours");

        assertThat(terminal.run("upgrade", "--all", "--dir", root)).isEqualTo(ExitCodes.CONFLICTS);
        assertThat(terminal.err())
                .contains("conflict in " + CRATE, "the shared crates: were left as they are")
                .contains("orders-api: waits for the shared crates");
        assertThat(catalog.isClean()).isTrue();

        assertThat(terminal.run("upgrade", "--libraries", "--markers", "--json", "--dir", root))
                .isEqualTo(ExitCodes.CONFLICTS);
        JsonNode shared = new JsonMapper().readTree(terminal.out()).path(0);
        assertThat(shared.path("function").asString()).isEqualTo("@libraries");
        assertThat(shared.path("changed").path("conflicts").path(0).asString()).isEqualTo(CRATE);
        assertThat(catalog.read(CRATE)).contains("<<<<<<<", "# ours", ">>>>>>> libraries " + NEWEST);
    }

    @Test
    void mixesNothingIntoUncommittedWork() {
        catalog.replace(WORKSPACE, "[workspace.dependencies]\n", "[workspace.dependencies]\nours = \"1\"\n");
        assertThat(terminal.run("upgrade", "--libraries", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("commit or stash what you changed beside functions/");
    }

    @Test
    void guessesNoBaseAndAdoptsOnRequest() throws Exception {
        Files.delete(root.resolve(".git/refs/heads/slipway/pristine"));
        assertThat(terminal.run("upgrade", "--libraries", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("nothing is remembered", "slipway upgrade --adopt --libraries");
        assertThat(terminal.run("upgrade", "--all", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("orders-api: waits for the shared crates");

        assertThat(terminal.run("upgrade", "--libraries", "--adopt", "--dir", root))
                .isEqualTo(ExitCodes.DONE);
        assertThat(catalog.isClean()).isTrue();
        assertThat(catalog.lastMessage("slipway/pristine")).startsWith("Adopt the shared crates as of libraries");
        assertThat(terminal.run("upgrade", "--libraries", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("are up to date");
    }

    @Test
    void aCloneStartsFromWhatTheOthersRecorded(@TempDir Path clone) throws Exception {
        try (Git git = Git.cloneRepository()
                .setURI(root.toUri().toString())
                .setDirectory(clone.toFile())
                .call()) {
            assertThat(git.getRepository().findRef("refs/heads/slipway/pristine"))
                    .isNull();
            assertThat(terminal.run("upgrade", "--all", "--dir", clone))
                    .as(terminal.err())
                    .isEqualTo(ExitCodes.DONE);
            assertThat(terminal.out()).contains("orders-api: was brought from http-api 1.0.0");
            assertThat(git.getRepository().findRef("refs/heads/slipway/pristine"))
                    .isNotNull();
        }
    }

    @Test
    void aWorkspaceOfItsOwnHasItsOwnReadmeAndWorkflow(@TempDir Path lonely) throws Exception {
        terminal.run(
                "new", "lonely-api", "--trigger", "http", "--owner", "payments", "--own-workspace", "--dir", lonely);
        CatalogStory workspace = CatalogStory.around(lonely);
        workspace.commitAll("Begin");
        terminal.run("new", "second-api", "--trigger", "http", "--owner", "payments", "--commit", "--dir", lonely);
        assertThat(terminal.run("upgrade", "--all", "--adopt", "--commit", "--dir", lonely))
                .as(terminal.err())
                .isEqualTo(ExitCodes.DONE);
        assertThat(workspace.isClean()).isTrue();
        assertThat(terminal.run("upgrade", "--all", "--dir", lonely)).isEqualTo(ExitCodes.DONE);
        assertThat(workspace.isClean()).isTrue();
        assertThat(workspace.read("README.md")).startsWith("# Functions\n");
    }

    private static String seed(String path) throws Exception {
        return Files.readString(CatalogStory.SEED.resolve(path));
    }
}
