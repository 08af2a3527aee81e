package dev.slipway.portal.localcloud.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function of the catalog that is tried, with the example events that it comes with, by file name.
 *
 * @param manifest the function's
 * @param events their contents by file name
 */
record TriedFunction(Manifest manifest, Map<String, byte[]> events) {

    private static final String EVENTS = "events/";

    /** The function that these answers give. */
    static TriedFunction of(FunctionSpec spec) {
        GeneratedTree tree = new FunctionGenerator().generate(spec);
        Map<String, byte[]> files = new TreeMap<>();
        tree.files().forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        return in(GeneratedTree.folder(tree.function()), files);
    }

    /** The functions that a new catalog has. */
    static List<TriedFunction> seeded() throws IOException {
        Map<String, byte[]> files = BuiltFunctions.seed();
        return files.keySet().stream()
                .filter(path -> path.startsWith("functions/") && path.endsWith("/" + Manifest.FILE_NAME))
                .map(path -> in(path.substring(0, path.length() - Manifest.FILE_NAME.length()), files))
                .toList();
    }

    private static TriedFunction in(String folder, Map<String, byte[]> files) {
        Map<String, byte[]> events = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder + EVENTS)) {
                events.put(path.substring(folder.length() + EVENTS.length()), content);
            }
        });
        byte[] manifest = files.getOrDefault(folder + Manifest.FILE_NAME, new byte[0]);
        return switch (ManifestParser.parse(new String(manifest, UTF_8))) {
            case ParsedManifest.Parsed parsed -> new TriedFunction(parsed.manifest(), events);
            case ParsedManifest.Invalid invalid -> throw new AssertionError(folder + ": " + invalid.problems());
        };
    }

    /** Its name, which is its crate's, too. */
    String name() {
        return manifest.name().value();
    }

    /** Whether it asks AWS for settings when it starts, and is built with the clients for that. */
    boolean hasSettings() {
        return FunctionSpec.answersOf(manifest).needs().hasSettings();
    }

    @Override
    public String toString() {
        return name();
    }
}
