package dev.slipway.portal.localcloud.build;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ChecksOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The checks of one function: each follows if the one before found nothing. */
final class CargoChecks {
    private final Cargo cargo;
    private final Toolchain toolchain;
    private final Path folder;
    private final FunctionName function;

    CargoChecks(Cargo cargo, Toolchain toolchain, Path folder, FunctionName function) {
        this.cargo = cargo;
        this.toolchain = toolchain;
        this.folder = folder;
        this.function = function;
    }

    /**
     * One check.
     *
     * @param finds whether a run that did not succeed found something in the code; if not, cargo itself could not work
     */
    private record Check(String name, String reason, List<String> arguments, Predicate<CargoRun.Ended> finds) {}

    ChecksOutcome run(BuildLog log, Cancellation cancellation) {
        String name = function.value();
        Check format = new Check(
                "format",
                "Files are not formatted: run cargo fmt -p " + name + " and commit.",
                List.of("fmt", "--check", "--package", name),
                run -> run.lines().stream().anyMatch(line -> line.startsWith("Diff in ")));
        Check clippy = new Check(
                "clippy",
                "clippy has found something: run cargo clippy -p " + name + " --all-targets, mend it and commit.",
                List.of(
                        "clippy",
                        "--locked",
                        "--package",
                        name,
                        "--all-targets",
                        "--message-format=json",
                        "--",
                        "-D",
                        "warnings"),
                run -> !run.errors().isEmpty());
        for (Check check : List.of(format, clippy)) {
            CargoRun run = cargo.run(folder, check.arguments(), log, cancellation);
            Optional<ChecksOutcome> end = outcome(check, run);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return tests(log, cancellation);
    }

    private ChecksOutcome tests(BuildLog log, Cancellation cancellation) {
        List<String> arguments = toolchain.hasNextest()
                ? List.of("nextest", "run", "--locked", "--no-tests=pass", "--package", function.value())
                : List.of("test", "--locked", "--package", function.value());
        TestCount count = new TestCount(log);
        CargoRun run = cargo.run(folder, arguments, count, cancellation);
        Check tests = new Check("tests", "Tests fail: the log says which.", arguments, ended -> true);
        return outcome(tests, run).orElseGet(() -> new ChecksOutcome.Passed(count.passed()));
    }

    private static Optional<ChecksOutcome> outcome(Check check, CargoRun run) {
        return switch (run) {
            case CargoRun.Cancelled cancelled -> Optional.of(new ChecksOutcome.Cancelled());
            case CargoRun.Failed failed -> Optional.of(new ChecksOutcome.Failed(failed.reason()));
            case CargoRun.Ended ended when ended.succeeded() -> Optional.empty();
            case CargoRun.Ended ended
            when check.finds().test(ended) ->
                Optional.of(new ChecksOutcome.Found(check.name(), check.reason(), ended.errors()));
            case CargoRun.Ended ended -> Optional.of(new ChecksOutcome.Failed(CargoFailure.explain(ended)));
        };
    }
}
