package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.FunctionDelivery;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.PipelinesChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineStateResponse;

/** What is known of every pipeline, from the newest look at it; whoever looks keeps it up to date and tells of changes. */
@Component
@WithCodePipeline
class KnownPipelines {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPipelines.class);

    private final PipelineAccess access;
    private final ApplicationEventPublisher events;
    private final Map<FunctionName, Known> known = new ConcurrentSkipListMap<>();
    /** Whether the service did not answer when it was asked last. */
    private volatile boolean silent;

    /** A reading with the state that it was made from, by which a change is noticed before more is asked for. */
    private record Known(GetPipelineStateResponse seen, PipelineReader.Reading reading) {}

    KnownPipelines(PipelineAccess access, ApplicationEventPublisher events) {
        this.access = access;
        this.events = events;
    }

    List<PipelineState> all() {
        return known.values().stream().map(each -> each.reading().state()).toList();
    }

    /**
     * What is known of a pipeline, which is looked at only if nothing is. Where the service does not answer nothing is
     * known, and no list of functions waits for it again before it has answered somebody else.
     */
    Optional<PipelineReader.Reading> last(FunctionName function) {
        return Optional.ofNullable(known.get(function)).map(Known::reading).or(() -> firstLook(function));
    }

    private Optional<PipelineReader.Reading> firstLook(FunctionName function) {
        if (silent) {
            return Optional.empty();
        }
        try {
            return look(function);
        } catch (SdkException failed) {
            silent = true;
            LOG.warn("Nothing is known of pipelines until the service answers: {}", failed.getMessage());
            return Optional.empty();
        }
    }

    /** Looks at a pipeline now, whatever is known of it. */
    Optional<PipelineReader.Reading> look(FunctionName function) {
        return look(function, false);
    }

    /** Looks at a pipeline and asks for its executions only if its stages have moved. */
    void glance(FunctionName function) {
        look(function, true);
    }

    /** Forgets the pipelines that are not there any more. */
    void keepOnly(Set<FunctionName> present) {
        silent = false;
        if (known.keySet().retainAll(present)) {
            events.publishEvent(new PipelinesChanged(present));
        }
    }

    private Optional<PipelineReader.Reading> look(FunctionName function, boolean onlyIfMoved) {
        String pipeline = new FunctionDelivery(function).pipeline();
        Optional<GetPipelineStateResponse> seen = access.calls().state(pipeline);
        silent = false;
        Optional<Known> before = Optional.ofNullable(known.get(function));
        Optional<Known> unmoved = before.filter(
                last -> seen.filter(state -> sameState(state, last.seen())).isPresent());
        if (onlyIfMoved && unmoved.isPresent()) {
            return unmoved.map(Known::reading);
        }
        Optional<PipelineReader.Reading> now =
                seen.flatMap(state -> access.reader().read(function, pipeline, state));
        if (seen.isPresent() && now.isPresent()) {
            known.put(function, new Known(seen.get(), now.get()));
        } else {
            known.remove(function);
        }
        if (unmoved.isEmpty() && (before.isPresent() || now.isPresent())) {
            events.publishEvent(new PipelinesChanged(Set.of(function)));
        }
        return now;
    }

    private static boolean sameState(GetPipelineStateResponse one, GetPipelineStateResponse other) {
        return one.toBuilder()
                .updated(null)
                .build()
                .equalsBySdkFields(other.toBuilder().updated(null).build());
    }
}
