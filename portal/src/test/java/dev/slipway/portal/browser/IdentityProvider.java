package dev.slipway.portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An identity provider on loopback that lets everybody in, with the claims that a test gives them. */
final class IdentityProvider implements AutoCloseable {
    private static final String REALM = "slipway";

    private final MockOAuth2Server server = new MockOAuth2Server();

    private IdentityProvider() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    static IdentityProvider start() {
        return new IdentityProvider();
    }

    String issuer() {
        return server.issuerUrl(REALM).toString();
    }

    /** Whoever comes next has these claims. */
    void expect(String id, Map<String, Object> claims) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(REALM, "subject-of-" + id, "JWT", List.of("slipway"), claims, 3600));
    }

    /** A page of a portal with somebody signed in. */
    Page signIn(
            Browser browser, PackagedPortal portal, String id, String name, List<String> roles, List<String> teams) {
        expect(
                id,
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
                        teams));
        Page page =
                browser.visitor(portal.address(), ColorScheme.LIGHT, 1280, 900).newPage();
        // The first page of a portal that has just started, over two servers.
        page.setDefaultTimeout(120_000);
        page.navigate("/");
        page.waitForSelector(".page h1");
        return page;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
