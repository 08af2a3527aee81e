package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Pipelines that a test moves by hand, with the faults that real ones have. */
public class ManualDeliveryPipelines implements DeliveryPipelines {
    /** What happens to the next answer. */
    public enum Fault {
        NONE,
        /** Somebody else answers with the token first. */
        TOKEN_USED_ELSEWHERE,
        /** The answer arrives, and the way back is cut. */
        CUT_AFTER_THE_CALL,
        /** The answer is lost on its way, and nobody can tell. */
        LOST_ON_THE_WAY,
        /** There was no connection at all. */
        NO_CONNECTION,
        /** The execution is superseded before the answer arrives. */
        SUPERSEDED,
        /** The answer arrives, a client repeats it, and the repetition is refused. */
        REPEATED_BY_A_CLIENT,
        /** The adapter itself breaks after the answer arrived. */
        BROKEN_ADAPTER
    }

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Map<FunctionName, PipelineState> states = new ConcurrentHashMap<>();
    private final Map<String, RunFacts> facts = new ConcurrentHashMap<>();
    private final Map<ApprovalAction, ApprovalResult> results = new ConcurrentHashMap<>();
    private final List<Decision> decisions = new CopyOnWriteArrayList<>();
    private final List<String> starts = new CopyOnWriteArrayList<>();
    private final Map<FunctionName, RollBack> rollBacks = new ConcurrentHashMap<>();
    private final List<Intervention> interventions = new CopyOnWriteArrayList<>();
    private final Map<String, Synthesised> synthesised = new ConcurrentHashMap<>();
    private volatile InterventionOutcome nextOutcome = new InterventionOutcome.Done("");
    private volatile Optional<Throwable> end = Optional.empty();
    private volatile Fault fault = Fault.NONE;

    /** The portal is killed: nothing that would follow is done. */
    public static final class Killed extends Error {}

    public void clear() {
        states.clear();
        facts.clear();
        results.clear();
        decisions.clear();
        starts.clear();
        rollBacks.clear();
        interventions.clear();
        synthesised.clear();
        nextOutcome = new InterventionOutcome.Done("");
        end = Optional.empty();
        fault = Fault.NONE;
    }

    public void put(PipelineState state) {
        states.put(state.function(), state);
        state.pending().ifPresent(pending -> results.put(pending.point().action(), new ApprovalResult.Waiting()));
    }

    public void put(FunctionName function, RunFacts measured) {
        facts.put(function + "/" + measured.release().number(), measured);
    }

    /** What was synthesised for a release; where nothing is said, the manifest counts. */
    public void put(FunctionName function, Release release, Synthesised what) {
        synthesised.put(function + "/" + release.number(), what);
    }

    public void failNext(Fault next) {
        fault = next;
    }

    /** The pipeline's memory of an approval, as if it had been answered or ended meanwhile. */
    public void remember(ApprovalAction action, ApprovalResult result) {
        results.put(action, result);
    }

    /** Answers that reached a pipeline. */
    public List<Decision> received() {
        return decisions;
    }

    /** Runs that were asked for: function, commit and person. */
    public List<String> started() {
        return starts;
    }

    @Override
    public List<PipelineState> all() {
        return new ArrayList<>(states.values());
    }

    @Override
    public Optional<PipelineState> find(FunctionName function) {
        return Optional.ofNullable(states.get(function));
    }

    @Override
    public List<PipelineRun> runs(FunctionName function, int limit) {
        return List.of();
    }

    @Override
    public Optional<RunningRelease> running(FunctionName function, EnvironmentName environment) {
        return find(function).flatMap(PipelineState::production);
    }

    @Override
    public Optional<RunFacts> facts(FunctionName function, ReleaseNumber release) {
        return Optional.ofNullable(facts.get(function + "/" + release));
    }

    @Override
    public Synthesised synthesised(FunctionName function, ReleaseNumber release, EnvironmentName environment) {
        return synthesised.getOrDefault(function + "/" + release, new Synthesised.NotNeeded());
    }

    @Override
    public StartOutcome start(FunctionName function, CommitId commit, String startedBy) {
        starts.add(function + " " + commit.abbreviated() + " " + startedBy);
        endHere();
        return new StartOutcome.Started("run-1", 0);
    }

    @Override
    public synchronized DecisionOutcome decide(Decision decision) {
        Fault now = fault;
        fault = Fault.NONE;
        ApprovalAction action = decision.point().action();
        return switch (now) {
            case NONE -> take(decision);
            case TOKEN_USED_ELSEWHERE -> {
                results.put(
                        action, new ApprovalResult.Answered(Decision.Verdict.REJECTED, "Rejected in the console", NOW));
                yield new DecisionOutcome.DecidedElsewhere("The token was used already.");
            }
            case CUT_AFTER_THE_CALL -> {
                take(decision);
                yield new DecisionOutcome.Unavailable("The connection was cut.", true);
            }
            case LOST_ON_THE_WAY -> new DecisionOutcome.Unavailable("The connection was cut.", true);
            case NO_CONNECTION -> new DecisionOutcome.Unavailable("There is no connection.", false);
            case SUPERSEDED -> {
                results.put(action, new ApprovalResult.Ended("The execution was superseded."));
                yield new DecisionOutcome.NoLongerWaiting("The execution was superseded.");
            }
            case REPEATED_BY_A_CLIENT -> {
                take(decision);
                yield new DecisionOutcome.DecidedElsewhere("The token was used already.");
            }
            case BROKEN_ADAPTER -> {
                take(decision);
                throw new IllegalStateException("A bug in the adapter.");
            }
        };
    }

    @Override
    public ApprovalResult result(ApprovalAction action) {
        return results.getOrDefault(action, new ApprovalResult.Unknown("Nobody knows it."));
    }

    @Override
    public RollBack rollBack(FunctionName function) {
        return rollBacks.getOrDefault(function, new RollBack.Impossible("Nothing ran before."));
    }

    @Override
    public InterventionOutcome intervene(Intervention intervention) {
        interventions.add(intervention);
        endHere();
        return nextOutcome;
    }

    /** What production could go back to. */
    public void put(FunctionName function, RollBack rollBack) {
        rollBacks.put(function, rollBack);
    }

    /** What interventions and starts end with from here on, after they reached the pipeline. */
    public void endCallsWith(Throwable unexpected) {
        end = Optional.of(unexpected);
    }

    private void endHere() {
        if (end.orElse(null) instanceof Error error) {
            throw error;
        }
        if (end.orElse(null) instanceof RuntimeException failure) {
            throw failure;
        }
    }

    /** What comes of interventions from here on. */
    public void answerInterventions(InterventionOutcome outcome) {
        nextOutcome = outcome;
    }

    /** Interventions that reached a pipeline. */
    public List<Intervention> interventions() {
        return interventions;
    }

    private DecisionOutcome take(Decision decision) {
        ApprovalAction action = decision.point().action();
        if (!(results.get(action) instanceof ApprovalResult.Waiting)) {
            return new DecisionOutcome.DecidedElsewhere("It was answered already.");
        }
        decisions.add(decision);
        results.put(action, new ApprovalResult.Answered(decision.verdict(), decision.summary(), NOW));
        return new DecisionOutcome.Accepted(NOW);
    }
}
