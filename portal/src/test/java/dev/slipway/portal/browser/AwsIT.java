package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.portal.awsfake.FakeAws;
import dev.slipway.portal.awsfake.FakeCodePipeline;
import dev.slipway.portal.awsfake.FakeLambda;
import dev.slipway.portal.awsfake.FakeLogs;
import dev.slipway.portal.awsfake.FakeSts;
import dev.slipway.portal.awsfake.FakeXRay;
import dev.slipway.portal.telemetry.aws.SlowOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged portal with AWS switched on, pointed at the fake on the wire by the SDK's own variables. */
@Tag("own-portal")
class AwsIT {
    private static final List<String> ERRORS = new ArrayList<>();

    private static final FakeLogs LOGS = new FakeLogs();
    private static final FakeXRay XRAY = new FakeXRay();
    private static final FakeLambda LAMBDA = new FakeLambda();
    private static final FakeAws AWS = new FakeAws(LOGS, XRAY, LAMBDA, new FakeSts(), new FakeCodePipeline());

    private static PackagedPortal portal;

    @BeforeAll
    static void start() {
        SlowOrders.in(LAMBDA, LOGS, XRAY, Instant.now());
        LOGS.setEventsAPage(100);
        Map<String, String> environment = new TreeMap<>(Map.of(
                "AWS_ENDPOINT_URL", AWS.endpoint().toString(),
                "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "SPRING_PROFILES_ACTIVE", "local,aws",
                "SLIPWAY_AWS_LOGS_MOSTPAGES", "2"));
        for (String each : List.of("PRODUCTION", "STAGING")) {
            environment.put("SLIPWAY_AWS_ENVIRONMENTS_" + each + "_ACCOUNT", FakeAws.ACCOUNT);
            environment.put("SLIPWAY_AWS_ENVIRONMENTS_" + each + "_REGION", "eu-central-1");
        }
        portal = PackagedPortal.startWith(PackagedPortal.folder("aws"), address -> environment);
    }

    @AfterAll
    static void stop() {
        portal.close();
        AWS.close();
    }

    @AfterEach
    void followsTheModelsWithoutAnErrorInTheConsole() {
        assertThat(ERRORS).as("console errors").isEmpty();
        assertThat(AWS.violations()).as("what does not follow the API models").isEmpty();
    }

    @Test
    void showsWhatCloudWatchCountedAndWhyItIsSlow() {
        Page page = visitor("lin");

        measured(page, "source=aws&environment=production", "init p50");

        assertThat(page.locator(".topbar")).containsText("AWS");
        assertThat(page.locator(".performance")).containsText("Measured by Lambda.");
        assertThat(page.locator(".performance")).containsText("Log read until");
        assertThat(page.locator(".performance")).containsText("v12");
        assertThat(AWS.count("StartQuery"))
                .as("a log of so many pages is counted on the server")
                .isPositive();
        Locator reasons = card(page, "Why is it slow?");
        for (String evidence : List.of(
                "The zip of v12 has 21.5 MB",
                "requests of the range ran on x86_64",
                "It has used 230 of 256 MB at most",
                "started cold beside 2 provisioned environments",
                "orders-api-production is attached to a VPC",
                "orders-api-production has the runtime provided.al2",
                "A traced init spent 20.0 ms in DynamoDB",
                "A traced init spent 36.0 ms in SSM")) {
            assertThat(reasons).containsText(evidence, soon());
        }
        for (Locator link : reasons.locator("a[href^='guidelines/']").all()) {
            String address = link.getAttribute("href");
            Page guideline = page.context().newPage();
            guideline.navigate("/" + address);
            assertThat(guideline.locator("#" + address.substring(address.indexOf('#') + 1)))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            guideline.close();
        }
        assertThat(card(page, "What a cold start is made of")).containsText("Initialization", soon());
        fits(page, "performance-aws");
    }

    @Test
    void saysThatAFunctionHidesItsReportsInsteadOfShowingNone() {
        Page page = visitor("lin");

        measured(page, "source=aws&environment=staging", "system log level is WARN");

        assertThat(page.locator(".performance")).containsText("set the function's system log level to INFO");
        fits(page, "performance-hidden");
    }

    @Test
    void testsTheConnectionAndSaysWhatIsMissingAndWhatItCost() {
        Page developer = visitor("lin");
        measured(developer, "source=aws&environment=production", "init p50");
        Page page = visitor("grace");
        List<String> missing = List.of("logs:StopQuery", "xray:BatchGetTraces");

        page.navigate("/settings");
        Browser.settle(page);
        Locator production = page.locator(".connection", new Page.LocatorOptions().setHasText("AWS, production"));
        assertThat(production).containsText(FakeAws.ACCOUNT + ", eu-central-1");
        assertThat(production).containsText("kB today (UTC), for less than $0.01");
        assertThat(production).containsText("of the day's $1.00");
        missing.forEach(AWS::deny);
        production.locator("vaadin-button").click();
        assertThat(production).containsText("Attach this policy to arn:aws:", soon());
        missing.forEach(AWS::allow);
        for (String action : missing) {
            assertThat(production.locator("tr", new Locator.LocatorOptions().setHasText(action)))
                    .containsText("missing");
            assertThat(production.locator(".code-block").first()).containsText("\"" + action + "\"");
        }
        assertThat(production.locator("tr", new Locator.LocatorOptions().setHasText("logs:StartQuery")))
                .containsText("works");
        production.locator(".data-table, table").first().scrollIntoViewIfNeeded();
        fits(page, "settings-aws");
    }

    /** The first turns of reading may still be on their way. */
    private static void measured(Page page, String query, String words) {
        String address = "/functions/orders-api/performance?" + query;
        for (int attempt = 0; attempt < 60; attempt++) {
            page.navigate(address);
            Browser.settle(page);
            if (page.locator(".performance").innerText().contains(words)) {
                return;
            }
            page.waitForTimeout(1_000);
        }
        assertThat(page.locator(".performance")).containsText(words);
    }

    private static Locator card(Page page, String title) {
        return page.locator(
                ".card",
                new Page.LocatorOptions().setHas(page.locator("h2", new Page.LocatorOptions().setHasText(title))));
    }

    private static void fits(Page page, String picture) {
        Pictures.takeAll(page, picture);
        Browser.resize(page, 390, 860);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the content")
                .isLessThanOrEqualTo(390);
    }

    private static Page visitor(String person) {
        Page page =
                Browser.signIn(SharedPortal.browser().visitor(portal.address(), ColorScheme.LIGHT, 1280, 860), person);
        page.onConsoleMessage(AwsIT::remember);
        page.onPageError(ERRORS::add);
        return page;
    }

    private static void remember(ConsoleMessage message) {
        if (message.type().equals("error")) {
            ERRORS.add(message.text());
        }
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
