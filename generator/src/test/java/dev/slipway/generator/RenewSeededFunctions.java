package dev.slipway.generator;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.prompts.PromptPack;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the seeded functions, their entries in the lock file and the catalog's prompt pack anew, from their manifests
 * and the templates.
 *
 * <p>For whoever changes a template: see {@code functions-catalog/templates/README.md}.
 */
final class RenewSeededFunctions {

    private RenewSeededFunctions() {}

    /** Renews all functions of the catalog beside this module. */
    public static void main(String... arguments) throws IOException {
        Path lockFile = Catalog.ROOT.resolve(GeneratedTree.LOCK_FILE);
        var lock = CargoLock.parse(Files.readString(lockFile));
        for (String function : Catalog.functions()) {
            var tree = new FunctionGenerator().generate(FunctionSpec.answersOf(Catalog.manifest(function)));
            List<String> gone = Catalog.files(function).keySet().stream()
                    .filter(path -> !tree.files().containsKey(path))
                    .filter(path -> !path.endsWith(Manifest.FILE_NAME))
                    .toList();
            for (String path : gone) {
                Files.delete(Catalog.ROOT.resolve(path));
            }
            write(tree.files());
            lock = lock.replacing(new FunctionName(function), tree.crates());
        }
        Files.writeString(lockFile, lock.text());
        write(PromptPack.ofCatalog());
    }

    private static void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Catalog.ROOT.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
