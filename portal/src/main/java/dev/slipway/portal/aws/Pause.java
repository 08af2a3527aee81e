package dev.slipway.portal.aws;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Waits between two looks at something that is under way; tests let time pass at once. */
@FunctionalInterface
public interface Pause {

    /** Waits that long. */
    void last(Duration duration);

    /** Waits on the thread; an interruption ends the wait and is passed on. */
    @Component
    class OnTheThread implements Pause {
        @Override
        public void last(Duration duration) {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
