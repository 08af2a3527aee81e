package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what a pipeline is asked for before it is asked, and then what came of it: a portal that is killed in between
 * leaves who wanted what, and why. See docs/decisions/0047-roll-back-retry-and-closed-ways-go-through-the-port.md.
 */
@Component
class AuditedAsking {
    private final AuditTrail audit;
    private final TransactionTemplate own;

    AuditedAsking(AuditTrail audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What is wanted of a pipeline.
     *
     * @param action what the audit calls it once it is done, such as {@code pipeline.retried}
     * @param facts what a reader of the audit will ask for later
     */
    record Wish(String action, FunctionName function, Map<String, String> facts) {}

    /**
     * How the asking ended.
     *
     * @param suffix what is added to the action's name; nothing where it is done
     * @param facts what is added to those of the wish
     */
    record Ending(String suffix, Map<String, String> facts) {
        static Ending done(Map<String, String> facts) {
            return new Ending("", facts);
        }

        static Ending unclear(String detail) {
            return new Ending(".unclear", Map.of("detail", detail));
        }

        static Ending notDone(String detail) {
            return new Ending(".not-done", Map.of("detail", detail));
        }
    }

    /** Asks once; a call that throws may have happened, and is audited as unclear. */
    <T> T ask(Wish wish, Supplier<T> call, Function<T, Ending> ending) {
        own.executeWithoutResult(status -> record(wish, new Ending(".asked", Map.of())));
        T outcome;
        try {
            outcome = call.get();
        } catch (RuntimeException failure) {
            record(
                    wish,
                    Ending.unclear("The pipeline failed: " + failure.getClass().getSimpleName()));
            throw failure;
        }
        record(wish, ending.apply(outcome));
        return outcome;
    }

    private void record(Wish wish, Ending ending) {
        Map<String, String> facts = new LinkedHashMap<>(wish.facts());
        facts.putAll(ending.facts());
        audit.record(wish.action() + ending.suffix(), wish.function().value(), facts);
    }
}
