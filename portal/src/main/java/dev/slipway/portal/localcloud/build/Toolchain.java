package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.LocalCloudSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cargo as it is installed on this machine, and the variables that it is started with. */
@Component
@Profile("local")
public class Toolchain {
    private final LocalCloudSettings settings;

    Toolchain(LocalCloudSettings settings) {
        this.settings = settings;
    }

    /** Whether cargo is there; looked up anew each time, so that installing it needs no restart. */
    public boolean hasCargo() {
        return program("cargo").isPresent();
    }

    /** How to get cargo, in a sentence. */
    public String howToGetCargo() {
        return "There is no cargo on this machine's path: install Rust with rustup (https://rustup.rs), "
                + "open a new terminal so that cargo is on its path, and start the portal from there.";
    }

    boolean hasNextest() {
        return program("cargo-nextest").isPresent();
    }

    /** All variables that cargo gets. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings.toolchain());
        environment.put("PATH", path());
        environment.put("CARGO_TARGET_DIR", settings.targetFolder().toString());
        environment.put("CARGO_TERM_COLOR", "never");
        environment.put("CARGO_TERM_PROGRESS_WHEN", "never");
        environment.put("LANG", "C.UTF-8");
        return environment;
    }

    private Optional<Path> program(String name) {
        return Arrays.stream(path().split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Cargo's own folder comes last: a desktop session often does not have it on its path. */
    private String path() {
        Map<String, String> toolchain = settings.toolchain();
        String home = toolchain.getOrDefault("HOME", "");
        String cargoHome = toolchain.getOrDefault("CARGO_HOME", home + "/.cargo");
        return String.join(
                File.pathSeparator,
                settings.tools().resolve("bin").toString(),
                toolchain.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"),
                cargoHome + "/bin");
    }
}
