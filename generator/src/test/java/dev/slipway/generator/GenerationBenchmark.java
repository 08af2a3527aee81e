package dev.slipway.generator;

import dev.slipway.generator.cargo.CargoLock;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How long a function takes to generate in memory; the goal is a median below 2 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GenerationBenchmark {

    private final FunctionGenerator generator = new FunctionGenerator();
    private final FunctionSpec plain = Specs.spec(
            "plain", "Answers.", Specs.http("POST", "/orders"), Specs.needs().getFirst());
    private final FunctionSpec full =
            Specs.spec("full", "Answers.", Specs.http("PUT", "/orders/{id}"), Specs.everything());

    private String lockText = "";

    @Setup
    public void readTheLockFile() {
        lockText = Catalog.text(Catalog.ROOT.resolve(GeneratedTree.LOCK_FILE));
    }

    @Benchmark
    public GeneratedTree generatesAFunctionWithoutNeeds() {
        return generator.generate(plain);
    }

    @Benchmark
    public GeneratedTree generatesAFunctionWithEveryKindOfNeed() {
        return generator.generate(full);
    }

    /** Of every kind there is, on both cores; the goal is more than 1,000 a second. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Threads(2)
    public GeneratedTree generatesProjects(Turn turn) {
        return generator.generate(turn.next());
    }

    /** Goes through all specs, each thread for itself. */
    @State(Scope.Thread)
    public static class Turn {
        private final List<FunctionSpec> specs = Specs.all();
        private int next;

        FunctionSpec next() {
            next = (next + 1) % specs.size();
            return specs.get(next);
        }
    }

    @Benchmark
    public SortedMap<String, String> generatesAFunctionAndItsLockEntry() {
        return generator.generate(full).addedTo(CargoLock.parse(lockText));
    }
}
