package dev.slipway.catalog.cdk;

import dev.slipway.infra.CdkContext;
import dev.slipway.infra.hosting.PortalHosting;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.deployed.ReleaseLabel;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Validations;

/**
 * Entry point of the CDK app: synthesises a catalog, or one function of it, under the AWS Solutions rules, and exits.
 */
@Command(
        name = "catalog-cdk",
        mixinStandardHelpOptions = true,
        description = "Synthesises a catalog's functions, from their function.yaml alone.")
final class CatalogApp implements Callable<Integer> {
    @Option(names = "--catalog", required = true, description = "Folder of the catalog.")
    private Path catalog = Path.of("");

    @Option(
            names = "--code",
            defaultValue = "stub",
            description = "Where code comes from: local (cargo lambda), docker, prebuilt or stub.")
    private CodeMode code = CodeMode.STUB;

    @Option(names = "--zips", description = "Folder with a <function>.zip for each function, with --code prebuilt.")
    private @Nullable Path zips;

    @Option(names = "--release", description = "Which release the zips are, as in: v12 3f2a1b9.")
    private @Nullable String release;

    @Option(names = "--portal", description = "Also the portal itself, as this file of properties describes it.")
    private @Nullable Path portal;

    @Option(names = "--function", description = "Only this function; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--output", description = "Folder of the cloud assembly; cdk.out unless the CDK names another.")
    private @Nullable Path output;

    @Option(
            names = "--cache",
            description = "Folder that keeps builds.",
            defaultValue = "${sys:user.home}/.cache/slipway")
    private Path cache = Path.of("");

    @Option(
            names = "--shared",
            description = "Also what an account has once: stores, roles and the synthesis of pipelines.")
    private boolean shared;

    private CatalogApp() {}

    /** Runs the app; what is wrong with a manifest is said with its file and line. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new CatalogApp()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws IOException, URISyntaxException {
        AppProps.Builder props = AppProps.builder().analyticsReporting(false).context(CdkContext.USUAL);
        if (output != null) {
            props.outdir(output.toString());
        }
        App app = new App(props.build());
        Validations.of(app).addPlugins(new AwsSolutionsChecks());
        Catalog files = new Catalog(catalog);
        Optional<Environments> environments = files.environments();
        CatalogStacks stacks = new CatalogStacks(app, environments, new CodeSource(code, catalog, prebuilt(), cache));
        if (shared) {
            stacks.shared(ownJar());
        }
        if (portal != null) {
            Properties file = new Properties();
            try (Reader text = Files.newBufferedReader(portal)) {
                file.load(text);
            }
            stacks.portal(PortalHosting.of(file));
        }
        stacks.functions(files.manifests(only));
        app.synth();
        return 0;
    }

    private Optional<CodeSource.Prebuilt> prebuilt() {
        Optional<ReleaseLabel> label = Optional.ofNullable(release)
                .map(text -> ReleaseLabel.of(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "--release \"" + text + "\" is none: write e.g. \"v12 3f2a1b9\".")));
        return Optional.ofNullable(zips).map(folder -> new CodeSource.Prebuilt(folder, label));
    }

    private static Path ownJar() throws URISyntaxException {
        var place = CatalogApp.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        // Inside of an executable jar the place is nested: jar:nested:/path/to.jar/!BOOT-INF/classes/!/
        String text = place.getSchemeSpecificPart().replaceFirst("^nested:", "");
        int nested = text.indexOf("/!");
        return Path.of(nested < 0 ? text : text.substring(0, nested));
    }
}
