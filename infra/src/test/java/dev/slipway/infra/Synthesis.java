package dev.slipway.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Validations;

/** An app of test stacks, synthesised under the AWS Solutions rules, which fail it. */
final class Synthesis {
    private final App app;
    private final Path output;

    Synthesis(Path output) {
        this.output = output;
        app = new App(AppProps.builder()
                .outdir(output.toString())
                .analyticsReporting(false)
                .context(CdkContext.USUAL)
                .build());
        Validations.of(app).addPlugins(new AwsSolutionsChecks());
    }

    /** One whose templates are kept below {@code target/templates}, where the linter of templates looks at them. */
    static Synthesis kept(String name) {
        return new Synthesis(Path.of("target/templates", name).toAbsolutePath());
    }

    App app() {
        return app;
    }

    Synthesis stack(String name, Consumer<Stack> content) {
        content.accept(new Stack(app, name, StackProps.builder().build()));
        return this;
    }

    Synthesis function(String stack, RustFunctionProps props) {
        return stack(stack, content -> new RustFunction(content, "Function", props));
    }

    Synthesis synthesise() {
        app.synth();
        return this;
    }

    /** The template of a stack. */
    SynthesisedTemplate template(String stack) {
        // JSON is YAML.
        Object content =
                new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build()).loadFromString(json(stack));
        return new SynthesisedTemplate((Map<?, ?>) content);
    }

    /** The text of a stack's template. */
    String json(String stack) {
        try {
            return Files.readString(output.resolve(stack + ".template.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
