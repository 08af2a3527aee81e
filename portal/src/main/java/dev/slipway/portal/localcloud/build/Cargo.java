package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.process.GroupCommand;
import dev.slipway.portal.localcloud.process.ProcessGroup;
import dev.slipway.portal.localcloud.process.ProcessGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs cargo as a process group and passes on what it prints, line by line. */
@Component
@Profile("local")
class Cargo {
    private final ProcessGroups groups;
    private final Toolchain toolchain;
    private final LocalCloudSettings settings;
    private final JsonMapper json;

    Cargo(ProcessGroups groups, Toolchain toolchain, LocalCloudSettings settings, JsonMapper json) {
        this.groups = groups;
        this.toolchain = toolchain;
        this.settings = settings;
        this.json = json;
    }

    /** Runs {@code cargo} with these arguments in a folder. */
    CargoRun run(Path folder, List<String> arguments, BuildLog log, Cancellation cancellation) {
        log.step("cargo " + String.join(" ", arguments));
        List<String> command =
                Stream.concat(Stream.of("cargo"), arguments.stream()).toList();
        ProcessGroup group;
        try {
            group = groups.start(
                    new GroupCommand(command, folder, toolchain.environment(), new GroupCommand.Output.Pipes()));
        } catch (IOException e) {
            return new CargoRun.Failed("cargo cannot be started: " + e.getMessage());
        }
        try (Cancellation.Registration registration = cancellation.onCancel(group::end)) {
            CargoOutput output = new CargoOutput(json, log);
            CompletableFuture<Void> pipes =
                    CompletableFuture.allOf(output.read(group.standardOutput()), output.read(group.standardError()));
            int status = await(group, folder);
            group.end();
            pipes.join();
            return cancellation.isCancelled()
                    ? new CargoRun.Cancelled()
                    : new CargoRun.Ended(status, output.errors(), output.lastLines());
        } catch (LimitReached e) {
            return new CargoRun.Failed(e.reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CargoRun.Cancelled();
        } catch (ExecutionException e) {
            return new CargoRun.Failed("cargo could not be waited for: " + e.getMessage());
        } finally {
            group.end();
        }
    }

    private int await(ProcessGroup group, Path folder) throws InterruptedException, ExecutionException, LimitReached {
        BuildWatch watch = new BuildWatch(
                BuildWatch.Limits.within(settings.buildTimeLimit()),
                group::residentBytes,
                () -> folder.toFile().getUsableSpace());
        long begin = System.nanoTime();
        while (true) {
            try {
                return group.exit().get(1, TimeUnit.SECONDS);
            } catch (TimeoutException stillRunning) {
                Optional<String> broken = watch.broken(Duration.ofNanos(System.nanoTime() - begin));
                if (broken.isPresent()) {
                    throw new LimitReached(broken.get());
                }
            }
        }
    }

    /** A limit was reached; the reason says which, and what to do. */
    private static final class LimitReached extends Exception {
        private static final long serialVersionUID = 1;
        private final String reason;

        LimitReached(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
