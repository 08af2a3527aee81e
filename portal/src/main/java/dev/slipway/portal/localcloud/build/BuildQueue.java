package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets one run of cargo pass at a time, in the order of asking: two would only wait for each other's locks. */
@Component
@Profile("local")
class BuildQueue {
    private final Semaphore turn = new Semaphore(1, true);

    /** Does the work when its turn comes; nothing if it was cancelled before. */
    <T> Optional<T> inTurn(BuildLog log, Cancellation cancellation, Supplier<T> work) {
        Thread waiting = Thread.currentThread();
        try {
            // Without this the queue's length would be a matter of guessing for whoever reads the log.
            if (!turn.tryAcquire()) {
                log.step("Waiting for the build that is running now");
                try (Cancellation.Registration registration = cancellation.onCancel(waiting::interrupt)) {
                    turn.acquire();
                }
            }
        } catch (InterruptedException e) {
            if (!cancellation.isCancelled()) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }
        try {
            return cancellation.isCancelled() ? Optional.empty() : Optional.of(work.get());
        } finally {
            turn.release();
        }
    }
}
