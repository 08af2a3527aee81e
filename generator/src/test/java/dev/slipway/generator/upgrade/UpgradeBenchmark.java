package dev.slipway.generator.upgrade;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.manifest.FunctionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long upgrades of functions of release 1.0.0 take in memory, with an edit of the team's in every source file; the
 * goals are 50 ms for one function and 5 s for what 200 functions' pages show.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class UpgradeBenchmark {
    private static final int MANY = 200;

    private final FunctionUpgrade upgrade = new FunctionUpgrade(new FunctionGenerator());
    private final List<FunctionName> names = Releases.functions();
    private final List<FileTree> bases = new ArrayList<>();
    private final List<FileTree> edited = new ArrayList<>();

    @Setup
    public void readTheOldFunctions() {
        for (FunctionName name : names) {
            FileTree base = Releases.function(name);
            bases.add(base);
            edited.add(edit(base));
        }
    }

    @Benchmark
    public Resolved upgradesAFunction() {
        return merge(0).resolve(ofTheTeam(merge(0)));
    }

    @Benchmark
    public int comparesTwoHundredFunctions() {
        int lines = 0;
        for (int i = 0; i < MANY; i++) {
            for (MergedFile file : merge(i % names.size()).changed()) {
                lines += TextDiff.unified(file.sides().ours(), file.result()).length();
                lines += TextDiff.unified(file.sides().base(), file.sides().theirs())
                        .length();
                lines += TextDiff.unified(file.sides().base(), file.sides().ours())
                        .length();
            }
        }
        return lines;
    }

    private MergedTree merge(int index) {
        return switch (upgrade.plan(names.get(index), bases.get(index), edited.get(index))) {
            case UpgradePlan.Ready ready -> ready.merge();
            case UpgradePlan.UpToDate upToDate ->
                throw new IllegalStateException("The templates are those of 1.0.0: nothing can be measured.");
            case UpgradePlan.NotRecorded not -> throw new IllegalStateException(not.reason());
            case UpgradePlan.NotPossible not -> throw new IllegalStateException(not.reason());
        };
    }

    private static Map<ConflictId, Decision> ofTheTeam(MergedTree merge) {
        Map<ConflictId, Decision> decisions = new TreeMap<>();
        merge.conflicts().forEach(id -> decisions.put(id, new Decision.Ours()));
        return decisions;
    }

    private static FileTree edit(FileTree base) {
        SortedMap<String, FileContent> files = new TreeMap<>(base.files());
        files.replaceAll((path, content) -> path.endsWith(".rs")
                ? FileContent.of(content.text().orElseThrow() + "\n// The team's own.\n")
                : content);
        return new FileTree(files);
    }
}
