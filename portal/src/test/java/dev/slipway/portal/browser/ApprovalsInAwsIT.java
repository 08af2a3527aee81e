package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.portal.TestPostgres;
import dev.slipway.portal.awsfake.FakeAws;
import dev.slipway.portal.awsfake.FakeCodePipeline;
import dev.slipway.portal.awsfake.FakeLambda;
import dev.slipway.portal.awsfake.FakeLogs;
import dev.slipway.portal.awsfake.FakeStore;
import dev.slipway.portal.awsfake.FakeSts;
import dev.slipway.portal.awsfake.FakeXRay;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The packaged portal over PostgreSQL, with pipelines in AWS as the service speaks: killed in the middle of an approval, and
 * driven by keys alone.
 */
@Tag("own-portal")
class ApprovalsInAwsIT {
    private static final String REALM = "slipway";
    private static final Path FOLDER = PackagedPortal.folder("approvals-in-aws");
    private static final MockOAuth2Server IDENTITY = new MockOAuth2Server();
    private static final FakeCodePipeline PIPELINES = new FakeCodePipeline();
    private static final FakeStore STORE = new FakeStore();
    private static final FakeAws AWS =
            new FakeAws(new FakeLogs(), new FakeXRay(), new FakeLambda(), new FakeSts(), PIPELINES);
    private static final List<BrowserContext> VISITORS = new ArrayList<>();
    private static final double TWO_ROUNDS_MS = 60_000;
    /** A portal that was started a moment ago answers its first page slowly. */
    private static final double JUST_STARTED_MS = 120_000;

    private static EmbeddedPostgres database;
    private static PackagedPortal portal;
    private static String tip;

    @BeforeAll
    static void start() throws IOException {
        IDENTITY.start(InetAddress.getLoopbackAddress(), 0);
        database = TestPostgres.start();
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("oidc-secret"), "only-for-this-test");
        portal = PackagedPortal.startWith(
                FOLDER,
                Map.of(
                        "AWS_ENDPOINT_URL",
                        AWS.endpoint().toString(),
                        "AWS_ENDPOINT_URL_S3",
                        STORE.endpoint().toString(),
                        "AWS_ACCESS_KEY_ID",
                        "AKIAIOSFODNN7EXAMPLE",
                        "AWS_SECRET_ACCESS_KEY",
                        "secret"),
                address -> List.of(
                        "--spring.profiles.active=postgresql,oidc,aws",
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--slipway.aws.environments.production.region=eu-central-1",
                        "--slipway.aws.delivery.region=eu-central-1",
                        "--slipway.promotion.code-pipeline.poll-interval=10s",
                        "--slipway.outbound.allowed=localhost",
                        "--slipway.security.oidc.issuer=" + IDENTITY.issuerUrl(REALM),
                        "--slipway.security.oidc.address=" + address,
                        "--slipway.security.oidc.client-id=slipway",
                        "--slipway.security.oidc.client-secret=file:" + FOLDER.resolve("oidc-secret")));
        tip = CatalogClone.of(portal, "clone").git("rev-parse", "HEAD");
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
        database.close();
        IDENTITY.shutdown();
        AWS.close();
        STORE.close();
    }

    @Test
    void aPortalThatIsKilledBetweenRowAndCallHasDecidedNothing() throws Exception {
        waits("shipments-dispatch");
        Page before = inbox("shipments-dispatch");
        assertThat(before.locator(".dossier")).containsText("12 passed");
        // The answer's row is written, and the pipeline is read once more before it is told.
        approveUntilKilled(
                "shipments-dispatch",
                before,
                kill -> AWS.before("GetPipelineState", () -> {
                    if (states("shipments-dispatch").equals(List.of("SENDING"))) {
                        kill.run();
                    }
                }));
        assertThat(answers("shipments-dispatch")).isZero();

        restartUntil("shipments-dispatch", "OVERDUE");
        assertThat(answers("shipments-dispatch")).as("it was not sent late").isZero();

        inbox("shipments-dispatch").getByText("Approve v1 for production").click();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> states("shipments-dispatch").contains("ACCEPTED"));
        assertThat(states("shipments-dispatch")).hasSize(2);
        assertThat(answers("shipments-dispatch")).isOne();
    }

    @Test
    void aPortalThatIsKilledAfterTheCallFindsItsAnswerAgain() throws Exception {
        waits("orders-history");
        Page before = inbox("orders-history");
        assertThat(before.getByText("Approve v1 for production")).isEnabled();
        approveUntilKilled("orders-history", before, kill -> AWS.after("PutApprovalResult", kill));

        restartUntil("orders-history", "ACCEPTED");
        assertThat(answers("orders-history")).as("it was not sent again").isOne();
        Page after = inbox("orders-history");
        assertThat(after.locator(".inbox-notice"))
                .containsText("No release of orders-history waits", within(TWO_ROUNDS_MS));
    }

    @Test
    void severalAreApprovedByKeysAloneOnceEachOnesEvidenceWasOpen() {
        waits("orders-api");
        waits("orders-intake");
        Page page = inbox("orders-api");
        Pictures.takeAll(page, "inbox-in-aws");
        assertThat(page.locator(".dossier-head")).containsText("needs 1 more of: payments owners");
        assertThat(choice(page, "orders-api")).isEnabled();
        // Its evidence was not on screen.
        assertThat(choice(page, "orders-intake")).isDisabled();

        page.keyboard().press("x");
        assertThat(choice(page, "orders-api")).isChecked();
        page.keyboard().press("j");
        page.waitForURL("**/approvals/orders-intake");
        Browser.settle(page);
        page.keyboard().press("x");
        assertThat(choice(page, "orders-intake")).isChecked();
        page.keyboard().press("c");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("orders-api v1, orders-intake v1");
        // Enter belongs to the question once it has the focus.
        assertThat(page.locator("vaadin-button[slot='confirm-button']")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator(".inbox-notice")).containsText("orders-api v1", within(TWO_ROUNDS_MS));
        assertThat(page.locator(".inbox-notice")).containsText("orders-intake v1");
        assertThat(answers("orders-api")).isOne();
        assertThat(answers("orders-intake")).isOne();

        // What comes appears by itself.
        waits("quotes-api");
        assertThat(page.getByText("quotes-api").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TWO_ROUNDS_MS));
    }

    /** A page that stays open would sign in again once the portal is back, and take the next person's place. */
    @AfterEach
    void leave() {
        VISITORS.forEach(BrowserContext::close);
        VISITORS.clear();
    }

    /** Approves on the page and ends when the portal was killed over it; what kills it is arranged before. */
    private void approveUntilKilled(String function, Page page, Consumer<Runnable> arrange) throws Exception {
        CountDownLatch killed = new CountDownLatch(1);
        arrange.accept(() -> {
            portal.kill();
            killed.countDown();
        });
        page.getByText("Approve v1 for production").click();
        assertThat(killed.await(1, TimeUnit.MINUTES)).isTrue();
        AWS.undisturbed();
        leave();
        assertThat(states(function)).containsExactly("SENDING");
        letTheAnswerAge(function);
    }

    /** Nobody waits for the minute after which an answer counts as never received: it was sent an hour ago. */
    private static void letTheAnswerAge(String function) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement update = connection.prepareStatement("update promotion_decision"
                        + " set decided_at = decided_at - interval '1 hour' where function_name = ?")) {
            update.setString(1, function);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    /** What the portal makes of the row that it finds. */
    private static void restartUntil(String function, String state) {
        portal.restart();
        await().atMost(Duration.ofMinutes(4)).until(() -> states(function).equals(List.of(state)));
    }

    private static Locator choice(Page page, String function) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Choose " + function));
    }

    /** A release of the catalog's own commit, with what its workflow measured. */
    private static void waits(String function) {
        PIPELINES.create("slipway-" + function);
        PIPELINES.run(
                "slipway-" + function,
                "v1 " + tip + " sha256:" + "7d".repeat(32)
                        + " tests:12:0:3 zip:1010000 events:2 init:256:10.9,11.25,12.1");
        int before = AWS.calls().size();
        // The portal has learnt of it in its round, and not of a pipeline that had not run yet.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> AWS.calls().stream()
                        .skip(before)
                        .anyMatch(call -> call.operation().equals("ListPipelineExecutions")
                                && call.input().path("pipelineName").asString().equals("slipway-" + function)));
    }

    private static Page inbox(String function) {
        IDENTITY.enqueueCallback(new DefaultOAuth2TokenCallback(
                REALM,
                "subject-of-ada",
                "JWT",
                List.of("slipway"),
                Map.of(
                        "preferred_username", "ada",
                        "name", "Ada Claim",
                        "email", "ada@example.com",
                        "roles", List.of("approver"),
                        "teams", List.of()),
                3600));
        BrowserContext visitor = SharedPortal.browser().visitor(portal.address(), ColorScheme.LIGHT, 1280, 900);
        visitor.setDefaultTimeout(JUST_STARTED_MS);
        VISITORS.add(visitor);
        Page page = visitor.newPage();
        page.navigate("/approvals/" + function);
        page.waitForSelector(".page h1");
        Browser.settle(page);
        return page;
    }

    private static long answers(String function) {
        return AWS.calls().stream()
                .filter(call -> call.operation().equals("PutApprovalResult"))
                .filter(call -> call.input().path("pipelineName").asString().equals("slipway-" + function))
                .count();
    }

    private static List<String> states(String function) {
        List<String> states = new ArrayList<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select state from promotion_decision where function_name = '" + function + "'")) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return states;
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
