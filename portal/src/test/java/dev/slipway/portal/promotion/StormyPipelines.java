package dev.slipway.portal.promotion;

import dev.slipway.portal.promotion.Decision.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pipelines in bad weather: they check tokens as the real ones do, and the portal may die in the middle of a call. */
class StormyPipelines extends ManualDeliveryPipelines {
    /** When the portal dies. */
    enum Death {
        NEVER,
        BEFORE_THE_CALL,
        AFTER_THE_CALL
    }

    /**
     * A call that reached a pipeline or was on its way.
     *
     * @param token what it answered
     * @param verdict the answer
     * @param summary what stood beside it
     * @param arrived whether the pipeline took it
     */
    record Call(String token, Verdict verdict, String summary, boolean arrived) {}

    /** The portal is gone: nobody catches this, as nobody catches kill -9. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final List<Call> calls = new ArrayList<>();
    private Death death = Death.NEVER;
    private Optional<Runnable> meanwhile = Optional.empty();
    private Runnable afterAnAnswer = () -> {};

    void calm() {
        clear();
        calls.clear();
        death = Death.NEVER;
        meanwhile = Optional.empty();
    }

    void fairWeather() {
        failNext(Fault.NONE);
        death = Death.NEVER;
        meanwhile = Optional.empty();
    }

    void dieAtTheNextCall(Death when) {
        death = when;
    }

    /** Something happens while the next call is under way. */
    void duringTheNextCall(Runnable what) {
        meanwhile = Optional.of(what);
    }

    void afterAnAnswer(Runnable what) {
        afterAnAnswer = what;
    }

    List<Call> calls() {
        return calls;
    }

    @Override
    public synchronized DecisionOutcome decide(Decision decision) {
        Death now = death;
        death = Death.NEVER;
        if (now == Death.BEFORE_THE_CALL) {
            throw new Killed();
        }
        Optional<Runnable> happens = meanwhile;
        meanwhile = Optional.empty();
        happens.ifPresent(Runnable::run);
        int before = received().size();
        try {
            return waits(decision.point())
                    ? super.decide(decision)
                    : new DecisionOutcome.DecidedElsewhere("The token is not the one that waits.");
        } finally {
            boolean arrived = received().size() > before;
            calls.add(new Call(decision.point().token(), decision.verdict(), decision.summary(), arrived));
            if (!(result(decision.point().action()) instanceof ApprovalResult.Waiting)) {
                afterAnAnswer.run();
            }
            if (now == Death.AFTER_THE_CALL) {
                die();
            }
        }
    }

    private static void die() {
        throw new Killed();
    }

    private boolean waits(ApprovalPoint point) {
        return all().stream()
                .flatMap(state -> state.pending().stream())
                .anyMatch(pending -> pending.point().equals(point));
    }
}
