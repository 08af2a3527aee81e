package dev.slipway.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a command answers: lines for people, or one JSON document for scripts. */
@SuppressWarnings("NullAway.Init")
final class Reply {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Answers with one JSON document.")
    private boolean json;

    boolean isJson() {
        return json;
    }

    /** A line for people; nothing where JSON is wanted. */
    void line(String line) {
        if (!json) {
            command.commandLine().getOut().println(line);
        }
    }

    /** A problem for people, on standard error; nothing where JSON is wanted. */
    void problem(String line) {
        if (!json) {
            command.commandLine().getErr().println(line);
        }
    }

    /** The document for scripts; nothing where lines are wanted. */
    void document(Object document) {
        if (json) {
            command.commandLine().getOut().println(JSON.writeValueAsString(document));
        }
    }
}
