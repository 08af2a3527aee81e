package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ManifestEditorTest {

    private static final String COMMENTED = """
            # Ask payments before you change this.
            schema: 1
            owner: payments
            name: "orders-api"      # as in the contract
            description: 'Accepts an order and answers its number.'

            trigger: {type: http, method: POST, path: /orders}  # v2 comes
            memory: 256             # MB; see the tuning of March
            # Interactive: below 10.
            timeout: 5
            architecture: arm64
            parameters: []          # SSM names
            secrets:
              - orders/key          # rotated in May
              - orders/pepper
            # What it uses:
            resources:
              tables:
                - name: orders      # the ledger
                  access: read
                - {name: audit, access: write}
            pager: team-7           # of a newer Slipway
            template:
              name: http-api
              version: 1.0.0
            # The end.
            """;

    @Test
    void changesTheMemoryAndNothingElse() {
        assertThat(edited(COMMENTED, manifest -> manifest.withMemory(new MemorySize(512))))
                .isEqualTo(COMMENTED.replace("memory: 256", "memory: 512"));
    }

    @Test
    void changesTextInItsPlace() {
        assertThat(edited(
                        COMMENTED,
                        manifest -> manifest.withIdentity(new Identity(
                                manifest.name(), new TeamName("billing"), new Description("Takes: orders")))))
                .isEqualTo(COMMENTED
                        .replace("owner: payments", "owner: billing")
                        .replace("'Accepts an order and answers its number.'", "\"Takes: orders\""));
    }

    @Test
    void leavesTheTextAloneThatSaysItAlready() {
        assertThat(edited(COMMENTED, manifest -> manifest.withMemory(new MemorySize(256))))
                .isSameAs(COMMENTED);
    }

    @Test
    void addsFieldsWhereTheyBelong() {
        assertThat(edited(
                        COMMENTED,
                        manifest -> manifest.withSizing(manifest.sizing()
                                        .withScaling(new Scaling(
                                                new Concurrency.Provisioned(2, new Reason("Customers wait.")), true)))
                                .withNeeds(needs(manifest, List.of(), true))))
                .isEqualTo(COMMENTED
                        .replace("architecture: arm64\n", """
                                architecture: arm64
                                latencyCritical: true
                                concurrency:
                                  provisioned: 2
                                  reason: Customers wait.
                                """)
                        .replace("access: write}\n", "access: write}\nvpc: true\n"));
    }

    @Test
    void opensAnEmptyListAndKeepsItsComment() {
        assertThat(edited(
                        COMMENTED,
                        manifest -> manifest.withNeeds(needs(manifest, List.of("orders/limit", "1.0"), false))))
                .isEqualTo(COMMENTED.replace(
                        "parameters: []          # SSM names\n",
                        "parameters:          # SSM names\n  - orders/limit\n  - \"1.0\"\n"));
    }

    @Test
    void takesItemsOutOfAListAndKeepsTheOthersWithTheirComments() {
        var one = secrets(COMMENTED, "orders/key");
        assertThat(one).isEqualTo(COMMENTED.replace("  - orders/pepper\n", ""));
        assertThat(secrets(one))
                .isEqualTo(one.replace("secrets:\n  - orders/key          # rotated in May\n", "secrets: []\n"));
        assertThat(secrets(COMMENTED, "a/b", "orders/key", "c/d"))
                .isEqualTo(COMMENTED
                        .replace("  - orders/key", "  - a/b\n  - orders/key")
                        .replace("  - orders/pepper\n", "  - c/d\n"));
    }

    @Test
    void changesHowAResourceIsUsedInItsPlace() {
        assertThat(edited(
                        COMMENTED,
                        manifest -> manifest.withNeeds(new Needs(
                                List.of(),
                                manifest.needs().secrets(),
                                new Resources(
                                        List.of(
                                                new TableUse(new ResourceName("orders"), DataAccess.READ_WRITE),
                                                new TableUse(new ResourceName("audit"), DataAccess.READ_WRITE)),
                                        List.of(new QueueUse(new ResourceName("receipts"), QueueAccess.SEND)),
                                        List.of())))))
                .isEqualTo(COMMENTED
                        .replace("access: read\n", "access: read-write\n")
                        .replace(
                                "access: write}\n",
                                "access: read-write}\n  queues:\n    - {name: receipts, access: send}\n"));
    }

    @Test
    void changesWhatStandsBetweenBraces() {
        assertThat(edited(
                        COMMENTED,
                        manifest -> manifest.withTrigger(new SqsQueue(new ResourceName("orders"), new BatchSize(5)))
                                .withTimeout(new TimeoutSeconds(60))))
                .isEqualTo(COMMENTED
                        .replace(
                                "{type: http, method: POST, path: /orders}", "{type: sqs, queue: orders, batchSize: 5}")
                        .replace("timeout: 5", "timeout: 60"));
    }

    @Test
    void editsJson() {
        String json = """
                {"schema": 1, "name": "orders-api", "owner": "payments", "description": "Takes orders.",
                 "trigger": {"type": "http", "method": "POST", "path": "/orders"},
                 "memory": 256, "timeout": 5, "architecture": "arm64",
                 "secrets": ["a/b", "c/d"],
                 "template": {"name": "http-api", "version": "1.0.0"}}
                """;
        assertThat(edited(
                        json,
                        manifest -> manifest.withMemory(new MemorySize(512))
                                .withNeeds(new Needs(
                                        List.of(new ParameterName("x/y")),
                                        List.of(new SecretName("c/d"), new SecretName("e/f")),
                                        Resources.none(),
                                        true))))
                .isEqualTo(json.replace("256", "512")
                        .replace("\"arm64\",", "\"arm64\", parameters: [x/y],")
                        .replace("[\"a/b\", \"c/d\"],", "[\"c/d\", e/f], vpc: true,"));
    }

    @Test
    void keepsLineBreaksOfWindowsAByteOrderMarkAndTheMissingLastOne() {
        String text = "\uFEFF" + COMMENTED.replace("# The end.\n", "").strip().replace("\n", "\r\n");
        String edited = edited(
                text,
                manifest -> manifest.withTemplate(new TemplateRef("http-api", SemanticVersion.of("1.2.0")))
                        .withSizing(manifest.sizing().withScaling(new Scaling(Concurrency.shared(), true))));
        assertThat(edited)
                .isEqualTo(text.replace("version: 1.0.0", "version: 1.2.0")
                        .replace("arm64\r\n", "arm64\r\nlatencyCritical: true\r\n"));
    }

    @Test
    void countsCharactersAsYamlDoes() {
        String text = COMMENTED.replace("# Ask payments", "# \uD83C\uDF89\uD83C\uDF89 Ask payments");
        assertThat(edited(text, manifest -> manifest.withMemory(new MemorySize(512))))
                .isEqualTo(text.replace("256", "512"));
    }

    @Test
    void removesWhatBecomesUsual() {
        String text = COMMENTED.replace(
                "architecture: arm64\n", "architecture: arm64\nvpc: true    # for the ledger\npackage: image\n");
        assertThat(edited(
                        text,
                        manifest -> manifest.withNeeds(needs(manifest, List.of(), false))
                                .withSizing(manifest.sizing().withPackaging(Packaging.usual()))))
                .isEqualTo(COMMENTED);
    }

    @Test
    void givesWhatTheWriterGivesWhereNobodyWroteByHand() {
        for (Manifest from : List.of(Manifests.ordersApi(), Manifests.ordersIntake(), Manifests.checkout())) {
            for (Manifest to : List.of(Manifests.ordersApi(), Manifests.ordersIntake(), Manifests.checkout())) {
                assertThat(edited(ManifestWriter.write(from), manifest -> to)).isEqualTo(ManifestWriter.write(to));
            }
        }
    }

    @Test
    void refusesABrokenFileWithItsLines() {
        assertThat(refusal(COMMENTED.replace("memory: 256", "memory: lots"), manifest -> manifest))
                .isEqualTo("function.yaml:8:9 Field memory must be a whole number, not text. Write e.g. 1.");
    }

    @Test
    void refusesAValueThatCannotBe() {
        assertThat(refusal(COMMENTED, manifest -> manifest.withTimeout(new TimeoutSeconds(30))))
                .contains("30 s is too long for an interactive API");
    }

    @Test
    void refusesRatherThanGuesses() {
        String odd = COMMENTED.replace(
                "secrets:\n  - orders/key          # rotated in May\n", "secrets:\n  - # the first\n    orders/key\n");
        assertThat(refusal(odd, manifest -> manifest.withNeeds(new Needs(List.of(), List.of(), Resources.none()))))
                .contains("cannot be changed without disturbing how it is written", "make the change by hand");
    }

    private static Needs needs(Manifest manifest, List<String> parameters, boolean vpc) {
        return new Needs(
                parameters.stream().map(ParameterName::new).toList(),
                manifest.needs().secrets(),
                manifest.resources(),
                vpc);
    }

    private static String secrets(String text, String... names) {
        return edited(
                text,
                manifest -> manifest.withNeeds(new Needs(
                        manifest.needs().parameters(),
                        List.of(names).stream().map(SecretName::new).toList(),
                        manifest.resources())));
    }

    private static String edited(String text, UnaryOperator<Manifest> change) {
        return switch (ManifestEditor.edit(text, change)) {
            case ManifestEdit.Edited edited -> edited.text();
            case ManifestEdit.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private static String refusal(String text, UnaryOperator<Manifest> change) {
        return switch (ManifestEditor.edit(text, change)) {
            case ManifestEdit.Edited edited -> throw new AssertionError(edited.text());
            case ManifestEdit.Refused refused -> refused.reason();
        };
    }
}
