package dev.slipway.portal.scaffolding.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.changes.EndedOperations;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A catalog of an older release, and people who upgrade it. */
@UpgradesSlice
abstract class UpgradeStory {
    static final UpgradeSubject ORDERS = new UpgradeSubject.OfFunction(new FunctionName("orders-api"));
    static final UpgradeSubject SHARED = new UpgradeSubject.Shared();
    static final String DOMAIN = "functions/orders-api/src/domain.rs";
    static final String MANIFEST = "functions/orders-api/function.yaml";

    @TempDir
    Path folder;

    @Autowired
    FunctionUpgrades upgrades;

    @Autowired
    UpgradeOverviews overviews;

    @Autowired
    Operations operations;

    @Autowired
    ManualSourceRepository repository;

    @Autowired
    EndedOperations ended;

    @Autowired
    JdbcClient database;

    TemporaryCatalog catalog;

    @BeforeEach
    void open() {
        for (String table : List.of(
                "operation_log",
                "operation_step",
                "operation",
                "upgrade_decisions",
                "upgrade_campaign_items",
                "upgrade_campaigns",
                "catalog_announced_tip")) {
            database.sql("delete from " + table).update();
        }
        catalog = TemporaryCatalog.seeded(folder, OldCatalog.files());
        repository.use(catalog.source());
        signIn("lin", "DEVELOPER");
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        catalog.close();
    }

    SourceRepository source() {
        return catalog.source();
    }

    /** Brings what all share to this portal's version, which functions wait for. */
    void upgradeShared() {
        signIn("grace", "ADMINISTRATOR");
        succeeds(upgrades.upgrade(SHARED, behind(SHARED).to()));
        signIn("lin", "DEVELOPER");
    }

    OperationStatus upgrade(UpgradeSubject subject) {
        return end(upgrades.upgrade(subject, behind(subject).to()));
    }

    UpgradeReport.State.Behind behind(UpgradeSubject subject) {
        UpgradeReport.State state = upgrades.report(subject).state();
        assertThat(state).isInstanceOf(UpgradeReport.State.Behind.class);
        return (UpgradeReport.State.Behind) state;
    }

    OperationStatus end(OperationId id) {
        return ended.await(operations, id);
    }

    void succeeds(OperationId id) {
        OperationStatus status = end(id);
        assertThat(status.failure()).isEmpty();
        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
    }

    String failure(OperationStatus status) {
        assertThat(status.summary().state()).isEqualTo(OperationState.FAILED);
        return status.failure().orElseThrow().sentence();
    }

    CommitId pristine() {
        return source().tip(BranchName.PRISTINE).orElseThrow();
    }

    FileTree function(CommitId commit) {
        return FileTree.ofBytes(source().files(commit, "functions/orders-api"));
    }

    String text(CommitId commit, String path) {
        return new String(source().read(commit, path).orElseThrow(), StandardCharsets.UTF_8);
    }

    String old(String path) {
        return new String(Optional.ofNullable(OldCatalog.files().get(path)).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** What the answers of 1.0.0 give today. */
    FileTree generatedNow() {
        return switch (ManifestParser.parse(old(MANIFEST))) {
            case ParsedManifest.Parsed parsed ->
                FileTree.of(new FunctionGenerator().generate(FunctionSpec.answersOf(parsed.manifest())));
            case ParsedManifest.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    /** A line of 1.0.0 that the templates of today do not have, alone in its file. */
    ChangedLine changedLine() {
        FileTree now = generatedNow();
        return OldCatalog.files().keySet().stream()
                .filter(path -> path.startsWith("functions/orders-api/") && path.endsWith(".rs"))
                .flatMap(path -> removedLines(path, now.text(path).orElse("")))
                .max(Comparator.comparingInt(changed -> changed.line().length()))
                .orElseThrow(() -> new AssertionError("No line of orders-api has changed since 1.0.0."));
    }

    private Stream<ChangedLine> removedLines(String path, String now) {
        List<String> lines = old(path).lines().toList();
        return lines.stream()
                .filter(line -> !now.contains(line) && Collections.frequency(lines, line) == 1)
                .map(line -> new ChangedLine(path, line));
    }

    /** Commits another text for the line that today's templates have changed, too. */
    ChangedLine makeAConflict(String text) {
        ChangedLine changed = changedLine();
        catalog.write(changed.path(), old(changed.path()).replace(changed.line(), text));
        return changed;
    }

    /** A line of a file as 1.0.0 had it. */
    record ChangedLine(String path, String line) {}

    static void signIn(String id, String... roles) {
        String[] authorities = Stream.of(roles).map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(id, "", authorities));
    }
}
