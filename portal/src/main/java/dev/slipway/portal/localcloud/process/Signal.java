package dev.slipway.portal.localcloud.process;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A signal to processes, sent by the shell's {@code kill}, as Java itself knows only two. */
enum Signal {
    KILL,
    STOP,
    CONT;

    private static final Logger LOG = LoggerFactory.getLogger(Signal.class);

    /** Sends it to a whole group at once, so that no member can start another in between. */
    void toGroup(long group) {
        send("-" + group);
    }

    /** Sends it to each of these processes. */
    void to(List<Long> processes) {
        send(processes.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private void send(String targets) {
        try {
            // With -s, as not every shell takes -KILL together with --.
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + name() + " -- " + targets)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            LOG.warn("{} cannot be sent to {}.", this, targets, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
