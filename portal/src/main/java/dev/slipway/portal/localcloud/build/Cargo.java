package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.process.GroupCommand;
import dev.slipway.portal.localcloud.process.ProcessGroup;
import dev.slipway.portal.localcloud.process.ProcessGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
            int status = group.exit().get(settings.buildTimeLimit().toMillis(), TimeUnit.MILLISECONDS);
            group.end();
            pipes.join();
            return cancellation.isCancelled()
                    ? new CargoRun.Cancelled()
                    : new CargoRun.Ended(status, output.errors(), output.lastLines());
        } catch (TimeoutException e) {
            return new CargoRun.Failed("cargo took longer than "
                    + settings.buildTimeLimit().toMinutes()
                    + " minutes and was ended: run it again, since what it has built so far is kept, "
                    + "or raise slipway.local-cloud.build-time-limit.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CargoRun.Cancelled();
        } catch (ExecutionException e) {
            return new CargoRun.Failed("cargo could not be waited for: " + e.getMessage());
        } finally {
            group.end();
        }
    }
}
