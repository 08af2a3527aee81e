package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NewOutputsTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path root;

    /** What stands on the branch of what was generated: whose record it is. */
    private static final String RECORDED = "Create bills-api\n\nSlipway-Recorded: command line\n";

    private CatalogStory catalog;

    @BeforeEach
    void makeACatalog() throws Exception {
        catalog = CatalogStory.in(Files.createDirectory(root.resolve("catalog")));
    }

    @Test
    void commitsAndRemembersWhatWasGenerated() {
        assertThat(create("--commit")).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("wrote functions/bills-api/Cargo.toml", "committed ");
        assertThat(catalog.isClean()).isTrue();
        assertThat(catalog.lastMessage("main")).isEqualTo("Create bills-api");
        assertThat(catalog.lastMessage("slipway/pristine")).isEqualTo(RECORDED);
    }

    @Test
    void remembersWhatWasGeneratedAlsoWhereOneCommitsOneself() {
        create();
        assertThat(catalog.isClean()).isFalse();
        assertThat(catalog.lastMessage("slipway/pristine")).isEqualTo(RECORDED);
    }

    @Test
    void showsTheDifferenceThatItWouldMake() {
        assertThat(create("--diff")).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out())
                .contains("--- /dev/null\n+++ b/functions/bills-api/function.yaml\n")
                .contains("--- a/Cargo.lock\n+++ b/Cargo.lock\n", "+name = \"bills-api\"\n");
        assertThat(catalog.isClean()).isTrue();
    }

    @Test
    void packsTheFunctionIntoAZip() throws IOException {
        Path zip = root.resolve("bills-api.zip");
        assertThat(terminal.run("new", "bills-api", "--trigger", "http", "--owner", "payments", "--zip", zip))
                .isEqualTo(ExitCodes.DONE);
        assertThat(names(zip)).contains("functions/bills-api/src/main.rs").doesNotContain("Cargo.lock");
        byte[] once = Files.readAllBytes(zip);
        terminal.run("new", "bills-api", "--trigger", "http", "--owner", "payments", "--zip", zip);
        assertThat(Files.readAllBytes(zip)).isEqualTo(once);
        assertThat(terminal.run(
                        "new",
                        "bills-api",
                        "--trigger",
                        "http",
                        "--owner",
                        "payments",
                        "--own-workspace",
                        "--zip",
                        zip))
                .isEqualTo(ExitCodes.DONE);
        assertThat(names(zip))
                .contains("functions/bills-api/src/main.rs", "Cargo.lock", ".github/workflows/functions.yml");
    }

    @Test
    void makesAWorkspaceForAFunctionOfNoCatalog() throws IOException {
        Path own = root.resolve("own");
        assertThat(terminal.run("new", "bills-api", "--trigger", "sqs", "--owner", "payments", "--dir", own))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("is no catalog", "--own-workspace");
        assertThat(terminal.run(
                        "new", "bills-api", "--trigger", "sqs", "--owner", "payments", "--own-workspace", "--dir", own))
                .isEqualTo(ExitCodes.DONE);
        assertThat(own.resolve("rust-toolchain.toml")).exists();
        assertThat(own.resolve("libraries/backend/common/error_ext/Cargo.toml")).exists();
        assertThat(terminal.run("new", "second-api", "--trigger", "http", "--owner", "payments", "--dir", own))
                .isEqualTo(ExitCodes.DONE);
        assertThat(terminal.run("validate", own)).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out()).contains("2 functions are valid.");
    }

    @Test
    void writesNoWorkspaceOverAnother() throws IOException {
        Path own = Files.createDirectory(root.resolve("own"));
        Files.writeString(own.resolve("Makefile"), "all:\n");
        assertThat(terminal.run(
                        "new", "bills-api", "--trigger", "sqs", "--owner", "payments", "--own-workspace", "--dir", own))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("Makefile exists already");
        try (var files = Files.list(own)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void answersInJson() {
        assertThat(create("--json")).isEqualTo(ExitCodes.DONE);
        JsonNode created = new JsonMapper().readTree(terminal.out());
        assertThat(created.path("function").asString()).isEqualTo("bills-api");
        assertThat(created.path("result").asString()).isEqualTo("written");
        assertThat(created.path("files").path(0).path("path").asString()).isEqualTo("Cargo.lock");
        assertThat(created.path("files").path(0).path("bytes").asInt()).isPositive();
    }

    @Test
    void asksForAllThatIsNotUsual() {
        assertThat(create(
                        "--latency-critical",
                        "--reserved",
                        "20",
                        "--provisioned",
                        "2",
                        "--concurrency-reason",
                        "Customers wait.",
                        "--vpc",
                        "--size-exemption-reason",
                        "Tax tables.",
                        "--size-exemption-until",
                        "2027-03-31"))
                .as(terminal.err())
                .isEqualTo(ExitCodes.DONE);
        assertThat(catalog.read("functions/bills-api/function.yaml"))
                .contains(
                        "latencyCritical: true\nconcurrency:\n  reserved: 20\n  provisioned: 2\n  reason: Customers wait.\n")
                .contains("sizeExemption:\n  reason: Tax tables.\n  until: 2027-03-31\n", "vpc: true\n");
    }

    @Test
    void refusesWhatIsAskedForWithoutAReason() {
        assertThat(create("--reserved", "5")).isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("--concurrency-reason");
        assertThat(create("--provisioned", "5", "--concurrency-reason", "Fast."))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(terminal.err()).contains("latency-critical functions only");
        assertThat(create("--size-exemption-until", "2027-03-31")).isEqualTo(ExitCodes.REFUSED);
        assertThat(create("--package", "jar")).isEqualTo(ExitCodes.NOT_UNDERSTOOD);
        assertThat(catalog.isClean()).isTrue();
    }

    private int create(Object... more) {
        Object[] arguments = new Object[8 + more.length];
        Object[] usual = {"new", "bills-api", "--trigger", "http", "--owner", "payments", "--dir", catalog.root()};
        System.arraycopy(usual, 0, arguments, 0, usual.length);
        System.arraycopy(more, 0, arguments, usual.length, more.length);
        return terminal.run(arguments);
    }

    private static TreeSet<String> names(Path zip) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                names.add(entries.nextElement().getName());
            }
        }
        return names;
    }
}
