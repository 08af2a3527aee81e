package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.uikit.Reference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Works on one stage of one run: claims it, has the work done, writes down what came of it. */
@Component
@Profile("local")
class StageRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);

    private final RunLedger ledger;
    private final RunLogs logs;
    private final PipelineSignals signals;
    private final Map<Stage, StageWork> works = new EnumMap<>(Stage.class);
    private final Map<RunId, Cancellation> inHand = new ConcurrentHashMap<>();
    private volatile boolean closing;

    StageRunner(RunLedger ledger, RunLogs logs, PipelineSignals signals, List<StageWork> works) {
        this.ledger = ledger;
        this.logs = logs;
        this.signals = signals;
        works.forEach(work -> this.works.put(work.stage(), work));
    }

    /** Takes the lane's next stage from its beginning to its end; false if there was none. */
    boolean advance(Lane lane) {
        if (closing) {
            return false;
        }
        RunLedger.Claim claim = ledger.claim(lane);
        signals.changed(claim.changed());
        claim.run().ifPresent(this::work);
        return claim.run().isPresent();
    }

    /** Ends the work on a run, if it is being worked on. */
    void stop(RunId run) {
        Cancellation cancellation = inHand.get(run);
        if (cancellation != null) {
            cancellation.cancel();
        }
    }

    /** Ends all work without a word in the book, so that the next process takes it up again. */
    void close() {
        closing = true;
        inHand.values().forEach(Cancellation::cancel);
    }

    private void work(RunDetails run) {
        Cancellation cancellation = new Cancellation();
        inHand.put(run.id(), cancellation);
        try {
            if (closing) {
                return;
            }
            StageOutcome outcome = perform(run, cancellation);
            if (closing && cancellation.isCancelled()) {
                return;
            }
            ledger.record(run.id(), outcome);
        } finally {
            inHand.remove(run.id());
        }
        signals.changed(run.function());
    }

    private StageOutcome perform(RunDetails run, Cancellation cancellation) {
        Stage stage = run.position().stage();
        try (StageLog log = logs.open(run.id(), stage)) {
            if (run.progress(stage).attempts() > 1) {
                log.step("Attempt " + run.progress(stage).attempts());
            }
            StageWork work = works.get(stage);
            if (work == null) {
                throw new IllegalStateException("Nobody does the work of " + stage.title() + ".");
            }
            return work.perform(run, log, cancellation);
        } catch (RuntimeException | LinkageError e) {
            String reference = Reference.next();
            LOG.error(
                    "{} of {} failed; its run {} shows reference {}",
                    stage.title(),
                    run.function(),
                    run.id(),
                    reference,
                    e);
            return new StageOutcome.Failed("Something unexpected happened: retry the stage, or look for reference "
                    + reference + " in the portal's log.");
        }
    }
}
