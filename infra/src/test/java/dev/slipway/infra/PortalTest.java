package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.infra.hosting.PortalHosting;
import dev.slipway.infra.hosting.PortalStack;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PortalTest {
    private static final String FILE = """
            image=registry.example.com/slipway/portal:1.0.0
            host=slipway.example.com
            certificate=arn:aws:acm:eu-central-1:111111111111:certificate/12345678-1234-1234-1234-123456789012
            oidc.issuer=https://login.example.com/
            oidc.client=slipway
            oidc.secret=slipway/oidc
            oidc.authorization=https://login.example.com/authorize
            oidc.token=https://login.example.com/token
            oidc.user-info=https://login.example.com/userinfo
            """;
    private static SynthesisedTemplate template;

    /** The AWS Solutions rules run over all of it, and fail it. */
    @BeforeAll
    static void synthesise() throws IOException {
        Synthesis synthesis = Synthesis.kept("portal");
        new PortalStack(synthesis.app(), DeliveryTest.ENVIRONMENTS, hosting(FILE));
        template = synthesis.synthesise().template("slipway-portal");
    }

    @Test
    void theTaskRunsAsNobodyOnAReadOnlyRoot() throws IOException {
        String text = template.text("AWS::ECS::TaskDefinition");

        assertThat(text).contains("ReadonlyRootFilesystem: true", "User: '10001'", "TransitEncryption: ENABLED");
    }

    @Test
    void thePortalIsToldWhoSignsPeopleInAndWhereItsSecretIs() throws IOException {
        assertThat(template.text("AWS::ECS::TaskDefinition"))
                .contains(
                        "postgresql,oidc,aws",
                        "SERVER_FORWARD_HEADERS_STRATEGY",
                        "SLIPWAY_SECURITY_OIDC_ISSUER",
                        "SLIPWAY_SECURITY_OIDC_ADDRESS",
                        "Value: env:SLIPWAY_OIDC_SECRET",
                        "Name: SLIPWAY_OIDC_SECRET");
    }

    @Test
    void whatItMayDoLooksLikeThis() throws IOException {
        String text = new SynthesisedTemplate(Map.of(
                        "Resources",
                        Map.of(
                                "TaskDefaultPolicy",
                                template.resources().entrySet().stream()
                                        .filter(entry -> entry.getKey().startsWith("TaskDefaultPolicy"))
                                        .findFirst()
                                        .orElseThrow()
                                        .getValue())))
                .text();

        assertThat(text).isEqualTo(Examples.snapshot("portal-rights", text));
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        assertThat(template.ofType("AWS::ElasticLoadBalancingV2::Listener"))
                .singleElement()
                .satisfies(listener -> assertThat(listener.get("DefaultActions").toString())
                        .contains("authenticate-oidc", "{{resolve:secretsmanager:slipway/oidc:SecretString:::}}"));
    }

    @Test
    void dataIsEncryptedBackedUpAndKept() {
        assertThat(template.ofType("AWS::RDS::DBInstance"))
                .singleElement()
                .satisfies(database -> assertThat(database.toString())
                        .contains(
                                "StorageEncrypted=true",
                                "BackupRetentionPeriod=14",
                                "DeletionProtection=true",
                                "MultiAZ=true"));
        assertThat(template.ofType("AWS::EFS::FileSystem"))
                .singleElement()
                .satisfies(files ->
                        assertThat(files.toString()).contains("Encrypted=true", "BackupPolicy={Status=ENABLED}"));
    }

    @Test
    void nothingIsAllowedEverywhereButWhatTheTableNames() {
        PolicyRules.assertFollowedBy(template);
    }

    @Test
    void anImageWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> hosting(FILE.replace(":1.0.0", ":latest"))).hasMessageContaining("names no version");
        assertThatThrownBy(() -> hosting(FILE.replace("host=", "hots="))).hasMessageContaining("have no host");
    }

    private static PortalHosting hosting(String text) throws IOException {
        Properties file = new Properties();
        file.load(new StringReader(text));
        return PortalHosting.of(file);
    }
}
