package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.CompilerMessage;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.Retentions;
import dev.slipway.portal.localcloud.process.WatchedProcessGroups;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.sourcecontrol.Checkouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Builds with a cargo that is a script of the test; the story in the browser builds with the real one. */
@Timeout(60)
class CargoBuildsTest {
    private static final FunctionName QUOTES = new FunctionName("quotes-api");
    private static final CommitId COMMIT = new CommitId("a".repeat(40));

    @TempDir
    Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private WatchedProcessGroups groups;
    private CargoBuilds builds;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        groups = new WatchedProcessGroups(new DataFolder(folder.resolve("data")));
        builds = builds(Duration.ofMinutes(1), (commit, target) -> create(target));
    }

    @AfterEach
    void end() {
        groups.endAll();
    }

    @Test
    void keepsWhatCargoHasBuilt() throws IOException {
        cargo("""
                echo "arguments: $*"
                echo "folder: $PWD"
                mkdir -p "$CARGO_TARGET_DIR/release"
                echo bytes > "$CARGO_TARGET_DIR/release/quotes-api"
                """);

        assertThat(build())
                .isInstanceOfSatisfying(
                        BuildOutcome.Built.class,
                        built -> assertThat(built.artefact().bootstrap()).hasContent("bytes\n"));
        assertThat(log)
                .contains("Checking out aaaaaaa")
                .contains("arguments: build --release --locked --message-format=json --package quotes-api")
                .contains("folder: " + folder.resolve("data/local-cloud/workspace"));
    }

    @Test
    void givesCargoOnlyTheVariablesThatAreListed() throws IOException {
        cargo("env; exit 1");

        build();

        assertThat(log)
                .filteredOn(line -> line.matches("[A-Z_]+=.*"))
                .extracting(line -> line.substring(0, line.indexOf('=')))
                .isSubsetOf(
                        "PATH",
                        "HOME",
                        "CARGO_TARGET_DIR",
                        "CARGO_TERM_COLOR",
                        "CARGO_TERM_PROGRESS_WHEN",
                        "LANG",
                        "SLIPWAY_PROCESS_GROUP",
                        "PWD",
                        "OLDPWD",
                        "SHLVL",
                        "_")
                .contains("CARGO_TARGET_DIR");
    }

    @Test
    void showsWhereTheFunctionDoesNotCompile() throws IOException {
        cargo("""
                echo '{"reason":"compiler-message","message":{"rendered":"error: no","level":"error","message":"no","spans":[{"file_name":"src/main.rs","line_start":3,"is_primary":true}]}}'
                exit 101
                """);

        assertThat(build())
                .isEqualTo(new BuildOutcome.CompileFailed(
                        List.of(new CompilerMessage("src/main.rs", 3, "no", "error: no"))));
    }

    @Test
    void saysWhyCargoFailedOtherwise() throws IOException {
        cargo("echo 'error: no network' >&2; exit 101");

        assertThat(build()).isEqualTo(new BuildOutcome.Failed("cargo ended with status 101:\nerror: no network"));
    }

    @Test
    void saysThatCargoBuiltNoExecutable() throws IOException {
        cargo("exit 0");

        assertThat(build())
                .isInstanceOfSatisfying(
                        BuildOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("cargo built no executable called quotes-api"));
    }

    @Test
    void endsCargoWithAllThatItHasStartedWhenCancelled() throws Exception {
        cargo("sleep 300 & echo running; wait");
        CountDownLatch running = new CountDownLatch(1);
        BuildLog waiting = line -> {
            if (line.text().equals("running")) {
                running.countDown();
            }
        };
        CompletableFuture<BuildOutcome> outcome = CompletableFuture.supplyAsync(
                () -> builds.build(QUOTES, COMMIT, waiting, cancellation), Thread::startVirtualThread);
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

        cancellation.cancel();

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(new BuildOutcome.Cancelled());
        assertThat(groups.running()).isEmpty();
    }

    @Test
    void letsOneBuildPassAtATime() throws Exception {
        cargo("echo running; read line < '" + folder + "/go'; exit 1");
        new ProcessBuilder("mkfifo", folder.resolve("go").toString()).start().waitFor();
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<BuildOutcome> first = CompletableFuture.supplyAsync(
                () -> builds.build(
                        QUOTES,
                        COMMIT,
                        line -> {
                            if (line.text().equals("running")) {
                                running.countDown();
                            }
                        },
                        new Cancellation()),
                Thread::startVirtualThread);
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        CountDownLatch queued = new CountDownLatch(1);
        CompletableFuture<BuildOutcome> second = CompletableFuture.supplyAsync(
                () -> builds.build(QUOTES, COMMIT, line -> queued.countDown(), cancellation),
                Thread::startVirtualThread);
        assertThat(queued.await(30, TimeUnit.SECONDS)).isTrue();

        cancellation.cancel();
        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new BuildOutcome.Cancelled());
        Files.writeString(folder.resolve("go"), "go\n");
        assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(BuildOutcome.Failed.class);
    }

    @Test
    void waitsWhileAnotherPortalBuildsIntoTheSameFolder() throws Exception {
        cargo("mkdir -p \"$CARGO_TARGET_DIR/release\"; echo bytes > \"$CARGO_TARGET_DIR/release/quotes-api\"");
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<BuildOutcome> outcome;
        try (OtherPortal other = OtherPortal.buildingInto(folder.resolve("target"))) {
            outcome = CompletableFuture.supplyAsync(
                    () -> builds.build(
                            QUOTES,
                            COMMIT,
                            line -> {
                                note(line);
                                if (line.text().startsWith("Waiting for another portal")) {
                                    waiting.countDown();
                                }
                            },
                            cancellation),
                    Thread::startVirtualThread);
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(log).noneMatch(line -> line.startsWith("cargo build"));
        }
        assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(BuildOutcome.Built.class);
    }

    @Test
    void saysThatTheTargetFolderCannotBeLocked() throws IOException {
        cargo("exit 0");
        Files.writeString(folder.resolve("target"), "no folder");

        assertThat(build())
                .isInstanceOfSatisfying(
                        BuildOutcome.Failed.class,
                        failed -> assertThat(failed.reason())
                                .contains("cannot be locked", "slipway.local-cloud.cargo-target-folder"));
    }

    @Test
    void endsABuildThatTakesTooLong() throws IOException {
        cargo("sleep 300");
        builds = builds(Duration.ofSeconds(1), (commit, target) -> create(target));

        assertThat(build())
                .isInstanceOfSatisfying(
                        BuildOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("was ended"));
        assertThat(groups.running()).isEmpty();
    }

    @Test
    void saysHowToGetCargo() throws IOException {
        builds = builds(folder.resolve("bin").toString(), Duration.ofMinutes(1), (commit, target) -> create(target));

        assertThat(build())
                .isInstanceOfSatisfying(
                        BuildOutcome.CargoMissing.class,
                        missing -> assertThat(missing.howToGet()).contains("rustup"));
    }

    @Test
    void saysThatACommitCannotBeCheckedOut() throws IOException {
        cargo("exit 0");
        builds = builds(Duration.ofMinutes(1), (commit, target) -> {
            throw new IllegalStateException("the repository is locked");
        });

        assertThat(build())
                .isEqualTo(new BuildOutcome.Failed("Commit aaaaaaa cannot be checked out: the repository is locked"));
    }

    private BuildOutcome build() {
        return builds.build(QUOTES, COMMIT, this::note, cancellation);
    }

    private void note(BuildLine line) {
        log.add(line.text());
    }

    private void cargo(String script) throws IOException {
        Path cargo = Files.writeString(folder.resolve("bin/cargo"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(cargo, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private CargoBuilds builds(Duration limit, Checkouts checkouts) {
        return builds(folder.resolve("bin") + ":/usr/bin:/bin", limit, checkouts);
    }

    private CargoBuilds builds(String path, Duration limit, Checkouts checkouts) {
        LocalCloudSettings settings = new LocalCloudSettings(
                folder.resolve("target").toString(),
                folder.resolve("tools").toString(),
                "",
                Map.of("PATH", path, "HOME", folder.toString()),
                limit,
                Retentions.keeping(10));
        Toolchain toolchain = new Toolchain(settings);
        return new CargoBuilds(
                new BuildQueue(),
                new Workspace(new DataFolder(folder.resolve("data")), checkouts),
                new Cargo(groups.groups(), toolchain, settings, new JsonMapper()),
                toolchain,
                new TargetFolder(settings, new ArtefactStore(folder.resolve("artefacts"), Clock.systemUTC())));
    }

    private static void create(Path target) {
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
