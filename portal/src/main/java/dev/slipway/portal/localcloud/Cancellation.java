package dev.slipway.portal.localcloud;

import java.util.ArrayList;
import java.util.List;

/** A switch that ends long work from another thread, once and for all. */
public final class Cancellation {
    private final List<Runnable> reactions = new ArrayList<>();
    private boolean cancelled;

    /** Ends the work; a second call does nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (reactions) {
            cancelled = true;
            due = List.copyOf(reactions);
            reactions.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Whether {@link #cancel} was called. */
    public boolean isCancelled() {
        synchronized (reactions) {
            return cancelled;
        }
    }

    /** Runs a reaction on cancelling, at once if that has happened; closing the result withdraws it. */
    public Registration onCancel(Runnable reaction) {
        synchronized (reactions) {
            if (!cancelled) {
                reactions.add(reaction);
                return () -> {
                    synchronized (reactions) {
                        reactions.remove(reaction);
                    }
                };
            }
        }
        reaction.run();
        return () -> {};
    }

    /** A reaction that waits; closing withdraws it. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
