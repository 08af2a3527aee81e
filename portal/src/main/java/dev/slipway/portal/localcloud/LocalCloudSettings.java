package dev.slipway.portal.localcloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the local cloud.
 *
 * @param cargoTargetFolder where cargo builds; blank means {@code slipway/cargo-target} below the user's cache folder
 * @param toolsFolder where cargo's own tools were installed; blank means {@code slipway/tools} below the cache folder
 * @param cacheFolder the user's cache folder; blank means {@code .cache} in the home folder
 * @param toolchain the environment variables that cargo and rustup get, and no others; blank ones are left out
 * @param buildTimeLimit how long one build may take
 * @param retention how long what was written is kept
 */
@ConfigurationProperties("slipway.local-cloud")
public record LocalCloudSettings(
        String cargoTargetFolder,
        String toolsFolder,
        String cacheFolder,
        Map<String, String> toolchain,
        Duration buildTimeLimit,
        Retention retention) {

    public LocalCloudSettings {
        toolchain = toolchain.entrySet().stream()
                .filter(variable -> !variable.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (buildTimeLimit.isNegative() || buildTimeLimit.isZero()) {
            throw new IllegalArgumentException("slipway.local-cloud.build-time-limit is " + buildTimeLimit
                    + ": give a time above zero, such as 30m.");
        }
    }

    /** The folder that all builds share. */
    public Path targetFolder() {
        return folder(cargoTargetFolder, "cargo-target");
    }

    /** The folder whose {@code bin} holds tools such as cargo-nextest. */
    public Path tools() {
        return folder(toolsFolder, "tools");
    }

    private Path folder(String configured, String name) {
        if (!configured.isBlank()) {
            return Path.of(configured).toAbsolutePath();
        }
        Path cache =
                cacheFolder.isBlank() ? Path.of(toolchain.getOrDefault("HOME", "."), ".cache") : Path.of(cacheFolder);
        return cache.resolve("slipway").resolve(name).toAbsolutePath();
    }
}
