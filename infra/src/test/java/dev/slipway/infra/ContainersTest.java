package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What docker-compose.yml, the realm file and the portal's Dockerfile promise, read without an engine. */
class ContainersTest {
    private static final Path ROOT = Path.of("..");
    private static String text;
    private static Map<?, ?> services;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(ROOT.resolve("docker-compose.yml"));
        Map<?, ?> compose = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(text.replaceAll("<<: \\*hardened", "hardened: true"));
        services = (Map<?, ?>) compose.get("services");
    }

    @Test
    void everyImageIsOneVersion() {
        assertThat(images())
                .allSatisfy(
                        image -> assertThat(image)
                                .matches(
                                        ".*(:[0-9]+\\.[0-9.]+(@sha256:[0-9a-f]{64})?|\\$\\{SLIPWAY_IMAGE:-slipway-portal:local})"));
    }

    @Test
    void everyServiceIsNobodyWithoutRightsAndTellsItsHealth() {
        services.forEach((name, service) -> {
            Map<?, ?> fields = (Map<?, ?>) service;
            assertThat(fields.get("user")).as("user of %s", name).asString().matches("[1-9]\\d*:\\d+");
            assertThat(fields.containsKey("healthcheck"))
                    .as("health check of %s", name)
                    .isTrue();
            assertThat(fields.containsKey("hardened") || fields.containsKey("cap_drop"))
                    .as("dropped capabilities of %s", name)
                    .isTrue();
        });
    }

    @Test
    void everySecretComesFromTheEnvironmentAndHasNoDefault() {
        assertThat(text.lines()
                        .filter(line -> line.matches(".*(PASSWORD|SECRET)\\w*: .*") && !line.contains("ACCESS_KEY")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches(".*: (env:SLIPWAY_[A-Z_]+|\\$\\{SLIPWAY_[A-Z_]+:\\?run make compose-env})"));
    }

    @Test
    void onlyThisMachineReachesIt() {
        services.forEach((name, service) -> {
            if (((Map<?, ?>) service).get("ports") instanceof List<?> ports) {
                assertThat(ports)
                        .as("ports of %s", name)
                        .allSatisfy(port -> assertThat(port).asString().startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void theRealmHasTheSamplePeopleAndNoSecret() throws IOException {
        String realm = Files.readString(ROOT.resolve("docker/keycloak/slipway-realm.json"));

        assertThat(realm).contains("\"lin\"", "\"sam\"", "\"noor\"", "\"ada\"", "\"grace\"");
        assertThat(realm.lines().filter(line -> line.matches(".*\"(secret|value)\": .*")))
                .allSatisfy(line -> assertThat(line).contains("${SLIPWAY_"));
    }

    @Test
    void theImageIsLayeredPinnedCachedAndRunsAsNobody() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("portal/Dockerfile"));

        List<String> bases =
                dockerfile.lines().filter(line -> line.startsWith("FROM ")).toList();
        assertThat(bases).hasSize(2).allSatisfy(line -> assertThat(line).containsPattern("@sha256:[0-9a-f]{64}"));
        assertThat(bases.get(0)).startsWith(bases.get(1));
        assertThat(dockerfile)
                .containsSubsequence(
                        "USER 10001:10001",
                        "dependencies/",
                        "application/",
                        "AOTCacheOutput",
                        "HEALTHCHECK",
                        "AOTCache=")
                .doesNotContain("USER root");
    }

    private static List<String> images() {
        return services.values().stream()
                .map(service -> (String) ((Map<?, ?>) service).get("image"))
                .toList();
    }
}
