package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.PipelinesChanged;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the lanes that there may be work, and everybody else that pipelines moved; called after the commit. */
@Component
@Profile("local")
class PipelineSignals {
    private final CopyOnWriteArrayList<Runnable> lanes = new CopyOnWriteArrayList<>();
    private final ApplicationEventPublisher events;

    PipelineSignals(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Has a lane woken by every change. */
    void wake(Runnable lane) {
        lanes.add(lane);
    }

    void changed(FunctionName function) {
        changed(Set.of(function));
    }

    void changed(Set<FunctionName> functions) {
        if (functions.isEmpty()) {
            return;
        }
        lanes.forEach(Runnable::run);
        events.publishEvent(new PipelinesChanged(functions));
    }
}
