package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import dev.slipway.portal.InstalledTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first two screens that anybody meets, as Lighthouse sees them on a telephone: 95 of 100 is the least. */
@Order(3)
class LighthouseIT {
    private static final double LEAST = 0.95;
    private static final Path FOLDER =
            Path.of("target", "browser", "lighthouse").toAbsolutePath();

    @Test
    void signInIsAccessibleAndWellMade() throws Exception {
        audit("sign-in", "/sign-in", List.of());
    }

    @Test
    void homeIsAccessibleAndWellMade() throws Exception {
        try (BrowserContext context = SharedPortal.visitor()) {
            Browser.signIn(context, "ada");
            audit("home", "/", context.cookies());
        }
    }

    private static void audit(String name, String path, List<Cookie> cookies) throws Exception {
        JsonNode report = JsonMapper.shared().readTree(run(name, path, cookies).toFile());

        assertThat(report.path("finalDisplayedUrl").asString())
                .isEqualTo(SharedPortal.portal().address() + path);
        assertThat(report.path("runtimeError").isMissingNode())
                .as("%s", report.path("runtimeError"))
                .isTrue();
        for (String category : List.of("accessibility", "best-practices")) {
            assertThat(report.path("categories").path(category).path("score").asDouble(0))
                    .as("%s of %s; below 1: %s", category, name, lacking(report))
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static Path run(String name, String path, List<Cookie> cookies) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path report = FOLDER.resolve(name + ".json");
        Path log = FOLDER.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                InstalledTool.program("install-lighthouse.sh"),
                SharedPortal.portal().address() + path,
                "--only-categories=accessibility,best-practices",
                "--output=json",
                "--output-path=" + report,
                "--no-enable-error-reporting",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking"));
        if (!cookies.isEmpty()) {
            String header = cookies.stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            Path headers = FOLDER.resolve("headers.json");
            Files.writeString(headers, JsonMapper.shared().writeValueAsString(java.util.Map.of("Cookie", header)));
            command.add("--extra-headers=" + headers);
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CHROME_PATH", SharedPortal.browser().program());
        int exit = builder.start().waitFor();
        assertThat(exit).as(() -> "Lighthouse said: " + read(log)).isZero();
        return report;
    }

    private static List<String> lacking(JsonNode report) {
        return report.path("audits").values().stream()
                .filter(audit ->
                        audit.path("score").isNumber() && audit.path("score").asDouble() < 1)
                .map(audit ->
                        audit.path("id").asString() + " (" + audit.path("title").asString() + ")")
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
