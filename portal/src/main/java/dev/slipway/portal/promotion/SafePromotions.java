package dev.slipway.portal.promotion;

import dev.slipway.portal.promotion.Decision.Verdict;
import dev.slipway.portal.security.ApproversOnly;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Decides in the order that leaves no doubt: read again, compare with what was shown, ask the policy, write down, tell
 * the pipeline. Each write is a transaction of its own, since the row must be there before the call. See
 * docs/decisions/0009-an-approval-is-bound-to-what-was-shown.md.
 */
@Service
class SafePromotions implements Promotions {
    private final Dossiers dossiers;
    private final PromotionDecisions decisions;
    private final BreakGlass glass;
    private final Courier courier;
    private final CurrentPerson current;

    SafePromotions(
            Dossiers dossiers, PromotionDecisions decisions, BreakGlass glass, Courier courier, CurrentPerson current) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.glass = glass;
        this.courier = courier;
        this.current = current;
    }

    @Override
    @ApproversOnly
    public PromotionOutcome approve(Shown shown, boolean newerAcknowledged) {
        Person person = current.require();
        return withCurrent(
                shown,
                person,
                now -> approve(now, shown, newerAcknowledged, now.ruling().mayApprove(), () -> count(now, person)));
    }

    @Override
    @ApproversOnly
    public PromotionOutcome breakGlass(Shown shown, boolean newerAcknowledged, String reason) {
        requireReason("Breaking the glass", "say why it cannot wait", reason);
        Person person = current.require();
        return withCurrent(
                shown,
                person,
                now -> approve(now, shown, newerAcknowledged, now.ruling().mayBreakGlass(), () -> {
                    glass.record(now, person, reason.strip());
                    return count(now, person);
                }));
    }

    @Override
    @ApproversOnly
    public PromotionOutcome reject(Shown shown, String reason) {
        requireReason("A rejection", "say what has to change", reason);
        Person person = current.require();
        return withCurrent(shown, person, now -> {
            List<String> changes = shown.placeChangesTo(now.shown());
            if (!changes.isEmpty()) {
                return new PromotionOutcome.Changed(changes);
            }
            if (!now.ruling().mayReject()) {
                return new PromotionOutcome.Refused(List.of("Only approvers whom the policy names may reject: "
                        + now.ruling().needs() + "."));
            }
            return courier.deliver(now, new Answer(Verdict.REJECTED, person, reason.strip()));
        });
    }

    private static PromotionOutcome approve(
            Dossier now, Shown shown, boolean newerAcknowledged, boolean may, Supplier<PromotionOutcome> go) {
        List<String> changes = shown.changesTo(now.shown());
        if (!changes.isEmpty()) {
            return new PromotionOutcome.Changed(changes);
        }
        if (!may) {
            return new PromotionOutcome.Refused(now.ruling().objections());
        }
        if (now.pending().newer().isPresent() && !newerAcknowledged) {
            return new PromotionOutcome.NewerWaits(now.pending().newer().get());
        }
        return go.get();
    }

    private static void requireReason(String what, String hint, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(what + " needs a reason of 1 to " + LONGEST_REASON
                    + " characters and has " + reason.strip().length() + ": " + hint + ".");
        }
    }

    /** Reads the pipeline again; what the page showed decides nothing. */
    private PromotionOutcome withCurrent(Shown shown, Person person, Function<Dossier, PromotionOutcome> decide) {
        Optional<Dossier> now = dossiers.of(shown.function(), person);
        return now.map(decide)
                .orElseGet(() -> decisions
                        .answerTo(shown.place())
                        .<PromotionOutcome>map(PromotionOutcome.AlreadyDecided::new)
                        .orElseGet(() -> new PromotionOutcome.NoLongerWaiting(
                                "No release of " + shown.function() + " waits for approval any more.")));
    }

    private PromotionOutcome count(Dossier now, Person person) {
        if (!(now.ruling().policy() instanceof PolicyReading.Valid valid)) {
            return new PromotionOutcome.Refused(now.ruling().objections());
        }
        decisions.vote(now, person);
        // Counted in a transaction of its own, so that of two who approve at once at least one sees both.
        int missing = dossiers.missing(now, valid.policy());
        return missing > 0
                ? new PromotionOutcome.Counted(missing)
                : courier.deliver(now, new Answer(Verdict.APPROVED, person, ""));
    }
}
