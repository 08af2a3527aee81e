package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.shared.Registration;
import dev.slipway.portal.promotion.PipelinesChanged;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages that pipelines moved, once what moved can be read. */
@Component
class PipelineWatch {
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Calls the watcher after each change, on the thread that made it: the watcher must only hand on. */
    Registration watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PipelinesChanged changed) {
        watchers.forEach(Runnable::run);
    }
}
