package dev.slipway.portal.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.slipway.portal.audit.AuditEntries;
import dev.slipway.portal.audit.AuditEntry;
import dev.slipway.portal.audit.AuditFilter;
import dev.slipway.portal.audit.ChainCheck;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AuditViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<AuditEntry> ONE = List.of(new AuditEntry(
            7,
            NOW,
            new AuditEntry.Actor("ada", "Ada Moreau"),
            new AuditEntry.Deed("promotion.approved", "orders-api", Map.of("release", "v18")),
            "ab12"));

    private final AuditView view = new AuditView(new NoEntries(), new AsyncLoader(Runnable::run, Clock.systemUTC()));

    @Test
    void showsThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading…");
    }

    @Test
    void showsEntriesWithTheirTime() {
        view.show(new AsyncState.Loaded<>(ONE, NOW));

        assertThat(text())
                .contains("Ada Moreau", "promotion.approved", "orders-api", "release v18", "as of 2026-11-20 10:00:00");
    }

    @Test
    void saysWhatWillStandHereWhileThereIsNothing() {
        view.show(new AsyncState.Empty<>(NOW));

        assertThat(text()).contains("Nothing was decided yet.");
    }

    @Test
    void showsAReferenceWhenItFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("This could not be loaded.", "Reference 0badcafe");
    }

    @Test
    void saysOfStaleEntriesHowOldTheyAre() {
        view.show(new AsyncState.Stale<>(ONE, NOW, "The database does not answer."));

        assertThat(text()).contains("2026-11-20 10:00:00", "The database does not answer.", "Ada Moreau");
    }

    @Test
    void namesTheEntryThatBreaksTheChain() {
        view.showChain(new AsyncState.Loaded<>(
                new ChainCheck.Broken(3, "Its content was changed after it was recorded."), NOW));

        assertThat(text()).contains("chain is broken", "Entry 3: Its content was changed");
    }

    @Test
    void saysThatTheChainIsSound() {
        view.showChain(new AsyncState.Loaded<>(new ChainCheck.Sound(12, "ab".repeat(32), Optional.empty()), NOW));

        assertThat(text()).contains("chain is sound", "12 entries", "abababababab…");
    }

    private String text() {
        return textOf(view);
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private record NoEntries() implements AuditEntries {
        @Override
        public List<AuditEntry> matching(AuditFilter filter, long below, int limit) {
            return List.of();
        }

        @Override
        public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {}

        @Override
        public ChainCheck check() {
            return new ChainCheck.Sound(0, "0".repeat(64), Optional.empty());
        }
    }
}
