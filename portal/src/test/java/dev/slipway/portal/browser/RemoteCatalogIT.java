package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.slipway.portal.sourcecontrol.jgit.GitHttpsServer;
import dev.slipway.portal.sourcecontrol.jgit.ManualGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole portal on a catalog that is on a Git server, as a company sets it up: outside of the profile local, by https
 * with a token, on a host that is listed. The server is Git's own program; its repository is empty at first.
 */
@Tag("own-portal")
class RemoteCatalogIT {
    private static final Path FOLDER = PackagedPortal.folder("remote-catalog");
    private static final ManualGitHub GITHUB = new ManualGitHub();
    private static final Browser BROWSER = new Browser();
    private static final IdentityProvider IDENTITY = IdentityProvider.start();

    private static GitHttpsServer server;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("git-token"), GitHttpsServer.TOKEN);
        Files.writeString(FOLDER.resolve("oidc-secret"), "only-for-this-test");
        server = GitHttpsServer.empty(GITHUB, FOLDER);
    }

    @AfterAll
    static void stop() {
        BROWSER.close();
        server.close();
        IDENTITY.close();
    }

    @Test
    void createsAFunctionOnTheServerAndThenProposesOne() {
        try (PackagedPortal portal = portal("--slipway.sourcecontrol.remote.mode=push")) {
            assertThat(server.git("ls-tree", "--name-only", "main", "functions/"))
                    .contains("functions/orders-api");
            Page page = signIn(portal);

            NewFunction.create(page, "parcels-api", "/parcels", "Answers where a parcel is.");
            assertThat(page.locator(".page")).containsText("The change is in Git.", within(60_000));

            assertThat(server.git("log", "-1", "--format=%an <%ae>, %cn", "main"))
                    .isEqualTo("Lin Claim <lin@example.com>, Slipway");
            assertThat(server.git("log", "-1", "--format=%(trailers:key=Slipway-Operation,valueonly)", "main"))
                    .isEqualTo(operation(page));
            assertThat(server.git("show", "main:functions/parcels-api/function.yaml"))
                    .contains("name: parcels-api");
            page.navigate("/functions/parcels-api");
            Browser.settle(page);
            assertThat(page.locator("h1")).containsText("parcels-api");
        }

        String main = server.tip("main");
        try (PackagedPortal portal = portal(
                "--slipway.sourcecontrol.remote.mode=github-pull-request",
                "--slipway.sourcecontrol.remote.api=" + server.address("/api"))) {
            Page page = signIn(portal);

            NewFunction.create(page, "returns-api", "/returns", "Takes parcels back.");
            assertThat(page.getByText("Look at the request"))
                    .hasAttribute(
                            "href",
                            ManualGitHub.REQUEST,
                            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));

            String branch = "slipway/change/" + operation(page);
            assertThat(GITHUB.openings()).containsExactly("POST /api/repos/platform/catalog/pulls");
            assertThat(server.tip("main")).isEqualTo(main);
            assertThat(server.git("rev-parse", branch + "^")).isEqualTo(main);
            assertThat(server.git("show", branch + ":functions/returns-api/function.yaml"))
                    .contains("name: returns-api");
            page.navigate("/functions/returns-api");
            Browser.settle(page);
            Pictures.takeAll(page, "function-proposed");

            server.git("update-ref", "refs/heads/main", branch, main);
            page.waitForCondition(() -> {
                page.navigate("/functions/returns-api");
                Browser.settle(page);
                return page.locator("h1").innerText().contains("returns-api");
            });
        }
    }

    private static PackagedPortal portal(String... more) {
        return PackagedPortal.startAs(FOLDER, address -> {
            List<String> arguments = new ArrayList<>(List.of(
                    "--spring.profiles.active=oidc",
                    "--slipway.outbound.allowed=localhost",
                    "--slipway.outbound.certificates=" + server.certificate(),
                    "--slipway.security.oidc.issuer=" + IDENTITY.issuer(),
                    "--slipway.security.oidc.address=" + address,
                    "--slipway.security.oidc.client-id=slipway",
                    "--slipway.security.oidc.client-secret=file:" + FOLDER.resolve("oidc-secret"),
                    "--slipway.sourcecontrol.remote.address=" + server.address("/platform/catalog.git"),
                    "--slipway.sourcecontrol.remote.token=file:" + FOLDER.resolve("git-token"),
                    "--slipway.sourcecontrol.remote.fetch-every=1s"));
            arguments.addAll(List.of(more));
            return arguments;
        });
    }

    private static Page signIn(PackagedPortal portal) {
        return IDENTITY.signIn(BROWSER, portal, "lin", "Lin Claim", List.of("developer"), List.of("payments"));
    }

    private static String operation(Page page) {
        return page.url().replaceFirst(".*/operations/", "");
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
