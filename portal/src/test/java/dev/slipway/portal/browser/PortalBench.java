package dev.slipway.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Measures the portal as {@code make run} starts it: start to first page, preview round trip, resident memory. */
final class PortalBench {
    private static final int PORT = 18_463;
    private static final int STARTS = 5;
    private static final int KEYSTROKES = 40;
    private static final String ADDRESS = "http://127.0.0.1:" + PORT;

    private PortalBench() {}

    /** Writes the figures as JSON into the file that is named. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("slipway-bench");
        List<Double> starts = new ArrayList<>();
        // The first start builds and prepares the cache, which is not what is measured.
        stop(start(data, new ArrayList<>()));
        for (int i = 0; i < STARTS - 1; i++) {
            stop(start(data, starts));
        }
        Process portal = start(data, starts);
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Browser browser = new Browser()) {
            figures.put("previewMs", previews(browser));
            figures.put("residentMb", residentMegabytes(portal));
        } finally {
            stop(portal);
        }
        figures.put("startMs", starts);
        Files.writeString(Path.of(arguments[0]), JsonMapper.shared().writeValueAsString(figures));
    }

    private static Process start(Path data, List<Double> starts) throws Exception {
        ProcessBuilder command = new ProcessBuilder("../scripts/run.sh");
        if (Files.exists(Path.of("scripts/run.sh"))) {
            command.command("scripts/run.sh");
        }
        command.environment().put("PORT", String.valueOf(PORT));
        command.environment().put("SLIPWAY_DATA", data.toString());
        command.redirectErrorStream(true)
                .redirectOutput(data.resolve("bench.log").toFile());
        long begin = System.nanoTime();
        Process process = command.start();
        awaitFirstPage(process);
        starts.add((System.nanoTime() - begin) / 1e6);
        return process;
    }

    private static void awaitFirstPage(Process process) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(ADDRESS + "/sign-in")).build();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new IllegalStateException("The portal did not answer.");
    }

    /** From a keystroke in the name to the new preview on the screen, measured inside the page. */
    private static List<Double> previews(Browser browser) {
        BrowserContext context = browser.visitor(ADDRESS, ColorScheme.LIGHT, 1280, 860);
        Page page = Browser.signIn(context, "lin");
        page.navigate("/functions/new");
        page.click("#next-step");
        page.waitForSelector("#answer-name input");
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < KEYSTROKES; i++) {
            times.add((Double) page.evaluate("""
                    async (letter) => {
                      const field = document.querySelector('#answer-name');
                      const tree = document.querySelector('.preview');
                      const begin = performance.now();
                      const seen = new Promise((done) => {
                        const watch = new MutationObserver(() => {
                          watch.disconnect();
                          requestAnimationFrame(() => done(performance.now() - begin));
                        });
                        watch.observe(tree, { childList: true, subtree: true, characterData: true });
                      });
                      const input = field.querySelector('input');
                      input.value += letter;
                      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                      return (await seen) * 1.0001;
                    }""", String.valueOf((char) ('a' + i % 26))));
            page.waitForTimeout(30);
        }
        return times.subList(KEYSTROKES / 4, KEYSTROKES);
    }

    private static long residentMegabytes(Process process) throws IOException {
        // The script replaces itself by the JVM, so the process is the portal.
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }
}
