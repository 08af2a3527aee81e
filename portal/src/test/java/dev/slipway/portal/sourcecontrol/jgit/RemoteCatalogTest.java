package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.outbound.OutboundRules;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import dev.slipway.portal.sourcecontrol.RemoteSettings.Mode;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is special to a catalog on a server; the contracts tell what is not. */
class RemoteCatalogTest {
    private static final Map<String, String> FILES = Map.of("README.md", "hello\n");
    private static final CommitDetails DETAILS = CommitDetails.by(
            "Lin Chen",
            "lin@example.com",
            "Add a file",
            "Because.",
            Map.of("Slipway-Operation", "0123456789abcdef0123456789abcdef"));
    private static final ChangeSet CHANGE = ChangeSet.writing(Map.of("a", "1\n"));

    @TempDir
    Path folder;

    @Test
    void pushesWhatItCommitsAndSeesWhatOthersPush() throws IOException {
        try (GitHttpsServer server = GitHttpsServer.start(folder, FILES);
                TemporaryCatalog ours = TemporaryCatalog.on(server, folder.resolve("ours"));
                TemporaryCatalog theirs = TemporaryCatalog.on(server, folder.resolve("theirs"))) {
            CommitId made = ours.write("a", "1\n");

            assertThat(server.tip("main")).isEqualTo(made.value());
            assertThat(theirs.source().tip()).isNotEqualTo(made);
            theirs.fetch();
            assertThat(theirs.source().tip()).isEqualTo(made);
        }
    }

    @Test
    void findsOutThatSomebodyWasFasterWithoutHavingLooked() {
        try (GitHttpsServer server = GitHttpsServer.start(folder, FILES);
                TemporaryCatalog ours = TemporaryCatalog.on(server, folder.resolve("ours"));
                TemporaryCatalog theirs = TemporaryCatalog.on(server, folder.resolve("theirs"))) {
            CommitId faster = theirs.write("b", "2\n");

            CommitOutcome first = ours.source().commit(CHANGE, ours.source().tip(), DETAILS);
            assertThat(first).isEqualTo(new CommitOutcome.TipMoved(faster));

            CommitOutcome second = ours.source().commit(CHANGE, ours.source().tip(), DETAILS);
            assertThat(second).isInstanceOf(CommitOutcome.Committed.class);
            assertThat(ours.source().paths(ours.source().tip())).containsExactly("README.md", "a", "b");
        }
    }

    @Test
    void removesFromItsCopyWhatAKilledPortalLeft() throws IOException {
        try (GitHttpsServer server = GitHttpsServer.start(folder, FILES)) {
            Path ours = folder.resolve("ours");
            Path copy;
            try (TemporaryCatalog killed = TemporaryCatalog.on(server, ours)) {
                copy = killed.git().getDirectory().toPath();
            }
            Path packs = Files.createDirectories(copy.resolve("objects/pack"));
            List<Path> left = List.of(
                    copy.resolve("refs/heads/main.lock"),
                    copy.resolve("config.lock"),
                    packs.resolve("pack-1.keep.lock"),
                    packs.resolve("pack-1.pack"),
                    packs.resolve("incoming_1.pack"));
            for (Path each : left) {
                Files.createFile(each);
            }

            try (TemporaryCatalog next = TemporaryCatalog.on(server, ours)) {
                assertThat(left).noneMatch(Files::exists);
                next.write("b", "2\n");
                assertThat(next.source().paths(next.source().tip())).contains("README.md", "b");
            }
        }
    }

    @Test
    void beginsAnewWhereACopyWasNeverMadeToItsEnd() throws IOException {
        try (GitHttpsServer server = GitHttpsServer.start(folder, FILES)) {
            Path ours = folder.resolve("ours");
            Path begun = RemoteCopy.place(
                    ours, server.settings().server().orElseThrow().toString());
            Files.createDirectories(begun.resolve("refs/heads"));

            try (TemporaryCatalog next = TemporaryCatalog.on(server, ours)) {
                assertThat(next.source().paths(next.source().tip())).contains("README.md");
            }
        }
    }

    @Test
    void goesOnReadingWhileTheServerIsAway() {
        GitHttpsServer server = GitHttpsServer.start(folder, FILES);
        try (TemporaryCatalog ours = TemporaryCatalog.on(server, folder.resolve("ours"))) {
            CommitId tip = ours.source().tip();
            server.close();

            assertThat(ours.source().commit(CHANGE, tip, DETAILS))
                    .isInstanceOfSatisfying(
                            CommitOutcome.Unavailable.class,
                            unavailable -> assertThat(unavailable.reason())
                                    .contains("localhost")
                                    .contains("Nothing was changed"));
            assertThat(ours.source().tip()).isEqualTo(tip);
        }
        try (TemporaryCatalog again = TemporaryCatalog.on(server, folder.resolve("ours"))) {
            assertThat(again.source().paths(again.source().tip())).containsExactly("README.md");
        }
        assertThatThrownBy(() -> TemporaryCatalog.on(server, folder.resolve("new")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void givesAnEmptyRepositoryTheSeed() throws IOException {
        try (GitHttpsServer server = GitHttpsServer.start(folder, FILES)) {
            try (Repository empty = new FileRepositoryBuilder()
                    .setGitDir(server.repository().resolveSibling("empty.git").toFile())
                    .setBare()
                    .build()) {
                empty.create(true);
            }
            var settings = server.settings(Mode.PUSH, "/platform/empty.git", GitHttpsServer.TOKEN);
            Map<String, byte[]> seed = Map.of("seed", "1\n".getBytes(StandardCharsets.UTF_8));

            try (TemporaryCatalog catalog = TemporaryCatalog.on(server, settings, folder.resolve("ours"), seed)) {
                assertThat(catalog.source().paths(catalog.source().tip())).containsExactly("seed");
                assertThat(catalog.source().tip(BranchName.PRISTINE))
                        .contains(catalog.source().tip());
                catalog.fetch();
                assertThat(catalog.source().paths(catalog.source().tip())).containsExactly("seed");
            }
        }
    }

    @Test
    void saysThatTheTokenIsWrong() {
        try (GitHttpsServer server = GitHttpsServer.start(folder, FILES)) {
            var settings = server.settings(Mode.PUSH, "/platform/catalog.git", "wrong");

            assertThatThrownBy(() -> TemporaryCatalog.on(server, settings, folder.resolve("ours"), Map.of()))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("does not let the portal in");
        }
    }

    @Test
    void saysThatMainIsProtected() throws IOException {
        try (GitHttpsServer server = GitHttpsServer.start(folder, FILES);
                TemporaryCatalog ours = TemporaryCatalog.on(server, folder.resolve("ours"))) {
            Path hook = server.repository().resolve("hooks/pre-receive");
            Files.createDirectories(hook.getParent());
            Files.writeString(hook, "#!/bin/sh\necho 'internal detail' >&2\nexit 1\n");
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
            CommitId tip = ours.source().tip();

            assertThat(ours.source().commit(CHANGE, tip, DETAILS))
                    .isInstanceOfSatisfying(
                            CommitOutcome.Unavailable.class,
                            unavailable -> assertThat(unavailable.reason())
                                    .contains("refused the push")
                                    .contains("slipway.sourcecontrol.remote.mode")
                                    .doesNotContain("internal detail"));
            assertThat(ours.source().tip()).isEqualTo(tip);
        }
    }

    @Test
    void connectsToNoServerThatTheRulesRefuse() {
        OutboundRules nothing = OutboundRules.publicAnd(List.of());
        try (GitHttpsServer https = GitHttpsServer.start(folder, FILES)) {
            assertThatThrownBy(() -> open(https.settings(), https.outside(nothing)))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("does not call localhost");
        }
        Path other = folder.resolve("other");
        assertThat(other.toFile().mkdirs()).isTrue();
        try (GitSshServer ssh = GitSshServer.start(other, FILES)) {
            assertThatThrownBy(() -> open(ssh.settings(), ssh.outside(nothing)))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("does not call localhost");
        }
    }

    @Test
    void trustsNoServerWhoseKeyIsNotKnown() throws Exception {
        try (GitSshServer ssh = GitSshServer.start(folder, FILES)) {
            ssh.know(KeyUtils.generateKeyPair("ssh-rsa", 2048));

            assertThatThrownBy(() -> TemporaryCatalog.on(ssh, folder.resolve("ours")))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("known-hosts");

            ssh.know(ssh.key());
            try (TemporaryCatalog ours = TemporaryCatalog.on(ssh, folder.resolve("ours"))) {
                assertThat(ours.write("a", "1\n")).isEqualTo(ours.source().tip());
            }
        }
    }

    private OpenCatalog open(RemoteSettings settings, OpenCatalog.Outside outside) {
        Clock clock = Clock.systemUTC();
        return OpenCatalog.remote(settings, new Seeding(Map::of, clock), outside, folder.resolve("refused"), clock);
    }
}
