package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.manifest.Needs;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.runtime.RuntimeHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions of every trigger, without settings and with them, as generated: really built, and asked on the local host. */
class GeneratedFunctionsIT {
    private static final List<FunctionSpec> WITHOUT_SETTINGS = GeneratedSpecs.ofEveryTrigger("plain", Needs.none());
    private static final List<FunctionSpec> WITH_SETTINGS =
            GeneratedSpecs.ofEveryTrigger("settings", GeneratedSpecs.parametersAndSecrets());

    @TempDir
    static Path folder;

    private static BuiltFunctions built;
    private static RuntimeHost host;

    @BeforeAll
    static void build() throws Exception {
        built = new BuiltFunctions(
                "running-catalog",
                Stream.concat(WITHOUT_SETTINGS.stream(), WITH_SETTINGS.stream()).toList());
        // One run each: together, the clients of AWS would be in all of them.
        built.build(WITHOUT_SETTINGS);
        built.build(WITH_SETTINGS);
        host = new RuntimeHost(folder);
    }

    @AfterAll
    static void end() throws Exception {
        host.close();
        built.close();
    }

    static Stream<Arguments> functions() {
        return Stream.concat(WITHOUT_SETTINGS.stream(), WITH_SETTINGS.stream())
                .map(spec -> Arguments.of(BuiltFunctions.name(spec), spec));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void answersItsExampleEventsFromAColdStartAndWarm(String name, FunctionSpec spec) {
        host.enterValues(spec.manifest());
        Map<String, byte[]> events = GeneratedSpecs.events(spec);
        assertThat(events).isNotEmpty();

        try (ExecutionEnvironment environment = start(spec)) {
            events.forEach((event, content) -> {
                for (int time = 0; time < 2; time++) {
                    Invocation invocation = environment.invoke(content);
                    assertThat(AnswerJudgement.complaint(spec.trigger(), invocation))
                            .as("%s to %s, log %s", event, name, invocation.lines())
                            .isEmpty();
                }
            });
        }
    }

    private static ExecutionEnvironment start(FunctionSpec spec) {
        return host.start(
                spec.manifest(), BuiltFunctions.target().resolve("debug").resolve(BuiltFunctions.name(spec)));
    }
}
