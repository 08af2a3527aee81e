package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildLine.Kind;
import dev.slipway.portal.localcloud.CompilerMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CargoOutputTest {
    private final List<BuildLine> log = new ArrayList<>();
    private final CargoOutput output = new CargoOutput(new JsonMapper(), log::add);

    @Test
    void readsWhereTheCompilerFoundAnError() {
        read("""
                {"reason":"compiler-message","package_id":"p","message":{"rendered":"error[E0425]: cannot find value `x`\\n --> functions/quotes-api/src/domain.rs:7:5\\n","level":"error","message":"cannot find value `x`","spans":[{"file_name":"functions/quotes-api/src/other.rs","line_start":1,"is_primary":false},{"file_name":"functions/quotes-api/src/domain.rs","line_start":7,"is_primary":true}]}}
                {"reason":"compiler-message","package_id":"p","message":{"rendered":"error: aborting due to 1 previous error\\n","level":"error","message":"aborting due to 1 previous error","spans":[]}}
                """);

        assertThat(output.errors())
                .containsExactly(new CompilerMessage(
                        "functions/quotes-api/src/domain.rs",
                        7,
                        "cannot find value `x`",
                        "error[E0425]: cannot find value `x`\n --> functions/quotes-api/src/domain.rs:7:5"));
        assertThat(log)
                .contains(new BuildLine(Kind.ERROR, " --> functions/quotes-api/src/domain.rs:7:5"))
                .allMatch(line -> line.kind() == Kind.ERROR);
    }

    @Test
    void passesOnProgressAndWarnings() {
        read("""
                   Compiling serde v1.0.0
                {"reason":"compiler-message","message":{"rendered":"warning: unused\\n","level":"warning","message":"unused","spans":[]}}
                {"reason":"compiler-artifact","package_id":"p"}
                {"reason":"build-finished","success":true}
                """);

        assertThat(log)
                .containsExactly(
                        new BuildLine(Kind.OUTPUT, "   Compiling serde v1.0.0"),
                        new BuildLine(Kind.OUTPUT, "warning: unused"));
        assertThat(output.errors()).isEmpty();
    }

    @Test
    void keepsTheLastLinesToExplainAFailure() {
        read("error: cannot update the lock file because --locked was passed\n");

        assertThat(CargoFailure.explain(new CargoRun.Ended(101, List.of(), output.lastLines())))
                .isEqualTo(
                        "cargo ended with status 101:\nerror: cannot update the lock file because --locked was passed");
    }

    @Test
    void saysThatTheDiskIsFull() {
        read("error: failed to write: No space left on device (os error 28)\n");

        assertThat(CargoFailure.explain(new CargoRun.Ended(101, List.of(), output.lastLines())))
                .startsWith("The disk is full");
    }

    @Test
    void countsTestsOfEitherRunner() {
        TestCount nextest = new TestCount(line -> {});
        nextest.output("     Summary [   0.052s] 6 tests run: 6 passed, 2 skipped");
        TestCount cargo = new TestCount(line -> {});
        cargo.output("test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        cargo.output("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");

        assertThat(nextest.passed()).isEqualTo(6);
        assertThat(cargo.passed()).isEqualTo(7);
    }

    private void read(String text) {
        output.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .join();
    }
}
