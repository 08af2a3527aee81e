package dev.slipway.portal.uikit;

import com.vaadin.flow.component.UI;
import dev.slipway.portal.shared.Isolated;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Loads data off the request thread and hands each {@link AsyncState} to the view. */
@Component
public class AsyncLoader {
    private static final Logger LOG = LoggerFactory.getLogger(AsyncLoader.class);

    private final Executor executor;
    private final Clock clock;

    @Autowired
    AsyncLoader(BackgroundExecutor executor, Clock clock) {
        this((Executor) executor, clock);
    }

    /** A loader that works on an executor of the caller's choice; tests use one that they step by hand. */
    public AsyncLoader(Executor executor, Clock clock) {
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Calls {@code source} as the signed-in person, for a part of a page that loads again and again: of two loads under way
     * at once the earlier never has the last word, whichever answer arrives first.
     *
     * @param order order of this part's loads
     */
    public <T> void load(UI ui, LoadOrder order, Callable<Optional<T>> source, Consumer<AsyncState<T>> view) {
        long load = order.begin();
        load(ui, source, state -> {
            if (state instanceof AsyncState.Loading || order.isNews(load)) {
                view.accept(state);
            }
        });
    }

    /** Calls {@code source} as the signed-in person, once for this part of a page; nothing from it means empty. */
    public <T> void load(UI ui, Callable<Optional<T>> source, Consumer<AsyncState<T>> view) {
        view.accept(new AsyncState.Loading<>());
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            AsyncState<T> state = call(source);
            ui.access(() -> view.accept(state));
        }));
    }

    private <T> AsyncState<T> call(Callable<Optional<T>> source) {
        return Isolated.call(
                () -> source.call()
                        .<AsyncState<T>>map(value -> new AsyncState.Loaded<>(value, clock.instant()))
                        .orElseGet(() -> new AsyncState.Empty<>(clock.instant())),
                e -> {
                    String reference = Reference.next();
                    LOG.error("Loading failed; the page shows reference {}", reference, e);
                    return new AsyncState.Failed<>(
                            "This could not be loaded. Reload the page to try again.", reference);
                });
    }
}
