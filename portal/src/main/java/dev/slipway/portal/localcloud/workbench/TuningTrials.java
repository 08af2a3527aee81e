package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.MemorySize;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.StartOutcome;
import dev.slipway.portal.telemetry.TuningBench;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the newest build of a function at several sizes in processes of this machine. */
@Component
@Profile("local")
class TuningTrials implements TuningBench {

    private final LocalFunctions functions;
    private final Functions catalog;
    private final Candidates candidates;
    private final SampleEvents events;

    TuningTrials(LocalFunctions functions, Functions catalog, Candidates candidates, SampleEvents events) {
        this.functions = functions;
        this.catalog = catalog;
        this.candidates = candidates;
        this.events = events;
    }

    @Override
    public Processor processor() {
        return functions.limitsProcessor()
                ? new Processor(
                        true,
                        "A control group gives the function as much processor time as Lambda gives its memory: one whole"
                                + " processor at 1,769 MB.")
                : new Processor(
                        false,
                        "No control group for the processor can be made here: every size runs as fast as the machine, so"
                                + " the durations say nothing about memory sizes and count for no advice.");
    }

    @Override
    public Outcome run(FunctionName function, List<Integer> sizesMb, int requests, Consumer<String> progress) {
        List<Candidate> builds = candidates.of(function);
        if (builds.isEmpty()) {
            return new Outcome.NotRun("There is no build of " + function + " yet: build it on the tab Invoke.");
        }
        Candidate newest = builds.getFirst();
        Optional<Manifest> manifest = catalog.manifestAt(newest.commit(), function);
        Optional<byte[]> event = events.of(function).stream()
                .findFirst()
                .map(sample -> sample.text().getBytes(StandardCharsets.UTF_8));
        if (manifest.isEmpty() || event.isEmpty()) {
            return new Outcome.NotRun("The manifest of " + newest.commit().abbreviated()
                    + " cannot be read, or there is no event in events/: mend that first.");
        }
        List<Size> sizes = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (int size : sizesMb) {
            progress.accept("Running at " + size + " MB");
            Deployment deployment = new Deployment(
                    manifest.get().withMemory(new MemorySize(size)),
                    newest.version(),
                    LocalEnvironment.TUNING,
                    newest.artefact());
            switch (functions.start(deployment)) {
                case StartOutcome.ValuesMissing missing -> {
                    return new Outcome.NotRun(missing.values().getFirst().sentence());
                }
                case StartOutcome.Started started -> {
                    switch (measure(started, event.get(), size, requests)) {
                        case Trial.Measured measured -> sizes.add(measured.size());
                        case Trial.Unanswered unanswered -> troubles.add(size + " MB: " + unanswered.trouble());
                    }
                }
            }
        }
        return sizes.size() < 2
                ? new Outcome.NotRun(
                        "The function did not answer its example event at two sizes or more: try it on the tab Invoke"
                                + " first. " + String.join(" ", troubles))
                : new Outcome.Measured(sizes);
    }

    /** What came of one size. */
    private sealed interface Trial {
        record Measured(Size size) implements Trial {}

        /** The size does not suffice to answer all requests, or the function does not answer at all. */
        record Unanswered(String trouble) implements Trial {}
    }

    /** The mean of the warm requests. */
    private static Trial measure(StartOutcome.Started started, byte[] event, int size, int requests) {
        try (ExecutionEnvironment environment = started.environment()) {
            long nanos = 0;
            for (int i = 0; i <= requests; i++) {
                Invocation invocation = environment.invoke(event);
                Optional<String> trouble = invocation.outcome().trouble();
                if (trouble.isPresent()) {
                    return new Trial.Unanswered(trouble.get());
                }
                // The first one is the cold start.
                nanos += i == 0 ? 0 : invocation.report().duration().toNanos();
            }
            return new Trial.Measured(new Size(size, nanos / 1e6 / requests, requests));
        }
    }
}
