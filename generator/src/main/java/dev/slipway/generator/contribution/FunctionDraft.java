package dev.slipway.generator.contribution;

import dev.slipway.generator.rendering.Templates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A function in the making: contributors add to it, and it is rendered once all have. */
public final class FunctionDraft {

    private final SortedMap<String, TemplateUse> templatesByPath = new TreeMap<>();
    private final SortedMap<String, String> textsByPath = new TreeMap<>();
    private final SortedMap<String, CrateUse> crates = new TreeMap<>();
    private final SortedMap<String, CrateUse> buildCrates = new TreeMap<>();
    private final SortedMap<String, CrateUse> testCrates = new TreeMap<>();
    private final Map<String, Object> words = new HashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<ReadmeRow> rows = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();

    /** Adds a file that is rendered from the template of the same path in this folder of templates. */
    public FunctionDraft file(String path, String templateFolder) {
        return file(path, templateFolder + "/" + path, Map.of());
    }

    /** Adds a file that is rendered from a template, which sees these words beside those of the draft. */
    public FunctionDraft file(String path, String template, Map<String, Object> ownWords) {
        templatesByPath.put(path, new TemplateUse(template, ownWords));
        return this;
    }

    /** Adds a file whose text is complete. */
    public FunctionDraft text(String path, String content) {
        textsByPath.put(path, content);
        return this;
    }

    /** Adds crates that the function uses. */
    public FunctionDraft crates(String... names) {
        List.of(names).forEach(name -> crates.putIfAbsent(name, new CrateUse(name, List.of())));
        return this;
    }

    /** Adds a crate that the function uses with more features than the workspace switches on. */
    public FunctionDraft crate(String name, String... features) {
        crates.put(name, new CrateUse(name, List.of(features)));
        return this;
    }

    /** Adds crates that the function's build script uses. */
    public FunctionDraft buildCrates(String... names) {
        List.of(names).forEach(name -> buildCrates.put(name, new CrateUse(name, List.of())));
        return this;
    }

    /** Adds crates that only the function's tests use. */
    public FunctionDraft testCrates(String... names) {
        List.of(names).forEach(name -> testCrates.put(name, new CrateUse(name, List.of())));
        return this;
    }

    /** Gives the templates a value under a name: a text, a number, a truth value, or a list or map of such. */
    public FunctionDraft word(String name, Object value) {
        words.put(name, value);
        return this;
    }

    /** Adds a name that the function's settings have a field for. */
    public FunctionDraft declare(Declaration declaration) {
        declarations.add(declaration);
        return this;
    }

    /** The names that were declared so far, in order. */
    public List<Declaration> declarations() {
        return List.copyOf(declarations);
    }

    /** Names the crate of an AWS client with which the function would use what it declares; it is not a dependency yet. */
    public FunctionDraft client(String crate) {
        clients.add(crate);
        return this;
    }

    /** Adds a row to the table of the function's README. */
    public ReadmeRow row(String title) {
        var row = new ReadmeRow(title);
        rows.add(row);
        return row;
    }

    /**
     * Gives the templates what all functions behind an asynchronous source have in common.
     *
     * @param kind the trigger's type
     * @param unit what such a function handles one of, e.g. {@code message}
     * @param middleware the layer that turns its failures into the source's answer
     */
    public FunctionDraft listener(String kind, String unit, String middleware) {
        return word("kind", kind)
                .word("unit", unit)
                .word("task", "Takes in")
                .word("middleware", middleware)
                .word("deadline", "invocation")
                .word("fields", List.of());
    }

    /** The names of all crates that the function depends on, for whatever purpose. */
    public SortedSet<String> crates() {
        SortedSet<String> names = new TreeSet<>(crates.keySet());
        names.addAll(buildCrates.keySet());
        names.addAll(testCrates.keySet());
        return names;
    }

    /** All files by path, relative to the function's folder. */
    public SortedMap<String, String> render(Templates templates) {
        Map<String, Object> model = new HashMap<>(words);
        model.put("clients", List.copyOf(clients));
        model.put("rows", rows.stream().map(ReadmeRow::words).toList());
        model.put("crates", words(crates.values()));
        model.put("buildCrates", words(buildCrates.values()));
        model.put("testCrates", words(testCrates.values()));
        SortedMap<String, String> files = new TreeMap<>(textsByPath);
        templatesByPath.forEach((path, use) -> files.put(path, templates.render(use.template(), use.words(model))));
        return files;
    }

    private static List<Map<String, Object>> words(Collection<CrateUse> uses) {
        return uses.stream().map(CrateUse::words).toList();
    }
}
