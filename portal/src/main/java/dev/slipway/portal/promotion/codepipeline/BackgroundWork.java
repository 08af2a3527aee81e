package dev.slipway.portal.promotion.codepipeline;

import org.jspecify.annotations.Nullable;

/** Thread of work that goes on for as long as the portal does; the work asks {@link #goesOn()} before each step. */
final class BackgroundWork {
    private final String name;
    private final Runnable work;
    private volatile @Nullable Thread thread;

    BackgroundWork(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void start() {
        thread = Thread.ofVirtual().name(name).start(work);
    }

    void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    boolean goesOn() {
        return thread != null;
    }
}
