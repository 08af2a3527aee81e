package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.localcloud.ArtefactUses;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.Retentions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtefactCleanUpTest {
    private static final Instant BUILT = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void removesWhatIsOldAndNeededByNobody() throws IOException {
        String needed = keep("needed", BUILT);
        String noted = keep("noted", BUILT);
        String forgotten = keep("forgotten", BUILT);
        String newer = keep("newer", BUILT.plus(Duration.ofDays(10)));

        cleanUp(BUILT.plus(Duration.ofDays(31)), () -> Set.of(needed), () -> Set.of(noted))
                .clean();

        assertThat(Files.list(folder))
                .extracting(artefact -> artefact.getFileName().toString())
                .containsExactlyInAnyOrder(needed, noted, newer)
                .doesNotContain(forgotten);
    }

    @Test
    void takesWhatWasBuiltAgainForNew() throws IOException {
        String digest = keep("again", BUILT);
        assertThat(keep("again", BUILT.plus(Duration.ofDays(30)))).isEqualTo(digest);

        cleanUp(BUILT.plus(Duration.ofDays(40)), Set::of).clean();

        assertThat(store(BUILT).find(digest)).isPresent();
    }

    @Test
    void removesNothingWhereOneWhoMayNeedItCannotSaySo() throws IOException {
        String digest = keep("old", BUILT);

        assertThatThrownBy(() -> cleanUp(BUILT.plus(Duration.ofDays(300)), () -> {
                            throw new IllegalStateException("The database does not answer.");
                        })
                        .clean())
                .hasMessage("The database does not answer.");
        assertThat(store(BUILT).find(digest)).isPresent();
    }

    private ArtefactCleanUp cleanUp(Instant now, ArtefactUses... uses) {
        return new ArtefactCleanUp(
                store(now),
                List.of(uses),
                new LocalCloudSettings("", "", "", Map.of(), Duration.ofMinutes(1), Retentions.keeping(10)),
                at(now));
    }

    private String keep(String content, Instant when) throws IOException {
        Path executable = Files.writeString(Files.createTempFile("slipway", "executable"), content);
        try {
            return store(when).keep(executable).digest();
        } finally {
            Files.delete(executable);
        }
    }

    private ArtefactStore store(Instant now) {
        return new ArtefactStore(folder, at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
