package dev.slipway.catalog.cdk;

import dev.slipway.infra.FunctionCode;
import dev.slipway.infra.FunctionOptions;
import dev.slipway.infra.RustFunction;
import dev.slipway.infra.RustFunctionProps;
import dev.slipway.infra.Surroundings;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * Entry point of the CDK app: a stack for each function of a catalog and each environment, from its {@code
 * function.yaml} alone, so that adding a function edits no central file.
 */
public final class CatalogApp {
    private static final List<String> ENVIRONMENTS = List.of("staging", "production");

    private CatalogApp() {}

    /** Synthesises a catalog: its folder, then the folder with a {@code <function>.zip} for each function. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give the catalog's folder and the folder with the built zips.");
        }
        App app = new App();
        declare(app, Path.of(arguments[0]), manifest -> built(Path.of(arguments[1]), manifest));
        app.synth();
    }

    private static FunctionCode built(Path zips, Manifest manifest) {
        Path zip = zips.resolve(manifest.name() + ".zip");
        if (!Files.exists(zip)) {
            throw new IllegalArgumentException("There is no " + zip + ": build " + manifest.name() + " first.");
        }
        return new FunctionCode.Prebuilt(zip);
    }

    /**
     * Declares the stacks of a catalog.
     *
     * @throws IllegalArgumentException naming file and line, if a manifest cannot be read
     */
    static void declare(Construct scope, Path catalog, Function<Manifest, FunctionCode> code) throws IOException {
        try (Stream<Path> folders = Files.list(catalog.resolve("functions"))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve(Manifest.FILE_NAME);
                if (Files.exists(file)) {
                    Manifest manifest = read(file);
                    ENVIRONMENTS.forEach(environment -> stack(scope, manifest, environment, code.apply(manifest)));
                }
            }
        }
    }

    private static void stack(Construct scope, Manifest manifest, String environment, FunctionCode code) {
        Stack stack = new Stack(scope, manifest.name() + "-" + environment);
        FunctionOptions options = FunctionOptions.of(manifest, Surroundings.usual());
        new RustFunction(stack, "Function", RustFunctionProps.of(manifest, environment, code, options));
    }

    private static Manifest read(Path file) throws IOException {
        return switch (ManifestParser.parse(Files.readString(file))) {
            case ParsedManifest.Parsed parsed -> parsed.manifest();
            case ParsedManifest.Invalid invalid -> throw new IllegalArgumentException(describe(file, invalid));
        };
    }

    private static String describe(Path file, ParsedManifest.Invalid invalid) {
        return invalid.problems().stream()
                .map(problem -> file + ":" + problem.line() + ": " + problem.message() + " " + problem.hint())
                .collect(Collectors.joining("\n"));
    }
}
