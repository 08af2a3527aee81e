package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.shared.Registration;
import dev.slipway.portal.changes.OperationProgress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open campaign pages that an operation has moved on. */
@Component
class CampaignFeed {
    private final Set<Runnable> pages = ConcurrentHashMap.newKeySet();

    @EventListener
    void on(OperationProgress progress) {
        pages.forEach(Runnable::run);
    }

    /** Calls a page for each news, on whatever thread brings it, until the registration is removed. */
    Registration register(Runnable page) {
        pages.add(page);
        return () -> pages.remove(page);
    }
}
