package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.EnvironmentClosedException;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.Report;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An execution environment on this machine: starts its process when an event comes, and anew after it has ended. */
final class HostedEnvironment implements ExecutionEnvironment {
    private final Deployment deployment;
    private final ProcessStart starts;
    private final LogFiles files;
    private final Clock clock;
    private final Consumer<Invocation> recorded;
    private LogStreamWriter log;
    // These two are read by close without the monitor, which a running invocation holds.
    private volatile @Nullable FunctionProcess process;
    private volatile boolean closed;

    HostedEnvironment(
            Deployment deployment, ProcessStart starts, LogFiles files, Clock clock, Consumer<Invocation> recorded) {
        this.deployment = deployment;
        this.starts = starts;
        this.files = files;
        this.clock = clock;
        this.recorded = recorded;
        this.log = new LogStreamWriter(files, deployment, clock);
    }

    @Override
    public synchronized String logStream() {
        return log.name();
    }

    @Override
    public synchronized Invocation invoke(byte[] event) {
        if (event.length > Payload.LARGEST) {
            throw new IllegalArgumentException("An event of " + event.length + " bytes is larger than the "
                    + Payload.LARGEST + " that Lambda takes: send less.");
        }
        if (closed) {
            throw new EnvironmentClosedException(deployment);
        }
        String requestId = UUID.randomUUID().toString();
        if (process != null && !process.group().isAlive()) {
            endProcess();
        }
        Invocation invocation = process == null ? cold(requestId, event) : warm(process, requestId, event);
        recorded.accept(invocation);
        return invocation;
    }

    /** Whether a process was started for an invocation, and how long that took. */
    private record Beginning(boolean cold, Duration init) {
        static Beginning warm() {
            return new Beginning(false, Duration.ZERO);
        }
    }

    private Invocation cold(String requestId, byte[] event) {
        log = new LogStreamWriter(files, deployment, clock);
        log.platform(PlatformLines.initStart());
        FunctionProcess started;
        try {
            started = starts.start(deployment, log.name());
        } catch (IOException e) {
            InvocationOutcome outcome =
                    new InvocationOutcome.NotStarted("The process cannot be started: " + e.getMessage());
            log.platform(PlatformLines.start(requestId, deployment.version().value()));
            return end(requestId, outcome, new Report(false, Duration.ZERO, Duration.ZERO, memory(), 0));
        }
        process = started;
        if (closed) {
            // Closing has come too early to see it.
            started.group().end();
        }
        started.watch().begin();
        Ending ending = Ending.ofInit(started, Hosting.INIT_LIMIT);
        if (ending instanceof Ending.Ready ready) {
            log.function(started.output().lines());
            Duration init = Elapsed.between(started.startedAt(), ready.at());
            return run(started, requestId, event, new Beginning(true, init));
        }
        Duration init = Elapsed.between(started.startedAt(), System.nanoTime());
        return initFailed(started, requestId, ending, init);
    }

    private Invocation warm(FunctionProcess frozen, String requestId, byte[] event) {
        frozen.thaw();
        return run(frozen, requestId, event, Beginning.warm());
    }

    /** Lambda would start the process once more within the invocation; here one failure says enough. */
    private Invocation initFailed(FunctionProcess started, String requestId, Ending ending, Duration init) {
        Verdict.Limits limits = new Verdict.Limits(true, Hosting.INIT_LIMIT, memory());
        InvocationOutcome outcome = Verdict.of(ending, started, limits);
        int maxMemory = started.watch().maxMemoryMegabytes();
        endProcess();
        log.platform(PlatformLines.initReport(init, Verdict.reportFields(outcome)));
        log.platform(PlatformLines.start(requestId, deployment.version().value()));
        return end(requestId, outcome, new Report(false, Duration.ZERO, init, memory(), maxMemory));
    }

    private Invocation run(FunctionProcess running, String requestId, byte[] body, Beginning beginning) {
        Duration limit = Duration.ofSeconds(deployment.manifest().timeout().seconds());
        log.platform(PlatformLines.start(requestId, deployment.version().value()));
        running.output().allow(Hosting.OUTPUT_BYTES);
        running.watch().begin();
        Instant now = clock.instant();
        // Only cold starts are traced: what is measured of the others is not to change.
        TraceHeader trace = TraceHeader.begin(now, beginning.cold());
        Event event = Event.of(requestId, body, Hosting.arn(deployment), now.plus(limit), trace);
        long handedOver = System.nanoTime();
        Ending ending = Ending.ofInvocation(event, running, limit);
        long endedAt = ending instanceof Ending.Answered answered ? answered.at() : System.nanoTime();
        Duration duration = ending instanceof Ending.Late ? limit : Elapsed.between(handedOver, endedAt);
        int maxMemory = running.watch().maxMemoryMegabytes();
        InvocationOutcome outcome = Verdict.of(ending, running, new Verdict.Limits(false, limit, memory()));
        List<String> segments = settle(running, ending, trace);
        Invocation invocation =
                end(requestId, outcome, new Report(beginning.cold(), beginning.init(), duration, memory(), maxMemory));
        if (trace.sampled()) {
            Instant started = now.minusNanos(handedOver - running.startedAt());
            PlatformSegment.Phases phases =
                    new PlatformSegment.Phases(started, beginning.init(), now, now.plus(duration));
            boolean failed = !(outcome instanceof InvocationOutcome.Answered);
            log.traces(List.of(PlatformSegment.of(deployment, trace, phases, failed)));
            log.traces(segments);
        }
        return invocation;
    }

    /**
     * A process that has answered and asks for the next event goes on; any other is ended, its last words kept. By then it
     * has sent the segments of its trace, which are the result.
     */
    private List<String> settle(FunctionProcess running, Ending ending, TraceHeader trace) {
        boolean goesOn = ending instanceof Ending.Answered
                && Ending.ofSettling(running, Hosting.SETTLING) instanceof Ending.Ready;
        if (goesOn) {
            running.freeze();
            log.function(running.output().lines());
            return running.segments().take(trace.root());
        }
        List<String> segments = running.segments().take(trace.root());
        endProcess();
        return segments;
    }

    private Invocation end(String requestId, InvocationOutcome outcome, Report report) {
        String exitStatus = Verdict.exitStatus(outcome);
        if (!exitStatus.isEmpty()) {
            log.platform(PlatformLines.exited(requestId, exitStatus));
        }
        log.platform(PlatformLines.end(requestId));
        log.platform(PlatformLines.report(requestId, report, Verdict.reportFields(outcome)));
        return new Invocation(requestId, outcome, report, log.takeRecent());
    }

    private int memory() {
        return deployment.manifest().memory().megabytes();
    }

    private void endProcess() {
        if (process != null) {
            process.end();
            log.function(process.output().lastLines());
            process.close();
            process = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        FunctionProcess running = process;
        if (running != null) {
            // A running invocation ends with its process, instead of being waited for until its time-out.
            running.group().end();
        }
        tidy();
    }

    private synchronized void tidy() {
        endProcess();
    }
}
