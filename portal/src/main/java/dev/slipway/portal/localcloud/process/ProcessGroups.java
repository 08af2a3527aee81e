package dev.slipway.portal.localcloud.process;

import dev.slipway.portal.shared.DataFolder;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * All process groups that the portal has started. Each is noted on disk before it starts, so that what a killed portal
 * has left behind is found and ended when the next one starts.
 */
@Component
@Profile("local")
public class ProcessGroups {
    /** Variable that marks every process of a group, those that left it included. */
    static final String MARK = "SLIPWAY_PROCESS_GROUP";

    private final Set<ProcessGroup> running = ConcurrentHashMap.newKeySet();
    private final StartedGroups started;

    @Autowired
    ProcessGroups(DataFolder data) {
        this(new StartedGroups(data.of("local-cloud").resolve("processes")));
    }

    ProcessGroups(StartedGroups started) {
        this.started = started;
        started.endLeftovers();
    }

    /**
     * Starts a command as the leader of a new session and group.
     *
     * @throws IOException if it cannot be started, such as for want of the program or of {@code setsid}
     */
    public ProcessGroup start(GroupCommand command) throws IOException {
        String mark = UUID.randomUUID().toString();
        started.announce(mark);
        ProcessBuilder builder = new ProcessBuilder("setsid");
        builder.command().addAll(command.arguments());
        builder.directory(command.folder().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        builder.environment().put(MARK, mark);
        switch (command.output()) {
            case GroupCommand.Output.Pipes pipes -> builder.redirectInput(ProcessBuilder.Redirect.PIPE);
            case GroupCommand.Output.File file ->
                builder.redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(file.path().toFile()));
        }
        try {
            Process leader = builder.start();
            // A leader that has ended already leaves no start time; its mark still finds what it has left behind.
            GroupLeader identity = GroupLeader.of(leader.pid()).orElse(new GroupLeader("", leader.pid(), 0));
            ProcessGroup group = new ProcessGroup(leader, identity, mark, this::forget);
            running.add(group);
            confirm(group, identity);
            return group;
        } catch (IOException e) {
            started.remove(mark);
            throw e;
        }
    }

    /** A group that the next start of the portal would not find must not run. */
    private void confirm(ProcessGroup group, GroupLeader identity) throws IOException {
        try {
            started.confirm(group.mark(), identity);
        } catch (IOException e) {
            group.end();
            throw e;
        }
    }

    private void forget(ProcessGroup group) {
        running.remove(group);
        started.remove(group.mark());
    }

    @PreDestroy
    void endAll() {
        running.forEach(ProcessGroup::end);
    }
}
