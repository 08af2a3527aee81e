package dev.slipway.portal.promotion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The code that changes, once it is unfolded; the loader never answers, so that each test says what it would. */
@ExtendWith(CurrentWindow.class)
class CommitsSectionTest {
    private static final List<FileDifference> CHANGE = List.of(new FileDifference(
            "functions/orders-intake/src/domain.rs", FileDifference.Kind.CHANGED, "-old line\n+new line\n"));

    private final CommitsSection section = new CommitsSection(
            Samples.dossier("orders-intake", "4c9b", List.of()),
            new AsyncLoader(unanswered -> {}, Clock.fixed(Samples.NOW, ZoneOffset.UTC)),
            List::of);

    @BeforeEach
    void unfold() {
        section.getChildren()
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .forEach(details -> details.setOpened(true));
    }

    @Test
    void tellsItsStatesApart() {
        section.show(new AsyncState.Loading<>());
        assertThat(text()).contains("1 commit by Lin Chen", "Loading…");

        section.show(new AsyncState.Empty<>(Samples.NOW));
        assertThat(text()).contains("No file differs.");

        section.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));
        assertThat(text()).contains("Reference 0badcafe");

        section.show(new AsyncState.Loaded<>(CHANGE, Samples.NOW));
        assertThat(text()).contains("functions/orders-intake/src/domain.rs", "changed", "as of 2026-11-20 10:00:00");

        section.show(new AsyncState.Stale<>(CHANGE, Samples.NOW, "The repository does not answer."));
        assertThat(text()).contains("The repository does not answer.", "functions/orders-intake/src/domain.rs");
    }

    private String text() {
        return section.getElement().getTextRecursively();
    }
}
