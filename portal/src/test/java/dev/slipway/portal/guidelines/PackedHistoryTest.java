package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedHistoryTest {
    private static final PackedHistory HISTORY = PackedHistory.parse("""
            @2026-11-25T10:00:00+01:00\tAda Moreau

            docs/guide.md
            docs/other.md
            @2026-11-20T10:00:00Z\tLin Chen

            docs/guide.md
            @2026-11-19T10:00:00Z\tLin Chen

            docs/guide.md
            """);

    @Test
    void knowsTheNewestChangeAndAllAuthorsThoseWithTheMostChangesFirst() {
        assertThat(HISTORY.of("docs/guide.md"))
                .contains(new LastChange(
                        Instant.parse("2026-11-25T09:00:00Z"), "Ada Moreau", List.of("Lin Chen", "Ada Moreau")));
    }

    @Test
    void knowsNothingOfWhatGitDoesNotKnow() {
        assertThat(HISTORY.of("docs/none.md")).isEmpty();
        assertThat(PackedHistory.parse("").of("docs/guide.md")).isEmpty();
    }
}
