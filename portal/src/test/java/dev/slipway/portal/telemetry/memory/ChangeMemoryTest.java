package dev.slipway.portal.telemetry.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.SampleManifests;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.changes.CatalogChange.Plan;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The commit that follows a memory recommendation. */
class ChangeMemoryTest {

    private static final String PATH = "functions/orders-api/function.yaml";
    private static final String MANIFEST = SampleManifests.withMemory("256 # asked the team on Monday");

    @TempDir
    private Path folder;

    private TemporaryCatalog catalog;
    private ChangeMemory change;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(folder, Map.of(PATH, MANIFEST));
        change = new ChangeMemory(catalog.source(), new GitManifests(catalog.source()), JsonMapper.shared());
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void changesTheMemoryAndLeavesCommentsAlone() {
        Plan plan = change.plan(request(256, 128, false), tip());

        assertThat(new String(plan.files().written().get(PATH), StandardCharsets.UTF_8))
                .isEqualTo(MANIFEST.replace("memory: 256 #", "memory: 128 #"));
        assertThat(plan.subject()).isEqualTo("Give orders-api 128 MB");
        assertThat(plan.body()).isEqualTo("256 MB is 6.2 times what it uses.");
    }

    @Test
    void callsATrialATrial() {
        assertThat(change.plan(request(256, 128, true), tip()).subject()).isEqualTo("Try orders-api with 128 MB");
    }

    @Test
    void refusesWhereSomebodyChangedTheMemoryMeanwhile() {
        catalog.write(PATH, MANIFEST.replace("memory: 256", "memory: 512"));

        assertThat(change.refusal(request(256, 128, false), tip()))
                .contains("Its memory is 512 MB by now, no longer the 256 MB that the advice was about: look at the"
                        + " advice again.");
    }

    @Test
    void refusesASizeThatLambdaDoesNotHave() {
        assertThat(change.refusal(request(256, 64, false), tip()).orElseThrow()).contains("64 MB is out of range");
    }

    @Test
    void belongsToTheTeamThatOwnsTheFunction() {
        assertThat(change.team(request(256, 128, false)).value()).isEqualTo("payments");
        assertThat(change.refusal(request(256, 128, false), tip())).isEmpty();
    }

    private CommitId tip() {
        return catalog.source().tip();
    }

    private static ChangeRequest request(int from, int to, boolean trial) {
        String payload = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "fromMb", from,
                        "toMb", to,
                        "trial", trial,
                        "why", "256 MB is 6.2 times what it uses.",
                        "projection", ""));
        return new ChangeRequest(
                "orders-api", payload, new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER)));
    }

    /** Manifests as the repository has them. */
    private record GitManifests(SourceRepository repository) implements Functions {

        @Override
        public List<CatalogEntry> all() {
            return List.of();
        }

        @Override
        public Optional<CatalogEntry> find(String name) {
            return manifestAt(repository.tip(), new FunctionName(name))
                    .map(manifest -> new CatalogEntry.Readable(manifest.name(), manifest, Instant.EPOCH));
        }

        @Override
        public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
            return repository
                    .read(commit, PATH)
                    .map(bytes -> ManifestParser.parse(new String(bytes, StandardCharsets.UTF_8)))
                    .map(parsed -> parsed instanceof ParsedManifest.Parsed read ? read.manifest() : null);
        }
    }
}
