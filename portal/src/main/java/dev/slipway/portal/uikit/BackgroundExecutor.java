package dev.slipway.portal.uikit;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Threads for loading what views show. */
@Component
class BackgroundExecutor implements Executor {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void execute(Runnable command) {
        threads.execute(command);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
