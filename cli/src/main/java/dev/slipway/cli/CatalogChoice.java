package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The catalog that a command works in, and the functions of it that are meant. */
final class CatalogChoice {

    @Option(names = "--dir", paramLabel = "FOLDER", description = "The catalog's folder; this one unless given.")
    private Path folder = Path.of(".");

    Path folder() {
        return folder;
    }

    CatalogFolder catalog() {
        return new CatalogFolder(folder);
    }

    /** These functions, or all of the catalog where none is named; refuses a name that the catalog does not have. */
    List<FunctionName> functions(List<FunctionName> named) throws IOException {
        List<String> folders = catalog().functions();
        if (named.isEmpty()) {
            List<FunctionName> all = new ArrayList<>();
            for (String name : folders) {
                if (FunctionName.check(name).isEmpty()) {
                    all.add(new FunctionName(name));
                }
            }
            return all;
        }
        for (FunctionName name : named) {
            if (!folders.contains(name.value())) {
                throw new RefusedException("There is no function " + name + " in " + folder + "; there are "
                        + (folders.isEmpty() ? "none" : String.join(", ", folders)) + ".");
            }
        }
        return named;
    }
}
