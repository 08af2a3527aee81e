package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.portal.scaffolding.upgrades.OldCatalog;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A catalog of release 1.0.0 meets this portal: edits that were pushed from a clone are there after the upgrade. */
@Tag("own-portal")
class UpgradesIT {
    private static final String DOMAIN = "functions/orders-api/src/domain.rs";
    private static final String OWN = "\n/// The team's own.\npub fn own() -> u32 {\n    7\n}\n";

    @Test
    void keepsWhatTheTeamPushed() throws IOException {
        Path folder = PackagedPortal.folder("upgraded");
        seedAnOldCatalog(folder);
        // Without cargo no pipeline builds: this is about Git.
        try (PackagedPortal portal = PackagedPortal.start(folder, "--slipway.local-cloud.toolchain.[PATH]=/nowhere")) {
            CatalogClone clone = CatalogClone.of(portal, "upgraded-clone");
            clone.push(DOMAIN, old(DOMAIN) + OWN);

            upgradesWhatAllShare(signIn(portal, "grace"));
            Page ada = signIn(portal, "ada");
            ada.navigate("/");
            assertThat(ada.locator(".page")).containsText("functions are behind their template", soon());
            upgradesOneFunction(ada);
            clone.git("pull", "--quiet");
            assertThat(clone.git("show", "HEAD:" + DOMAIN)).contains(OWN.strip());
            assertThat(clone.git("show", "HEAD:functions/orders-api/function.yaml"))
                    .doesNotContain("version: 1.0.0");

            String campaign = beginsACampaign(ada);
            portal.kill();
            portal.restart();
            endsTheCampaign(signIn(portal, "ada"), campaign);
            clone.git("pull", "--quiet");
            clone.requireSoundLockFile();
        }
    }

    private static void upgradesWhatAllShare(Page page) {
        page.navigate("/upgrades");
        assertThat(page.locator(".page")).containsText("The shared crates come first", soon());
        Pictures.takeAll(page, "upgrades");
        page.navigate("/upgrades/libraries");
        page.click("#upgrade");
        awaitCommit(page);
    }

    private static void upgradesOneFunction(Page page) {
        page.navigate("/functions/orders-api/upgrades");
        assertThat(page.locator(".upgrade-files")).containsText("from the template", soon());
        Pictures.takeAll(page, "function-upgrades");
        page.click("#upgrade");
        awaitCommit(page);
    }

    private static String beginsACampaign(Page page) {
        page.navigate("/upgrades");
        page.click("#start-campaign");
        page.waitForURL(Pattern.compile(".*/upgrades/campaigns/.*"));
        return page.url();
    }

    private static void endsTheCampaign(Page page, String campaign) {
        page.navigate(campaign);
        assertThat(page.locator(".page")).containsText("upgraded", soon());
        if (page.getByText("Go on").count() > 0) {
            page.getByText("Go on").click();
        }
        assertThat(page.locator(".page")).containsText("2 of 2 upgraded", soon());
        Pictures.takeAll(page, "campaign");
    }

    private static void awaitCommit(Page page) {
        page.waitForURL(Pattern.compile(".*/operations/.*"));
        assertThat(page.locator(".page")).containsText("The change is in Git.", soon());
    }

    private static void seedAnOldCatalog(Path folder) throws IOException {
        Path place = folder.resolve("data/catalog");
        Files.createDirectories(place);
        TemporaryCatalog.seeded(place, OldCatalog.files()).close();
    }

    private static String old(String path) {
        return new String(Optional.ofNullable(OldCatalog.files().get(path)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Page signIn(PackagedPortal portal, String person) {
        return Browser.signIn(SharedPortal.browser().visitor(portal.address(), ColorScheme.LIGHT, 1280, 860), person);
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
