package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.Retentions;
import dev.slipway.portal.localcloud.process.WatchedProcessGroups;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Checks with a cargo that is a script of the test; the story in the browser checks with the real one. */
@Timeout(60)
class CargoChecksTest {
    @TempDir
    Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private WatchedProcessGroups groups;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        groups = new WatchedProcessGroups(new DataFolder(folder.resolve("data")));
    }

    @AfterEach
    void end() {
        groups.endAll();
    }

    @Test
    void countsTheTestsThatPass() throws IOException {
        cargo("[ \"$1\" = test ] && echo 'test result: ok. 4 passed; 0 failed; 0 ignored'; exit 0");

        assertThat(check()).isEqualTo(new ChecksOutcome.Passed(4));
        assertThat(log)
                .contains(
                        "cargo fmt --check --package quotes-api",
                        "cargo clippy --locked --package quotes-api --all-targets --message-format=json -- -D warnings",
                        "cargo test --locked --package quotes-api");
    }

    @Test
    void stopsAtTheFirstCheckThatFindsSomething() throws IOException {
        cargo("""
                [ "$1" = clippy ] || exit 0
                echo '{"reason":"compiler-message","message":{"rendered":"error: no","level":"error","message":"no","spans":[]}}'
                exit 101
                """);

        assertThat(check())
                .isInstanceOfSatisfying(
                        ChecksOutcome.Found.class,
                        found -> assertThat(found.check()).isEqualTo("clippy"));
        assertThat(log).noneMatch(line -> line.startsWith("cargo test"));
    }

    @Test
    void namesFilesThatAreNotFormatted() throws IOException {
        cargo("echo 'Diff in /workspace/functions/quotes-api/src/main.rs:3:'; exit 1");

        assertThat(check())
                .isInstanceOfSatisfying(
                        ChecksOutcome.Found.class,
                        found -> assertThat(found.reason()).contains("run cargo fmt -p quotes-api"));
    }

    @Test
    void doesNotBlameTheFormatForAWorkspaceThatCargoCannotRead() throws IOException {
        cargo("echo '`cargo metadata` exited with an error: failed to load manifest' >&2; exit 1");

        assertThat(check())
                .isEqualTo(new ChecksOutcome.Failed(
                        "cargo ended with status 1:\n`cargo metadata` exited with an error: failed to load manifest"));
    }

    @Test
    void doesNotBlameTheCodeForALockFileThatIsBehind() throws IOException {
        cargo("[ \"$1\" = clippy ] || exit 0; echo 'error: the lock file needs to be updated' >&2; exit 101");

        assertThat(check())
                .isEqualTo(new ChecksOutcome.Failed(
                        "cargo ended with status 101:\nerror: the lock file needs to be updated"));
    }

    private ChecksOutcome check() {
        LocalCloudSettings settings = new LocalCloudSettings(
                folder.resolve("target").toString(),
                folder.resolve("tools").toString(),
                "",
                Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin", "HOME", folder.toString()),
                Duration.ofMinutes(1),
                Retentions.keeping(10));
        Toolchain toolchain = new Toolchain(settings);
        Cargo cargo = new Cargo(groups.groups(), toolchain, settings, new JsonMapper());
        return new CargoChecks(cargo, toolchain, folder, new FunctionName("quotes-api"))
                .run(line -> log.add(line.text()), new Cancellation());
    }

    private void cargo(String script) throws IOException {
        Path cargo = Files.writeString(folder.resolve("bin/cargo"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(cargo, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
