package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffAndListTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path root;

    private CatalogStory catalog;

    @BeforeEach
    void createTwoFunctions() throws Exception {
        catalog = CatalogStory.in(root);
        terminal.run("new", "bills-api", "--trigger", "http", "--owner", "payments", "--dir", root);
        terminal.run("new", "receipts", "--trigger", "sqs", "--owner", "billing", "--dir", root, "--commit");
        catalog.commitAll("Create bills-api");
    }

    @Test
    void aFreshFunctionDiffersInNothing() {
        assertThat(terminal.run("diff", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void showsWhatTheTeamChanged() throws Exception {
        catalog.replace("functions/bills-api/src/handler.rs", "\"processing\"", "\"taking an order\"");
        Files.writeString(root.resolve("functions/bills-api/NOTES.md"), "Ours.\n");
        Files.createDirectories(root.resolve("functions/bills-api/target/debug"));
        Files.writeString(root.resolve("functions/bills-api/target/debug/x"), "built");
        assertThat(terminal.run("diff", "bills-api", "--dir", root)).isEqualTo(ExitCodes.DIFFERENT);
        assertThat(terminal.out())
                .contains("--- a/functions/bills-api/src/handler.rs\n+++ b/functions/bills-api/src/handler.rs\n")
                .contains("-    tracing::info!(request_id = %ctx.request_id(), \"processing\");")
                .contains("+    tracing::info!(request_id = %ctx.request_id(), \"taking an order\");")
                .contains("--- /dev/null\n+++ b/functions/bills-api/NOTES.md\n@@ -0,0 +1 @@\n+Ours.")
                .doesNotContain("target");
        assertThat(terminal.run("diff", "--stat", "--dir", root)).isEqualTo(ExitCodes.DIFFERENT);
        assertThat(terminal.out())
                .isEqualToNormalizingNewlines(
                        "added functions/bills-api/NOTES.md\nchanged functions/bills-api/src/handler.rs\n");
        terminal.run("diff", "--json", "--dir", root);
        JsonNode functions = new JsonMapper().readTree(terminal.out());
        assertThat(functions.path(0).path("function").asString()).isEqualTo("bills-api");
        assertThat(functions.path(0).path("differs").asBoolean()).isTrue();
        assertThat(functions.path(0).path("files").path(1).path("change").asString())
                .isEqualTo("changed");
        assertThat(functions.path(1).path("differs").asBoolean()).isFalse();
    }

    @Test
    void listsFunctionsWithWhatTheyAre() {
        assertThat(terminal.run("list", "--dir", root)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out())
                .containsPattern("FUNCTION +OWNER +TRIGGER +TEMPLATE +STATE\n")
                .containsPattern("bills-api +payments +POST /bills-api +http-api \\d+\\.\\d+\\.\\d+ +current\n")
                .containsPattern("receipts +billing +queue receipts +event-listener \\d+\\.\\d+\\.\\d+ +current\n");
        terminal.run("list", "--owner", "billing", "--dir", root);
        assertThat(terminal.out()).contains("receipts").doesNotContain("bills-api");
    }

    @Test
    void tellsWhatIsBehindAheadAndInvalid() throws Exception {
        String version = catalog.read("functions/receipts/function.yaml").replaceAll("(?s).*version: (\\S+)\n", "$1");
        catalog.replace("functions/bills-api/function.yaml", "version: " + version, "version: 0.9.0");
        catalog.replace("functions/receipts/function.yaml", "version: " + version, "version: 99.0.0");
        Files.createDirectories(root.resolve("functions/Broken"));
        terminal.run("list", "--dir", root);
        assertThat(terminal.out()).containsPattern("bills-api .*behind\n").containsPattern("receipts .*ahead\n");
        assertThat(terminal.run("list", "--json", "--behind", "--dir", root)).isEqualTo(ExitCodes.DONE);
        JsonNode functions = new JsonMapper().readTree(terminal.out());
        assertThat(functions.size()).isEqualTo(1);
        assertThat(functions.path(0).path("state").asString()).isEqualTo("behind");
        assertThat(terminal.run("list", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.out()).containsPattern("Broken .*invalid\n");
        assertThat(terminal.err()).contains("functions/Broken", "not kebab-case");
    }

    @Test
    void refusesAFunctionThatIsNotThere() {
        assertThat(terminal.run("diff", "no-such", "--dir", root)).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("There is no function no-such", "bills-api, receipts");
        assertThat(terminal.run("list", "--dir", root.resolve("functions"))).isEqualTo(ExitCodes.REFUSED);
    }
}
