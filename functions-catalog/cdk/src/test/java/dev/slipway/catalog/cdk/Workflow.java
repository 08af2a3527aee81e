package dev.slipway.catalog.cdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A hosted workflow as tests read it: its jobs, and the steps of each. */
record Workflow(String text, Map<String, Map<?, ?>> jobs) {
    static final Path FOLDER = Path.of("../../.github/workflows");

    /**
     * One step.
     *
     * @param name what it is called, or empty
     * @param command what it runs, or empty where it uses an action
     * @param uses the action that it uses, or empty
     */
    record Step(String name, String command, String uses) {}

    static Workflow read(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file));
        Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        Map<String, Map<?, ?>> jobs = new LinkedHashMap<>();
        ((Map<?, ?>) root.get("jobs")).forEach((name, job) -> jobs.put((String) name, (Map<?, ?>) job));
        return new Workflow(text, jobs);
    }

    /** The steps of all jobs, in the order of the file. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Map<?, ?> job : jobs.values()) {
            for (Object step : (List<?>) job.get("steps")) {
                Map<?, ?> fields = (Map<?, ?>) step;
                steps.add(new Step(text(fields, "name"), text(fields, "run"), text(fields, "uses")));
            }
        }
        return steps;
    }

    /** The make targets that it runs, in its order. */
    List<String> targets() {
        return steps().stream()
                .map(Step::command)
                .filter(command -> !command.isEmpty())
                .map(command -> command.split(" ")[1])
                .toList();
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String value ? value : "";
    }
}
