package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Kill -9 during creation and during a build: after a restart nothing is lost and nothing is doubled. */
@Order(3)
class KillIT {
    private static final String NAME = "parcels-api";
    private static final double BUILD_MS = 15 * 60 * 1000;

    @Test
    void losesAndDoublesNothing() {
        try (PackagedPortal portal = PackagedPortal.start(PackagedPortal.folder("killed"))) {
            Page before = signIn(portal);
            String operation = beginsToCreate(before);

            portal.kill();
            portal.restart();

            Page after = signIn(portal);
            after.navigate(operation);
            assertThat(after.locator(".page")).containsText("The change is in Git.", within(60_000));
            CatalogClone clone = CatalogClone.of(portal, "clone");
            assertThat(clone.git("rev-list", "--count", "HEAD", "--", "functions/" + NAME))
                    .isEqualTo("1");

            after.navigate("/functions/" + NAME + "/deployments");
            assertThat(after.locator(".runs tbody tr"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            assertThat(after.locator(".runs")).containsText("Build: in progress", within(BUILD_MS));

            portal.kill();
            portal.restart();

            Page last = signIn(portal);
            last.navigate("/functions/" + NAME + "/deployments");
            assertThat(last.getByText("Look at its evidence"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BUILD_MS));
            assertThat(last.locator(".runs tbody tr")).hasCount(1);
            assertThat(last.locator("body")).not().containsText("v2");
        }
    }

    private static String beginsToCreate(Page page) {
        NewFunction.create(page, NAME, "/parcels", "Answers where a parcel is.");
        return page.url();
    }

    private static Page signIn(PackagedPortal portal) {
        return Browser.signIn(SharedPortal.browser().visitor(portal.address(), ColorScheme.LIGHT, 1280, 860), "lin");
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
