package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.FunctionName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of a new catalog are the golden files of the generator: generated again, they come out the same. */
class SeededFunctionsTest {

    @ParameterizedTest
    @MethodSource("functions")
    void theSeededFunctionsAreWhatTheGeneratorMakes(String function) {
        var tree = new FunctionGenerator().generate(FunctionSpec.answersOf(Catalog.manifest(function)));
        var seeded = Catalog.files(function);
        assertThat(tree.files().keySet()).isEqualTo(seeded.keySet());
        tree.files().forEach((path, content) -> assertThat(content).as(path).isEqualTo(seeded.get(path)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theSeededLockFileIsWhatTheGeneratorComputes(String function) {
        String locked = Catalog.text(Catalog.ROOT.resolve("Cargo.lock"));
        var tree = new FunctionGenerator().generate(FunctionSpec.answersOf(Catalog.manifest(function)));
        var name = new FunctionName(function);
        assertThat(CargoLock.parse(locked).replacing(name, tree.crates()).text())
                .isEqualTo(locked);
        assertThat(CargoLock.parse(locked)
                        .without(name)
                        .with(name, tree.crates())
                        .text())
                .isEqualTo(locked);
    }

    @Test
    void bothTemplatesHaveASeededFunction() {
        assertThat(functions())
                .extracting(name -> Catalog.manifest(name).template().name())
                .containsAll(
                        TemplateCatalog.templates().stream().map(Template::name).toList());
    }

    @Test
    void everyKindOfTriggerHasASeededFunction() {
        assertThat(functions())
                .extracting(name -> Catalog.manifest(name).trigger().type())
                .contains("http", "sqs", "eventbridge", "dynamodb-stream");
    }

    static List<String> functions() {
        return Catalog.functions();
    }
}
