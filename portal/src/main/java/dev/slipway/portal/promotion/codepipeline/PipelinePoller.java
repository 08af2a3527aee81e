package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.FunctionDelivery;
import dev.slipway.portal.aws.Pause;
import dev.slipway.portal.promotion.PromotionSettings;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The one who looks at all pipelines: in rounds, sparse and with jitter, so that several portals do not march in step;
 * between rounds only at pipelines that an event names. A pipeline that cannot be read keeps what was known of it.
 */
@Component
@WithCodePipeline
class PipelinePoller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PipelinePoller.class);
    private static final double JITTER = 0.2;

    private final KnownPipelines known;
    private final PipelineAccess access;
    private final PromotionSettings.CodePipeline settings;
    private final Pause pause;
    private final BlockingQueue<String> named = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork("pipeline-poller", this::run);

    @Autowired
    PipelinePoller(KnownPipelines known, PipelineAccess access, PromotionSettings settings, Pause pause) {
        this(known, access, settings.codePipeline(), pause);
    }

    PipelinePoller(KnownPipelines known, PipelineAccess access, PromotionSettings.CodePipeline settings, Pause pause) {
        this.known = known;
        this.access = access;
        this.settings = settings;
        this.pause = pause;
    }

    /** Looks at a pipeline soon, since something says that it moved. */
    void wake(String pipeline) {
        named.add(pipeline);
    }

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.goesOn();
    }

    /** One look at every pipeline of Slipway's in the account. */
    void round() {
        Set<FunctionName> present;
        try {
            present = access.calls().names().stream()
                    .flatMap(name -> FunctionDelivery.ofPipeline(name).stream())
                    .map(FunctionDelivery::function)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (SdkException e) {
            LOG.warn("The pipelines cannot be listed, so what was known of them stays: {}", e.getMessage());
            return;
        }
        known.keepOnly(present);
        for (FunctionName function : present) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            glance(function);
            pause.last(Duration.ofSeconds(1).dividedBy(settings.callsPerSecond()));
        }
    }

    /** Looks at the pipelines that were named, each once, until it is time for the next round. */
    void untilTheNextRound(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = end - System.nanoTime()) {
            String first = named.poll(left, TimeUnit.NANOSECONDS);
            if (first != null) {
                Set<String> all = new LinkedHashSet<>(List.of(first));
                named.drainTo(all);
                all.stream()
                        .flatMap(name -> FunctionDelivery.ofPipeline(name).stream())
                        .forEach(delivery -> glance(delivery.function()));
            }
        }
    }

    private void run() {
        try {
            while (isRunning()) {
                round();
                untilTheNextRound(jittered(settings.pollInterval()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void glance(FunctionName function) {
        try {
            known.glance(function);
        } catch (SdkException e) {
            LOG.warn("The pipeline of {} cannot be read, so what was known of it stays: {}", function, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Looking at the pipeline of {} failed, so what was known of it stays", function, e);
        }
    }

    private static Duration jittered(Duration interval) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(interval.toMillis() * factor));
    }
}
