package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The set of docker-compose.yml without containers: the portal, PostgreSQL and an identity provider, on loopback. */
@Order(20)
class InstallationIT {
    private static final String REALM = "slipway";
    private static final Path FOLDER = PackagedPortal.folder("installation");
    private static final Browser BROWSER = new Browser();
    private static final MockOAuth2Server IDENTITY = new MockOAuth2Server();

    private static EmbeddedPostgres database;
    private static PackagedPortal portal;

    @BeforeAll
    static void start() throws IOException {
        IDENTITY.start(InetAddress.getLoopbackAddress(), 0);
        database = EmbeddedPostgres.start();
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("oidc-secret"), "only-for-this-test");
        portal = PackagedPortal.startAs(
                FOLDER,
                address -> List.of(
                        "--spring.profiles.active=postgresql,oidc",
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--slipway.outbound.allowed=localhost",
                        "--slipway.security.oidc.issuer=" + IDENTITY.issuerUrl(REALM),
                        "--slipway.security.oidc.address=" + address,
                        "--slipway.security.oidc.client-id=slipway",
                        "--slipway.security.oidc.client-secret=file:" + FOLDER.resolve("oidc-secret"),
                        "--slipway.security.oidc.name=Example"));
    }

    @AfterAll
    static void stop() throws IOException {
        BROWSER.close();
        portal.close();
        database.close();
        IDENTITY.shutdown();
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
        IDENTITY.enqueueCallback(new DefaultOAuth2TokenCallback(
                REALM, "subject-of-nobody", "JWT", List.of("slipway"), Map.of("name", "Nobody"), 3600));
        Page page = visitor().newPage();
        page.navigate("/");

        assertThat(page.locator("#sign-in-problem")).containsText("preferred_username");
        assertThat(page.locator("#sign-in-with-provider")).containsText("Sign in with Example");
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
        IDENTITY.enqueueCallback(new DefaultOAuth2TokenCallback(
                REALM,
                "subject-of-" + id,
                "JWT",
                List.of("slipway"),
                Map.of(
                        "preferred_username",
                        id,
                        "name",
                        name,
                        "email",
                        id + "@example.com",
                        "roles",
                        roles,
                        "teams",
                        teams),
                3600));
        Page page = visitor().newPage();
        page.navigate("/");
        page.waitForSelector(".page h1");
        return page;
    }

    private static BrowserContext visitor() {
        return BROWSER.visitor(portal.address(), ColorScheme.LIGHT, 1280, 900);
    }
}
