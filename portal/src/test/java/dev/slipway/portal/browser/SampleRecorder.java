package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Records the portal's sample telemetry: brings the functions of a new catalog into production on a local cloud, runs a
 * hundred cold starts of each by hand, and lets the portal write down what its logs hold. Started by
 * {@code scripts/record-samples.sh}.
 */
final class SampleRecorder {
    /** Each with somebody of the team that owns it. */
    private static final Map<String, String> FUNCTIONS = new TreeMap<>(Map.of(
            "orders-api", "lin",
            "orders-history", "lin",
            "orders-intake", "lin",
            "quotes-api", "noor",
            "shipments-dispatch", "lin"));

    private static final int COLD_STARTS = 100;
    private static final double BUILD_MS = 15 * 60 * 1000;
    private static final String DESCRIPTION = "sample.json";
    private static final String MACHINE = "the local cloud on ";

    private final PackagedPortal portal;
    private final Browser browser;
    private final List<Double> loads = new ArrayList<>();

    private SampleRecorder(PackagedPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
    }

    /** Writes into the folder that is named, one folder a function. */
    public static void main(String[] arguments) throws Exception {
        Path into = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Files.createTempDirectory("slipway-samples");
        List<Double> loads;
        boolean preferred;
        try (PackagedPortal portal = PackagedPortal.start(folder);
                Browser browser = new Browser()) {
            SampleRecorder recorder = new SampleRecorder(portal, browser);
            recorder.deliver();
            preferred = prefer(portal.pid());
            recorder.startCold();
            loads = recorder.loads;
        }
        PackagedPortal.start(folder, "--slipway.telemetry.record-samples-into=" + into)
                .close();
        describe(into, loads, preferred);
    }

    private void deliver() {
        Page ada = signIn("ada");
        FUNCTIONS.forEach((function, person) -> {
            Page maker = signIn(person);
            enterValues(maker, function);
            maker.navigate("/functions/" + function + "/deployments");
            maker.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run pipeline"))
                    .click();
            assertThat(run(maker)).containsText("Approval: in progress", within(BUILD_MS));
            ada.navigate("/approvals/" + function);
            ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve v1 for production"))
                    .click();
            assertThat(run(maker)).containsText("Production: succeeded", within(BUILD_MS));
            maker.context().close();
            System.out.println("In production: " + function);
        });
    }

    private static Locator run(Page page) {
        return page.locator(".runs tbody tr").first();
    }

    private static void enterValues(Page page, String function) {
        page.navigate("/functions/" + function + "/invoke");
        page.waitForSelector("#cold-starts");
        for (Locator row : page.locator(".value-row").all()) {
            row.locator("input").fill("EUR");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(row).containsText("set", within(60_000));
        }
    }

    private void startCold() {
        FUNCTIONS.forEach((function, person) -> {
            Page page = signIn(person);
            page.navigate("/functions/" + function + "/invoke");
            page.waitForSelector("#cold-starts:not([disabled])");
            Locator count = page.locator(".invoke-buttons vaadin-integer-field input");
            count.fill(String.valueOf(COLD_STARTS));
            count.press("Tab");
            noteLoad();
            page.click("#cold-starts");
            assertThat(page.locator("#result")).containsText("least init of " + COLD_STARTS, within(BUILD_MS));
            noteLoad();
            page.context().close();
            System.out.println("Started cold: " + function);
        });
    }

    private void noteLoad() {
        loads.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Lets other work on the machine wait for the portal and what it starts, where that may be done. */
    private static boolean prefer(long pid) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("renice", "-n", "-10", "-p"));
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            threads.map(thread -> thread.getFileName().toString()).forEach(command::add);
        }
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** What else the machine did belongs to the figures. */
    private static void describe(Path into, List<Double> loads, boolean preferred) throws IOException {
        String load = String.format(
                Locale.ROOT,
                "the local cloud, %s a load of %.1f to %.1f (a minute's average), on ",
                preferred ? "preferred to other work at" : "at",
                Collections.min(loads),
                Collections.max(loads));
        for (String function : FUNCTIONS.keySet()) {
            Path description = into.resolve(function).resolve(DESCRIPTION);
            Files.writeString(description, Files.readString(description).replace(MACHINE, load));
        }
    }

    private Page signIn(String person) {
        return Browser.signIn(browser.visitor(portal.address(), ColorScheme.LIGHT, 1280, 860), person);
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
