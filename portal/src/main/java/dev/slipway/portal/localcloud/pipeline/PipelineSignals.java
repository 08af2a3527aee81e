package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.PipelinesChanged;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the lanes that there may be work, and everybody else that pipelines moved; called after the commit. */
@Component
@Profile("local")
class PipelineSignals {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineSignals.class);

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
        try {
            events.publishEvent(new PipelinesChanged(functions));
        } catch (RuntimeException e) {
            LOG.error("Somebody could not take in that the pipelines of {} moved; the pipelines go on", functions, e);
        }
    }
}
