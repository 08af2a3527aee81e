package dev.slipway.portal.changes;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;

/** Waits for operations that run on another thread. */
public final class EndedOperations {
    private static final long LONGEST_MILLIS = 30_000;
    private final Object news = new Object();

    @EventListener
    void on(OperationProgress progress) {
        synchronized (news) {
            news.notifyAll();
        }
    }

    /** The operation as soon as it does not go on by itself. */
    public OperationStatus await(Operations operations, OperationId id) {
        return await(operations, id, status -> !status.summary().state().isUnderWay());
    }

    /** The operation as soon as it is as wanted. */
    public OperationStatus await(Operations operations, OperationId id, Predicate<OperationStatus> wanted) {
        long end = System.currentTimeMillis() + LONGEST_MILLIS;
        synchronized (news) {
            while (true) {
                Optional<OperationStatus> status = operations.find(id);
                if (status.filter(wanted).isPresent()) {
                    return status.get();
                }
                long left = end - System.currentTimeMillis();
                if (left <= 0) {
                    throw new AssertionError("Still not as wanted: " + status);
                }
                try {
                    news.wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
