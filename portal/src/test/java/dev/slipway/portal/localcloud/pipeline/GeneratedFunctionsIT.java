package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.manifest.Needs;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.runtime.RuntimeHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions of every trigger, without settings and with them, as generated, and those that a new catalog has: really built,
 * and asked on the local host, whose answers are judged as those in staging are.
 */
class GeneratedFunctionsIT {

    @TempDir
    static Path folder;

    private static BuiltFunctions built;
    private static RuntimeHost host;

    @BeforeAll
    static void build() throws Exception {
        built = new BuiltFunctions("running-catalog", generated().toList());
        // One run each: together, the clients of AWS would be in all of them.
        built.build(functions()
                .filter(each -> !each.hasSettings())
                .map(TriedFunction::name)
                .toList());
        built.build(functions()
                .filter(TriedFunction::hasSettings)
                .map(TriedFunction::name)
                .toList());
        host = new RuntimeHost(folder);
    }

    @AfterAll
    static void end() throws Exception {
        host.close();
        built.close();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void answersItsExampleEventsFromAColdStartAndWarm(TriedFunction function) {
        host.enterValues(function.manifest());
        assertThat(function.events()).isNotEmpty();
        Path executable = BuiltFunctions.target().resolve("debug").resolve(function.name());

        try (ExecutionEnvironment environment = host.start(function.manifest(), executable)) {
            function.events().forEach((event, content) -> {
                for (int time = 0; time < 2; time++) {
                    Invocation invocation = environment.invoke(content);
                    assertThat(AnswerJudgement.complaint(function.manifest().trigger(), invocation))
                            .as("%s to %s, log %s", event, function, invocation.lines())
                            .isEmpty();
                }
            });
        }
    }

    private static Stream<FunctionSpec> generated() {
        return Stream.of(
                        GeneratedSpecs.ofEveryTrigger("plain", Needs.none()),
                        GeneratedSpecs.ofEveryTrigger("settings", GeneratedSpecs.parametersAndSecrets()))
                .flatMap(List::stream);
    }

    static Stream<TriedFunction> functions() throws IOException {
        return Stream.concat(generated().map(TriedFunction::of), TriedFunction.seeded().stream());
    }
}
