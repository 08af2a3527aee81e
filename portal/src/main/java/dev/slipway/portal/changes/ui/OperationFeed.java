package dev.slipway.portal.changes.ui;

import com.vaadin.flow.shared.Registration;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationProgress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages that their operation has moved on. */
@Component
class OperationFeed {
    private final Map<OperationId, Set<Runnable>> pages = new ConcurrentHashMap<>();

    @EventListener
    void on(OperationProgress progress) {
        pages.getOrDefault(progress.id(), Set.of()).forEach(Runnable::run);
    }

    /** Calls a page for each news of an operation, on whatever thread brings it, until the registration is removed. */
    Registration register(OperationId id, Runnable page) {
        pages.computeIfAbsent(id, unused -> ConcurrentHashMap.newKeySet()).add(page);
        return () -> pages.computeIfPresent(id, (unused, others) -> {
            others.remove(page);
            return others.isEmpty() ? null : others;
        });
    }
}
