package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.UI;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.TuningBench;
import dev.slipway.portal.telemetry.TuningRuns.Tuning;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import java.util.Optional;

/** Card with the tuning run of this machine. */
class TuningCard extends LoadedCard<Tuning> {

    private final FunctionName function;
    private final PerformanceLookup lookup;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();

    TuningCard(FunctionName function, PerformanceLookup lookup, AsyncLoader loader) {
        this(function, lookup, loader, new Starter());
    }

    private TuningCard(FunctionName function, PerformanceLookup lookup, AsyncLoader loader, Starter starter) {
        super(
                "Tuning run on this machine",
                tuning -> TuningContent.of(tuning, starter::start),
                () -> new EmptyState(
                        "No tuning run can be made here.", "The local cloud is off: this portal runs no functions."),
                () -> lookup.services().answers().tuning().of(function),
                loader);
        this.function = function;
        this.lookup = lookup;
        this.loader = loader;
        starter.card = this;
    }

    /** Lets the content reach its card, which is made after it is described. */
    private static final class Starter {
        private @org.jspecify.annotations.Nullable TuningCard card;

        void start() {
            if (card != null) {
                card.run();
            }
        }
    }

    /** Loads again whatever comes of the run; an outcome that is no curve is told as a failure with its reason. */
    private void run() {
        UI window = UI.getCurrent();
        loader.load(
                window,
                loads,
                () -> switch (lookup.services().answers().tuning().run(function, progress -> {})) {
                    case TuningBench.Outcome.Measured measured ->
                        lookup.services().answers().tuning().of(function);
                    case TuningBench.Outcome.NotRun(String reason) -> {
                        window.access(() -> show(new AsyncState.Failed<>(reason, "none: nothing is broken")));
                        yield Optional.<Tuning>empty();
                    }
                },
                this::showUnlessEmpty);
    }

    private void showUnlessEmpty(AsyncState<Tuning> state) {
        if (!(state instanceof AsyncState.Empty)) {
            show(state);
        }
    }
}
