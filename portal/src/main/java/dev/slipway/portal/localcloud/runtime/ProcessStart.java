package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.process.GroupCommand;
import dev.slipway.portal.localcloud.process.ProcessGroup;
import dev.slipway.portal.localcloud.process.ProcessGroups;
import dev.slipway.portal.localcloud.settings.LocalValues;
import dev.slipway.portal.localcloud.settings.SettingsEndpoint;
import dev.slipway.portal.shared.DataFolder;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Starts functions' processes, each with a Runtime API, a working folder and a settings address of its own. */
@Component
@Profile("local")
class ProcessStart {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessStart.class);

    private final Path folders;
    private final ProcessGroups groups;
    private final MemoryLimits limits;
    private final LocalValues values;
    private final JsonMapper json;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("function-watch").factory());

    @Autowired
    ProcessStart(DataFolder data, ProcessGroups groups, MemoryLimits limits, LocalValues values, JsonMapper json) {
        this.folders = data.of("local-cloud").resolve("environments");
        this.groups = groups;
        this.limits = limits;
        this.values = values;
        this.json = json;
        // What ran in them has been ended by now; nothing of a killed portal's folders is of use.
        try {
            FunctionProcess.deleteAll(folders);
        } catch (IOException e) {
            LOG.warn("What earlier processes have left in {} cannot be removed; it takes room", folders, e);
        }
    }

    /**
     * Starts a process of a deployment.
     *
     * @throws IOException if that is not possible, such as for want of the artefact or of room on the disk
     */
    FunctionProcess start(Deployment deployment, String logStream) throws IOException {
        Path folder = Files.createDirectories(folders.resolve(UUID.randomUUID().toString()));
        Path work = Files.createDirectory(folder.resolve("work"));
        FunctionOutput output = new FunctionOutput(folder.resolve("output"));
        output.allow(Hosting.OUTPUT_BYTES);
        Conversation conversation = new Conversation(new FunctionErrors(json));
        RuntimeApi api = new RuntimeApi(conversation);
        FunctionProcess.Ports ports = new FunctionProcess.Ports(api, new SegmentReceiver());
        String settingsPath = "/settings/" + UUID.randomUUID();
        api.mount(settingsPath, new SettingsEndpoint(deployment.function(), values, json));
        Map<String, String> variables = Variables.of(
                deployment,
                new Variables.Addresses(
                        api.authority(), settingsPath, ports.segments().authority()),
                logStream,
                work);
        GroupCommand command = new GroupCommand(
                List.of(deployment.artefact().bootstrap().toString()),
                work,
                variables,
                new GroupCommand.Output.File(output.file()));
        int memory = deployment.manifest().memory().megabytes();
        try {
            long startedAt = System.nanoTime();
            ProcessGroup group = groups.start(command);
            return new FunctionProcess(
                    new FunctionProcess.Parts(group, ports, conversation, output, folder),
                    new ProcessWatch(group, folder, memory, looking),
                    limits.all(group.pid(), memory, deployment.environment() == LocalEnvironment.TUNING),
                    startedAt);
        } catch (IOException e) {
            ports.close();
            output.close();
            FunctionProcess.deleteAll(folder);
            throw e;
        }
    }

    boolean canLimitProcessor() {
        return limits.canLimitProcessor();
    }

    String memoryLimit() {
        return limits.describe();
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
