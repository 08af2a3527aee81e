package dev.slipway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The walk of a data view through all its states: each is told apart, and says what it has to.
 *
 * @param view what shows them
 * @param show gives it a state
 */
public record FiveStates<T>(Component view, Consumer<AsyncState<T>> show) {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    /** Shows a value loaded and stale, where each of these words stands, and nothing, where the words for that stand. */
    public void walk(T value, List<String> words, String whenThereIsNone) {
        show.accept(new AsyncState.Loading<>());
        assertThat(state()).isEqualTo("loading");

        show.accept(new AsyncState.Loaded<>(value, NOON));
        assertThat(state()).isEqualTo("loaded");
        assertThat(text()).contains(words).contains("as of 2026-11-25 12:00:00 UTC");

        show.accept(new AsyncState.Empty<>(NOON));
        assertThat(state()).isEqualTo("empty");
        assertThat(text()).contains(whenThereIsNone).doesNotContain(words);

        show.accept(new AsyncState.Failed<>("It could not be loaded.", "4711beef"));
        assertThat(state()).isEqualTo("failed");
        assertThat(text()).contains("It could not be loaded.", "4711beef");

        show.accept(new AsyncState.Stale<>(value, NOON, "Git did not answer."));
        assertThat(state()).isEqualTo("stale");
        assertThat(text()).contains(words).contains("Git did not answer.");
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private String state() {
        return all(view.getElement())
                .filter(element -> element.hasAttribute("data-state"))
                .map(element -> element.getAttribute("data-state"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(FiveStates::all))
                .filter(each -> !each.isTextNode());
    }
}
