package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.infra.hosting.PortalHosting;
import dev.slipway.infra.hosting.PortalStack;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
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
    private static final String REMOTE = FILE + """
            catalog.address=https://git.example.internal/platform/functions.git
            catalog.token=slipway/git
            catalog.mode=gitlab-merge-request
            outbound.allowed=git.example.internal, 10.30.0.0/16
            """;
    private static SynthesisedTemplate template;
    private static SynthesisedTemplate remote;

    /** The AWS Solutions rules run over all of it, and fail it. */
    @BeforeAll
    static void synthesise() throws IOException {
        Synthesis synthesis = Synthesis.kept("portal");
        new PortalStack(synthesis.app(), DeliveryTest.ENVIRONMENTS, hosting(FILE));
        template = synthesis.synthesise().template("slipway-portal");
        Synthesis withCatalog = Synthesis.kept("portal-remote");
        new PortalStack(withCatalog.app(), DeliveryTest.ENVIRONMENTS, hosting(REMOTE));
        remote = withCatalog.synthesise().template("slipway-portal");
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
    void aCatalogOnAGitServerIsNamedWithItsSecretAndWithWhatMayBeCalled() throws IOException {
        String text = remote.text("AWS::ECS::TaskDefinition");

        assertThat(variables(remote))
                .containsEntry(
                        "SLIPWAY_SOURCECONTROL_REMOTE_ADDRESS", "https://git.example.internal/platform/functions.git")
                .containsEntry("SLIPWAY_SOURCECONTROL_REMOTE_TOKEN", "env:SLIPWAY_GIT_TOKEN")
                .containsEntry("SLIPWAY_SOURCECONTROL_REMOTE_MODE", "gitlab-merge-request")
                .containsEntry("SLIPWAY_OUTBOUND_ALLOWED", "git.example.internal,10.30.0.0/16");
        assertThat(text).contains("Name: SLIPWAY_GIT_TOKEN").contains("secret:slipway/git");
        assertThat(remote.text("AWS::IAM::Policy")).contains("secretsmanager:GetSecretValue", "secret:slipway/git-");
        PolicyRules.assertFollowedBy(remote);
        assertThat(variables(template).keySet())
                .noneMatch(name -> name.startsWith("SLIPWAY_SOURCECONTROL") || name.startsWith("SLIPWAY_OUTBOUND"));
    }

    @Test
    void messagesLeadToThePortalsOwnAddress() {
        assertThat(variables(template)).containsEntry("SLIPWAY_NOTIFICATIONS_PORTAL", "https://slipway.example.com");
    }

    /** With what is commented out there as well. */
    @Test
    void theExampleOfTheGuideIsAnInstallation() throws IOException {
        String example =
                Files.readString(Path.of("../docs/examples/portal.properties")).replaceAll("(?m)^# (?=[a-z.-]+=)", "");

        PortalHosting hosting = hosting(example);

        assertThat(hosting.catalog()).isPresent();
        assertThat(hosting.allowed()).containsExactly("git.example.internal", "10.30.0.0/16");
    }

    @Test
    void whatCannotWorkOrHasASlipInItsNameIsRefused() {
        assertThatThrownBy(() -> hosting(REMOTE.replace("https://git.", "git@git.")))
                .hasMessageContaining("by https with a token");
        assertThatThrownBy(() -> hosting(REMOTE.replace("https://git.", "https://t0ken@git.")))
                .hasMessageContaining("by https with a token")
                .hasMessageNotContaining("t0ken");
        assertThatThrownBy(() -> hosting(REMOTE.replace("gitlab-merge", "merge")))
                .hasMessageContaining("catalog.mode=merge-request is none: write push");
        assertThatThrownBy(() -> hosting(REMOTE.replace("catalog.address", "catalog.adress")))
                .hasMessageContaining("no such thing as catalog.adress");
        assertThatThrownBy(() -> hosting(FILE + "catalog.token=slipway/git\n"))
                .hasMessageContaining("catalog.token is set and catalog.address is not");
        assertThatThrownBy(() -> hosting(REMOTE.replace("catalog.token=slipway/git", "catalog.token=")))
                .hasMessageContaining("have no catalog.token");
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

    /** The variables of the portal's container whose values are plain. */
    private static Map<String, String> variables(SynthesisedTemplate template) {
        Map<String, String> variables = new TreeMap<>();
        for (Map<?, ?> task : template.ofType("AWS::ECS::TaskDefinition")) {
            for (Object container : (List<?>) task.get("ContainerDefinitions")) {
                for (Object variable : (List<?>) ((Map<?, ?>) container).get("Environment")) {
                    Map<?, ?> named = (Map<?, ?>) variable;
                    variables.put(String.valueOf(named.get("Name")), String.valueOf(named.get("Value")));
                }
            }
        }
        return variables;
    }

    private static PortalHosting hosting(String text) throws IOException {
        Properties file = new Properties();
        file.load(new StringReader(text));
        return PortalHosting.of(file);
    }
}
