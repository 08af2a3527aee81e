package dev.slipway.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsyncPaneTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final AsyncPane<String> pane =
            new AsyncPane<>(Span::new, () -> new EmptyState("Nothing here.", "Make something."));

    @Test
    void saysThatItLoads() {
        assertThat(shown()).contains("Loading");
        assertThat(pane.getElement().getAttribute("aria-busy")).isEqualTo("true");
    }

    @Test
    void showsWhatWasLoadedAndAsOfWhen() {
        pane.show(new AsyncState.Loaded<>("41 MB", NOON));

        assertThat(shown()).contains("41 MB", "as of 2026-11-02 12:00:00 UTC");
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        pane.show(new AsyncState.Empty<>(NOON));

        assertThat(shown()).contains("Nothing here.", "Make something.");
    }

    @Test
    void showsAReferenceForWhatFailed() {
        pane.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(shown()).contains("This could not be loaded.", "0badcafe");
    }

    @Test
    void keepsWhatWasKnownWhenAReloadFails() {
        pane.show(new AsyncState.Loaded<>("41 MB", NOON));

        pane.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(shown()).contains("41 MB", "2026-11-02 12:00:00 UTC", "0badcafe");
        assertThat(pane.getElement().getAttribute("data-state")).isEqualTo("stale");
    }

    private String shown() {
        return pane.getElement().getTextRecursively();
    }
}
