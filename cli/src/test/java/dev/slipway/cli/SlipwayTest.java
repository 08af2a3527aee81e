package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipwayTest {

    private static final Path SEED = Path.of("..", "functions-catalog");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path catalog;

    @BeforeEach
    void copyTheCatalogsLockFileAndOneFunction() throws IOException {
        Files.copy(SEED.resolve("Cargo.toml"), catalog.resolve("Cargo.toml"));
        Files.copy(SEED.resolve("Cargo.lock"), catalog.resolve("Cargo.lock"));
        Path function = Files.createDirectories(catalog.resolve("functions/orders-api"));
        Files.copy(SEED.resolve("functions/orders-api/function.yaml"), function.resolve("function.yaml"));
    }

    @Test
    void createsAFunctionWithItsEntryInTheLockFile() throws IOException {
        int code = run(
                "new",
                "receipts-api",
                "--trigger",
                "http",
                "--owner",
                "payments",
                "--parameter",
                "receipts/currency",
                "--secret",
                "receipts/key",
                "--table",
                "receipts:read-write",
                "--dir",
                catalog.toString());
        assertThat(code).as(err.toString()).isZero();
        assertThat(catalog.resolve("functions/receipts-api/src/settings.rs")).isRegularFile();
        assertThat(catalog.resolve("functions/receipts-api/function.yaml"))
                .content()
                .contains("path: /receipts-api", "- {name: receipts, access: read-write}", "  - receipts/key");
        assertThat(catalog.resolve("Cargo.lock")).content().contains("name = \"receipts-api\"\nversion = \"0.1.0\"\n");
        assertThat(out.toString()).contains("wrote Cargo.lock", "wrote functions/receipts-api/src/handler.rs");
        assertThat(run("validate", catalog.toString())).isZero();
        assertThat(out.toString()).contains("2 functions are valid.");
    }

    @Test
    void aDryRunListsEverythingAndWritesNothing() throws IOException {
        String lock = Files.readString(catalog.resolve("Cargo.lock"));
        int code = run(
                "new", "receipts", "--trigger", "sqs", "--owner", "payments", "--dry-run", "--dir", catalog.toString());
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("would write functions/receipts/function.yaml");
        assertThat(catalog.resolve("functions/receipts")).doesNotExist();
        assertThat(catalog.resolve("Cargo.lock")).hasContent(lock);
    }

    @Test
    void createsAFunctionForEventsAndOneForTheChangesOfATable() {
        String folder = catalog.toString();
        String[] events = {
            "new",
            "paid-orders",
            "--owner=payments",
            "--dir=" + folder,
            "--trigger=eventbridge",
            "--source=shop.orders",
            "--detail-type=Order Paid"
        };
        assertThat(run(events)).as(err.toString()).isZero();
        assertThat(catalog.resolve("functions/paid-orders/function.yaml"))
                .content()
                .contains("type: eventbridge\n  bus: default\n  source: shop.orders\n  detailType: Order Paid\n");
        String[] changes = {
            "new",
            "order-changes",
            "--owner=payments",
            "--dir=" + folder,
            "--trigger=dynamodb-stream",
            "--from=orders",
            "--batch-size=1000"
        };
        assertThat(run(changes)).as(err.toString()).isZero();
        assertThat(catalog.resolve("functions/order-changes/function.yaml"))
                .content()
                .contains("type: dynamodb-stream\n  table: orders\n  batchSize: 1000\n");
    }

    @Test
    void asksWhichEventsAFunctionListensTo() {
        int code = run(
                "new",
                "paid-orders",
                "--owner=payments",
                "--dir=" + catalog,
                "--trigger=eventbridge",
                "--source=shop.orders");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("needs --detail-type");
        assertThat(catalog.resolve("functions/paid-orders")).doesNotExist();
    }

    @Test
    void takesAllAnswersFromAFile() {
        String answers = SEED.resolve("functions/quotes-api/function.yaml").toString();
        assertThat(run("new", "prices-api", "--answers", answers, "--dir", catalog.toString()))
                .isZero();
        assertThat(catalog.resolve("functions/prices-api/function.yaml"))
                .content()
                .contains("name: prices-api", "owner: identity", "  - quotes/currency");
    }

    @Test
    void refusesAnExistingNameAndWritesNothing() throws IOException {
        int code = run("new", "orders-api", "--trigger", "http", "--owner", "payments", "--dir", catalog.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("The catalog already has a function named orders-api:"
                        + " choose another name, or remove functions/orders-api first.");
        try (Stream<Path> files = Files.list(catalog.resolve("functions/orders-api"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesANameThatACrateOfTheLockFileHas() {
        int code = run("new", "base64", "--trigger", "http", "--owner", "payments", "--dir", catalog.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("Cargo.lock already holds a crate named base64");
        assertThat(catalog.resolve("functions/base64")).doesNotExist();
    }

    @Test
    void refusesAFolderThatIsNoCatalog() {
        int code = run("new", "receipts", "--trigger", "sqs", "--owner", "payments", "--dir", "src");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("src is no catalog: name the folder that holds Cargo.toml and functions with --dir");
    }

    @Test
    void saysWhatIsWrongWithAnOption() {
        assertThat(run("new", "Match", "--trigger", "http", "--owner", "payments"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is not kebab-case");
        assertThat(run("new", "receipts", "--trigger", "fax", "--owner", "payments"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("choose http, sqs, eventbridge or dynamodb-stream", "See: slipway new --help");
        assertThat(run("new", "receipts", "--trigger", "http", "--owner", "payments", "--memory", "64"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Memory of 64 MB is out of range");
        assertThat(run("new", "receipts", "--trigger", "http", "--owner", "payments", "--table", "aaa:b:c"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Access “b:c” is none");
        assertThat(run("new", "receipts")).isEqualTo(2);
        assertThat(run("new", "receipts", "--owner", "payments")).isEqualTo(2);
        assertThat(run("frobnicate")).isEqualTo(2);
    }

    @Test
    void refusesALongTimeoutOfAnApi() {
        int code = run(
                "new",
                "receipts",
                "--trigger",
                "http",
                "--owner",
                "payments",
                "--timeout",
                "30",
                "--dir",
                catalog.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("stay below 10 s");
    }

    @Test
    void tellsEachProblemOfAManifestWithItsLine() throws IOException {
        Path manifest = catalog.resolve("functions/orders-api/function.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("memory:", "memroy:"));
        assertThat(run("validate", manifest.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(manifest + ":11:1 Unknown field “memroy”. Did you mean memory?");
    }

    @Test
    void tellsANameThatDiffersFromItsFolder() throws IOException {
        Files.move(catalog.resolve("functions/orders-api"), catalog.resolve("functions/bills-api"));
        assertThat(run("validate", catalog.resolve("functions/bills-api").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("The name is orders-api, but the folder is bills-api.");
    }

    @Test
    void tellsAFunctionWithoutAManifest() throws IOException {
        Files.delete(catalog.resolve("functions/orders-api/function.yaml"));
        assertThat(run("validate", catalog.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("The function has no manifest.");
        assertThat(run("validate", "src")).isEqualTo(1);
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(run("new", "--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:", "--dry-run", "--secret=NAME", "never its value");
    }

    private int run(String... arguments) {
        var commandLine = Slipway.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
