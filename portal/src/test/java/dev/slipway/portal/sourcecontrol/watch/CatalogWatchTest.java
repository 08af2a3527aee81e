package dev.slipway.portal.sourcecontrol.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.changes.ChangesSlice;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ChangesSlice
class CatalogWatchTest {
    @TempDir
    Path folder;

    @Autowired
    private ManualSourceRepository repository;

    @Autowired
    private AnnouncedTips announced;

    @Autowired
    private Announcement announcement;

    @Autowired
    private CatalogListener listener;

    @Autowired
    private LaterListener later;

    @Autowired
    private JdbcClient database;

    private TemporaryCatalog catalog;
    private CommitId seed;

    @BeforeEach
    void start() {
        database.sql("delete from catalog_announced_tip").update();
        listener.forget();
        later.forget();
        catalog = TemporaryCatalog.in(folder, Map.of("a", "1"));
        repository.use(catalog.source());
        seed = catalog.source().tip();
        look();
    }

    @AfterEach
    void end() {
        catalog.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void announcesNoSeed() {
        look();

        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void announcesEachMoveOnce() {
        CommitId first = catalog.write("b", "2");
        look();
        look();
        catalog.write("c", "3");
        CommitId third = catalog.write("a", "4");
        look();
        look();

        assertThat(listener.heard())
                .containsExactly(
                        new CatalogChanged(seed, first, Set.of("b")),
                        new CatalogChanged(first, third, Set.of("a", "c")));
    }

    @Test
    void announcesAfterARestartWhatAKilledProcessDidNot() {
        CommitId commit = catalog.write("b", "2");
        assertThat(listener.heard()).isEmpty();

        new CatalogWatch(repository, announcement).look();

        assertThat(listener.heard()).extracting(CatalogChanged::after).containsExactly(commit);
    }

    @Test
    void announcesAgainWhenAListenerFailed() {
        CommitId commit = catalog.write("b", "2");
        listener.failNextTimes(1);
        CatalogWatch watch = new CatalogWatch(repository, announcement);

        watch.look();
        assertThat(announced.findById(AnnouncedTip.ONLY))
                .hasValueSatisfying(last -> assertThat(last.commit()).isEqualTo(seed));
        watch.look();

        assertThat(listener.heard()).extracting(CatalogChanged::after).containsExactly(commit);
    }

    @Test
    void givesACommitUpThatNoListenerCanBear() {
        catalog.write("b", "2");
        listener.failNextTimes(6);
        CatalogWatch watch = new CatalogWatch(repository, announcement);
        for (int attempt = 0; attempt < 6; attempt++) {
            watch.look();
        }
        CommitId next = catalog.write("c", "3");
        watch.look();

        assertThat(listener.heard()).extracting(CatalogChanged::after).containsExactly(next);
    }

    @Test
    void tellsTheOthersOfACommitThatOneCannotBear() {
        CommitId commit = catalog.write("b", "2");
        listener.failNextTimes(6);
        CatalogWatch watch = new CatalogWatch(repository, announcement);
        for (int attempt = 0; attempt < 6; attempt++) {
            watch.look();
        }

        assertThat(later.heard()).extracting(CatalogChanged::after).containsExactly(commit);
        assertThat(listener.heard()).isEmpty();
        assertThat(announced.findById(AnnouncedTip.ONLY))
                .hasValueSatisfying(last -> assertThat(last.commit()).isEqualTo(commit));
    }

    @Test
    void announcesNothingOfACatalogThatWasReplaced(@TempDir Path elsewhere) {
        catalog.write("b", "2");
        look();
        listener.forget();
        try (TemporaryCatalog other = TemporaryCatalog.in(elsewhere, Map.of("z", "1"))) {
            repository.use(other.source());
            look();
            assertThat(listener.heard()).isEmpty();
            CommitId commit = other.write("y", "1");
            look();
            assertThat(listener.heard()).extracting(CatalogChanged::after).containsExactly(commit);
        }
    }

    @Test
    void actsAsThePortalWhoeverCommitted() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("lin", "", "ROLE_DEVELOPER"));
        catalog.write("b", "2");

        look();

        assertThat(listener.people()).containsExactly("nobody");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
    }

    private void look() {
        new CatalogWatch(repository, announcement).look();
    }
}
