package dev.slipway.portal.localcloud.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start as a process group.
 *
 * @param arguments program and arguments
 * @param folder working folder
 * @param environment all variables that it gets
 * @param output where its words go
 */
public record GroupCommand(List<String> arguments, Path folder, Map<String, String> environment, Output output) {

    public GroupCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Where a group's words go. */
    public sealed interface Output {

        /** The caller reads both pipes. */
        record Pipes() implements Output {}

        /** Both streams are appended to a file, in the order in which they are written. */
        record File(Path path) implements Output {}
    }
}
