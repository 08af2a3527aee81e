package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.portal.TestPostgres;
import dev.slipway.portal.awsfake.EmulatedFunction;
import dev.slipway.portal.awsfake.Emulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * The set of docker-compose.yml without containers, on loopback: the portal with the file's own settings, PostgreSQL, an
 * identity provider, and the same emulator of AWS.
 */
@Tag("own-portal")
class InstallationIT {
    private static final String FUNCTION = "orders-api-production";
    private static final Path FOLDER = PackagedPortal.folder("installation");
    private static final Browser BROWSER = new Browser();
    private static final IdentityProvider IDENTITY = IdentityProvider.start();

    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>(List.of(BROWSER, IDENTITY));

    private static EmbeddedPostgres database;
    private static Emulator aws;
    private static PackagedPortal portal;

    @BeforeAll
    static void start() throws IOException {
        database = TestPostgres.start();
        STARTED.push(database);
        aws = Emulator.ministack(Files.createDirectories(FOLDER.resolve("aws")));
        STARTED.push(aws);
        run(FUNCTION);
        portal = PackagedPortal.startWith(
                FOLDER,
                address -> ComposedPortal.environment(Map.of(
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SLIPWAY_DATA_FOLDER",
                        FOLDER.resolve("data").toString(),
                        "SPRING_DATASOURCE_URL",
                        database.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "postgres",
                        "SLIPWAY_SECURITY_OIDC_ISSUER",
                        IDENTITY.issuer(),
                        "SLIPWAY_SECURITY_OIDC_ADDRESS",
                        address,
                        "SLIPWAY_OIDC_SECRET",
                        "only-for-this-test",
                        "AWS_ENDPOINT_URL",
                        aws.endpoint().toString())));
        STARTED.push(portal);
    }

    /** The last that was started first; also what a start that failed has left behind. */
    @AfterAll
    static void stop() throws Exception {
        while (!STARTED.isEmpty()) {
            STARTED.pop().close();
        }
    }

    /** Deploys a function to the emulator and has it answer three times. */
    private static void run(String function) {
        try (LambdaClient lambda = LambdaClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build()) {
            EmulatedFunction.deploy(lambda, function);
            for (int request = 0; request < 3; request++) {
                lambda.invoke(call -> call.functionName(function)
                        .qualifier("live")
                        .payload(SdkBytes.fromUtf8String("{\"order\":1}")));
            }
        }
    }

    @Test
    void signsAnAdministratorInByTheirClaims() {
        Page page = signIn("grace", "Grace Claim", List.of("administrator"), List.of());

        assertThat(page.locator("body")).containsText("Grace Claim");
        page.navigate("/settings");
        Browser.settle(page);
        assertThat(page.locator(".page")).containsText("Sign-in");
        assertThat(page.locator(".page")).containsText("PostgreSQL");
        Pictures.takeAll(page, "settings-installed");
    }

    @Test
    void readsWhatTheEmulatorOfAwsHas() {
        Page page = signIn("ada", "Ada Claim", List.of("administrator"), List.of());

        page.navigate("/settings");
        Browser.settle(page);
        page.locator("[aria-label^='Test connection'][aria-label*=production]").click();
        assertThat(page.locator(".page"))
                .containsText("The portal is arn:aws", new LocatorAssertions.ContainsTextOptions().setTimeout(600_000));

        page.waitForCondition(
                () -> {
                    page.navigate("/functions/orders-api/performance");
                    Browser.settle(page);
                    return page.locator(".page").innerText().contains("cold share of 3 requests");
                },
                new Page.WaitForConditionOptions().setTimeout(300_000));
        assertThat(page.locator(".page")).containsText("init p50 · v3");
        Pictures.takeAll(page, "performance-installed");
    }

    @Test
    void showsADeveloperNoSettingsAndEveryPageOfTheCatalog() {
        Page page = signIn("lin", "Lin Claim", List.of("developer"), List.of("payments"));

        page.navigate("/settings");
        Browser.settle(page);
        assertThat(page.locator("body")).not().containsText("slipway.data-folder");
        for (String address :
                List.of("/", "/functions", "/fleet", "/approvals", "/upgrades", "/functions/orders-api")) {
            page.navigate(address);
            Browser.settle(page);
            assertThat(page.locator("body")).not().containsText("Something went wrong");
            assertThat(page.locator("body")).not().containsText("local cloud");
        }
    }

    @Test
    void keepsPeopleAndMigrationsInPostgresql() throws SQLException {
        signIn("sam", "Sam Claim", List.of("developer"), List.of("payments"));

        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select roles, teams from person where id = 'sam'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("roles")).isEqualTo("DEVELOPER");
            assertThat(row.getString("teams")).isEqualTo("payments");
        }
    }

    @Test
    void saysWhySomebodyCannotBeSignedIn() {
        IDENTITY.expect("nobody", Map.of("name", "Nobody"));
        Page page =
                BROWSER.visitor(portal.address(), ColorScheme.LIGHT, 1280, 900).newPage();
        page.navigate("/");

        page.waitForSelector("#sign-in-problem", new Page.WaitForSelectorOptions().setTimeout(120_000));
        assertThat(page.locator("#sign-in-problem")).containsText("preferred_username");
        assertThat(page.locator("#sign-in-with-provider")).containsText("Sign in with Keycloak");
        Pictures.takeAll(page, "sign-in-refused");
    }

    @Test
    void endsAtOnceWithEverySettingThatIsMissing() {
        assertThatThrownBy(() -> PackagedPortal.start(
                        PackagedPortal.folder("installation-unset"), "--spring.profiles.active=oidc"))
                .hasMessageContaining("slipway.security.oidc.issuer is not set")
                .hasMessageContaining("slipway.security.oidc.client-secret is not set");
    }

    private static Page signIn(String id, String name, List<String> roles, List<String> teams) {
        return IDENTITY.signIn(BROWSER, portal, id, name, roles, teams);
    }
}
