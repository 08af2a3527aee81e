package dev.slipway.generator.prompts;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.generator.rendering.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files by which assistants of command lines and editors learn the house's rules and tasks: one text of each, in the
 * form that each kind of assistant reads. They carry the version of the templates and are upgraded like any other file.
 * Carries out docs/decisions/0055-one-source-for-what-assistants-are-told.md.
 */
public final class PromptPack {

    /** The tasks that come again and again, by the names that a person calls them by. */
    public static final List<String> TASKS =
            List.of("add-function", "add-event-source", "write-proptest", "review-iam", "triage-cold-start");

    private static final String FOLDER = "prompts/";

    private PromptPack() {}

    /** The pack at the root of a catalog or of a workspace, by path. */
    public static SortedMap<String, String> ofCatalog() {
        var templates = new Templates();
        SortedMap<String, String> files = new TreeMap<>();
        for (PromptFile file : files("catalog")) {
            Map<String, Object> words = new HashMap<>(file.words());
            words.put("name", "functions");
            files.put(file.path(), templates.render(file.template(), words));
        }
        return files;
    }

    /** The pack for a folder of this scope, a {@code catalog} or a {@code function}. */
    static List<PromptFile> files(String scope) {
        String version = TemplateCatalog.VERSION.toString();
        Map<String, Object> words = Map.of("scope", scope, "version", version, "tasks", TASKS);
        List<PromptFile> files = new ArrayList<>();
        files.add(new PromptFile("AGENTS.md", FOLDER + scope + "/AGENTS.md", words));
        files.add(new PromptFile(".github/copilot-instructions.md", FOLDER + "pointer.md", words));
        files.add(new PromptFile("gemini-extension.json", FOLDER + "extension.json", words));
        for (String task : TASKS) {
            Map<String, Object> ofTask = new HashMap<>(words);
            ofTask.put("task", task);
            files.add(new PromptFile(".agents/skills/" + task + "/SKILL.md", FOLDER + "skill.md", ofTask));
            files.add(new PromptFile(".gemini/commands/" + task + ".toml", FOLDER + "command.toml", ofTask));
        }
        return files;
    }
}
